import type { NewCase } from '@rachis/domain';
import { expect, test, type Page } from './fixtures.js';
import { aBoard, aCase, aMeeting, inSession, listed } from './prepared.js';
import { smallText, weakContrast } from './screen-checks.js';

const words = (count: number, word = 'Kyphoskoliose') => Array.from({ length: count }, (_, index) => `${word} ${index + 1}`).join(', ');
const LEVELS = ['C2', 'C4', 'C7', 'T2', 'T4', 'T6', 'T8', 'T10', 'T12', 'L2', 'L4', 'S1'];

/** Everything that a wall may have to show, as long as it may be. */
const LONGEST: Partial<NewCase> = {
  referral: { question: `${words(60)}?`.slice(0, 1000), urgency: 'emergency', mscc: 'yes', msccSuspectedAt: '2026-11-20T08:00:00Z', summary: words(100) },
  tumour: { primary: 'other_specified', primaryText: words(12).slice(0, 200), histology: words(12).slice(0, 200), radiosensitivityJudgement: 'radioresistant', radiosensitivityReason: words(10).slice(0, 200) },
  lesions: LEVELS.map((levels, index) => ({ levels, nature: 'metastasis', esccGrade: index % 2 ? '3' : '2', instrumented: index === 3, irradiatedBefore: index % 3 ? 'yes' : 'no' })),
  functionalStatus: {
    examinedOn: '2026-11-20', examinedBy: words(8).slice(0, 200), ecog: '3', kps: '50', ambulation: 'cannot_walk_antigravity_power', bladder: 'catheter_new', bowel: 'incontinent', ais: 'D', myelopathy: 'yes',
    deficitOnsetAt: '2026-11-20T06:00:00Z', painNrs: 9, painCharacter: ['mechanical', 'biological_nocturnal', 'radicular'], neurologyText: words(120).slice(0, 2000),
  },
  extent: { visceralMetastases: 'yes' },
  fitness: { anticoagulated: 'yes', anticoagulant: 'Apixaban', anticoagulantLastAt: '2026-11-20T08:00:00Z', comorbidity: words(120).slice(0, 2000) },
  laboratory: [{ analyte: 'albumin', value: '36', unit: 'g/L', takenOn: '2026-11-20' }, { analyte: 'platelets', value: '241', unit: '10*9/L', takenOn: '2026-11-20' }],
  priorTreatments: LEVELS.map((levels) => ({ kind: 'radiotherapy', levels, totalDoseCgy: 3000, fractions: 10, givenOn: '2024-05' })),
  imaging: Array.from({ length: 6 }, () => ({ modality: 'mri_whole_spine' as const, region: 'Whole spine', performedOn: '2026-11-20', received: 'yes' as const })),
  wishes: [{ statement: words(120).slice(0, 2000), obtainedBy: words(8).slice(0, 200), obtainedOn: '2026-11-20', metPatient: 'yes', hasCapacity: 'yes' }],
};

/** One screen, read from the back row, also where there is more than fits. */
async function expectWall(page: Page, size: { width: number; height: number }, what: string): Promise<void> {
  const soft = expect.configure({ soft: true });
  await page.setViewportSize(size);
  // The type is fitted again in the frame after the new size.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const { high, wide } = await page.evaluate(() => ({ high: document.documentElement.scrollHeight, wide: document.documentElement.scrollWidth }));
  soft({ high, wide }, `${what}: no scrolling`).toEqual({ high: size.height, wide: size.width });
  soft(await smallText(page, 20), `${what}: type`).toEqual([]);
  soft(await weakContrast(page), `${what}: contrast`).toEqual([]);
  soft(await page.locator('[data-overfull]').count(), `${what}: everything has its place`).toBe(0);
}

test('the wall shows every case on one screen that the back row reads, also with the longest texts', async ({ people }) => {
  test.setTimeout(180_000);
  const [coordinator, chair] = [await people.as('coordinator'), await people.as('chair')];
  const board = await aBoard(coordinator, [{ who: chair, specialty: 'chair' }]);
  const meetingId = await aMeeting(coordinator, board.id);
  const [longest, plain] = [await aCase(coordinator, 'triaged', LONGEST), await aCase(coordinator, 'triaged')];
  const items = [await listed(coordinator, meetingId, longest.id), await listed(coordinator, meetingId, plain.id)] as const;
  await inSession(chair, meetingId, [{ who: chair, specialty: 'chair' }]);
  const { page } = await people.as('coordinator', { viewport: { width: 1920, height: 1080 } });
  await page.goto(`/meetings/${meetingId}/projector`);
  for (const [name, itemId, familyName] of [['the longest case', items[0], longest.familyName], ['a plain case', items[1], plain.familyName]] as const) {
    await chair.door.put(`/meetings/${meetingId}/room`, { itemId, view: 'summary' });
    await expect(page.getByRole('main')).toContainText(familyName);
    for (const size of [{ width: 1920, height: 1080 }, { width: 1280, height: 720 }]) {
      await expectWall(page, size, `${name}, ${size.width} by ${size.height}`);
      const question = page.locator('[data-wall="question"]');
      expect(await question.evaluate((element) => parseFloat(getComputedStyle(element).fontSize))).toBeGreaterThanOrEqual(28);
      for (const domain of ['Neurologic', 'Oncologic', 'Mechanical', 'Systemic', 'Fitness', 'The patient wants', 'Tissue and images', 'Last decision']) await expect(page.getByText(domain, { exact: true }).or(page.getByRole('region', { name: domain })).first()).toBeInViewport();
      await expect(page.getByRole('figure', { name: 'Spine of this patient' })).toBeInViewport({ ratio: 1 });
    }
  }
  // What was shortened says so, and where the rest is.
  await chair.door.put(`/meetings/${meetingId}/room`, { itemId: items[0], view: 'summary' });
  await expect(page.locator('[data-block][data-cut]').first()).toBeVisible();
});
