import { ageOn, newId, timingChecks, workingDayAfter, type CaseDelivery, type ChangesSince, type DecisionDelivery, type FulfilledPart, type Kept, type RecordToLink, type WatchedTriggers } from '@rachis/domain';
import type { ActingPerson } from './support/api.js';
import { signsAt1715 } from './support/okafor-decision.js';
import { OkaforStory } from './support/okafor-story.js';
import { at } from './support/okafor.js';

/** Acceptance story A, steps A9, A10, A12 and A13: what became of the decision of 13 March 2026. */
let story: OkaforStory;
let decisionId: string;
const steps = { operate: newId(), irradiate: newId() };
const [operationId, specimenId, courseId] = [newId(), newId(), newId()];
beforeAll(async () => {
  story = await OkaforStory.gather();
  await story.upToTheDiscussion();
  decisionId = await signsAt1715(story, steps);
}, 120_000);
afterAll(() => story.stop());

async function delivery(): Promise<DecisionDelivery> {
  const { decisions } = (await story.cast.adeyemi.get<CaseDelivery>(`/cases/${story.caseId}/delivery`)).body;
  const [only] = decisions;
  if (decisions.length !== 1 || !only) throw new Error('one signed decision is expected');
  return only;
}
const part = async (name: string) => (await delivery()).parts.find((one) => one.part === name || one.refId === name);
const kept = () => story.api.rows<{ level: string; since: Date; reason: string | null; version: number }>('SELECT level, since, reason, version FROM concordance WHERE decision_id = $1', [decisionId]);
/** Takes what the rule proposes for a record, as one press of the button does. */
async function confirms(by: ActingPerson, of: (record: RecordToLink) => boolean): Promise<FulfilledPart[]> {
  const record = (await delivery()).records.find(of);
  const fulfils = (record?.proposals ?? []).map(({ part: named, refId, extent }) => ({ part: named, refId: refId ?? null, extent }));
  const link = { source: record?.source, sourceId: record?.sourceId, fulfils };
  expect((await by.put<Kept>(`/decisions/${decisionId}/delivery-links/${newId()}`, link, 0)).status).toBe(200);
  return fulfils;
}

describe('A9: the addendum of 18:20 after the signature', () => {
  it('takes Tokuhashi from 10 to 10: changed since decision, no effect', async () => {
    await story.clock.set(at('18:20'));
    const { rao, adeyemi } = story.cast;
    await story.enters(rao, `imaging-addenda/${newId()}`, { studyId: await story.studyOf('mri_whole_spine'), kind: 'addition', statement: 'Small L1 deposit' });
    await story.enters(rao, `lesions/${newId()}`, { levels: 'L1', compartment: 'extradural', nature: 'metastasis', esccGrade: '0' });
    const { figures } = (await adeyemi.get<ChangesSince>(`/decisions/${decisionId}/changes`)).body;
    const tokuhashi = figures.find(({ title }) => title.startsWith('Tokuhashi'));
    expect([tokuhashi?.before.split(':')[0], tokuhashi?.now.split(':')[0], tokuhashi?.mark]).toEqual(['10', '10', 'no_effect']);
  });

  it('leaves the judgement of delivery where it is: nothing has been done yet, and that is unknown', async () => {
    expect(await delivery()).toMatchObject({ level: 'unknown', stands: true, records: [] });
    expect((await part('decompression'))?.words).toBe('Decompression: recommended, not recorded');
    expect(await kept()).toMatchObject([{ level: 'unknown', reason: null, version: 1 }]);
  });
});

describe('A10: the operation of Saturday, 14 March, 09:20 to 13:05', () => {
  it('begins 21 h 10 min after the suspicion, within the limit; the patient is 63 now and was 62 the day before', async () => {
    await story.clock.set(at('14:00', '2026-03-14'));
    await story.enters(story.cast.adeyemi, `operations/${operationId}`, {
      performedOn: '2026-03-14', startedAt: at('09:20', '2026-03-14'), endedAt: at('13:05', '2026-03-14'), procedures: ['transpedicular_decompression', 'posterior_instrumentation_open'],
      decompressedLevels: 'T8', instrumentedLevels: 'T6-T10', histologySent: 'yes', goals: [{ goal: 'decompression', outcome: 'yes' }, { goal: 'stabilisation', outcome: 'yes' }],
    });
    const { clocks } = await story.emergency();
    expect(clocks.find(({ clock }) => clock === 'treatment')).toMatchObject({ tookMinutes: 21 * 60 + 10, state: 'met' });
    const { birthDate } = (await story.read()).patient;
    expect([ageOn(birthDate ?? '', '2026-03-13'), ageOn(birthDate ?? '', '2026-03-14')]).toEqual([{ low: 62, high: 62 }, { low: 63, high: 63 }]);
  });

  it('seems to fulfil decompression, stabilisation and biopsy; until somebody says so the judgement stays unknown', async () => {
    const { level, records } = await delivery();
    expect(level).toBe('unknown');
    expect(records).toMatchObject([{ source: 'operation', sourceId: operationId, on: '2026-03-14', link: null }]);
    expect(records[0]?.proposals.map((one) => one.refId ?? one.part)).toEqual(['biopsy', 'decompression', 'stabilisation', steps.operate]);
    expect((await part('decompression'))?.words).toBe('Decompression: recommended, seems delivered, to be confirmed');
  });

  it('is full concordance once it is linked, in the transaction of the link, and the audit says who linked it', async () => {
    await confirms(story.cast.adeyemi, ({ source }) => source === 'operation');
    expect(await delivery()).toMatchObject({ level: 'full' });
    expect((await part('decompression'))?.words).toBe('Decompression: recommended, delivered 14 Mar 2026');
    expect(await part('decompression')).toMatchObject({ state: 'delivered', achieved: 'yes' });
    // Nobody has said yet whether the tissue allows a diagnosis.
    expect(await part('biopsy')).toMatchObject({ state: 'delivered', achieved: null });
    const [row] = await kept();
    expect([row?.level, row?.since.toISOString().slice(0, 16)]).toEqual(['full', '2026-03-14T14:00']);
    const audit = (await story.api.auditOf(story.caseId)).filter(({ action }) => action === 'delivery.link');
    expect(audit.map(({ subject, actor_id }) => [subject, actor_id])).toEqual(expect.arrayContaining([['delivery_link', story.cast.adeyemi.id], ['concordance', story.cast.adeyemi.id]]));
  });
});

describe('A12: pathology of 20 March', () => {
  it('closes the specimen; the biopsy goal is delivered and achieved', async () => {
    await story.clock.set(at('11:00', '2026-03-20'));
    const { tan, adeyemi } = story.cast;
    const specimen = { kind: 'intraoperative', levels: 'T8', performedOn: '2026-03-14', expectedOn: '2026-03-20' };
    await story.enters(tan, `biopsies/${specimenId}`, specimen);
    await story.enters(tan, `biopsies/${specimenId}`, {
      ...specimen, reportedOn: '2026-03-20', adequacy: 'diagnostic', histology: 'Metastasis of the known ductal carcinoma',
      results: [{ marker: 'er', result: 'positive', value: '7' }, { marker: 'pr', result: 'negative', value: '0' }, { marker: 'her2', result: 'negative', value: '1+' }],
    }, 1);
    const fulfils = await confirms(adeyemi, ({ source }) => source === 'biopsy');
    expect(fulfils).toEqual([{ part: 'biopsy', refId: null, extent: 'full' }]);
    expect(await part('biopsy')).toMatchObject({ state: 'delivered', achieved: 'yes', achievedWords: 'tissue diagnostic', words: 'Biopsy: recommended, delivered 14 Mar 2026 and 14 Mar 2026' });
    expect(await delivery()).toMatchObject({ level: 'full' });
  });

  it('fires the trigger that asked for it, and says by which record', async () => {
    const { triggers } = (await story.cast.adeyemi.get<WatchedTriggers>(`/cases/${story.caseId}/triggers`)).body;
    expect(triggers.find(({ kind }) => kind === 'specimen_reported')).toMatchObject({ source: 'specimen', sourceCode: 'intraoperative', sourceOn: '2026-03-20', sourceWords: 'T8', effect: null });
  });
});

describe('A13: radiotherapy from Tuesday, 7 April', () => {
  it('begins on day 24 of 28, across the change of the clock on 29 March', async () => {
    await story.clock.set(at('10:00', '2026-04-07'));
    const course = { state: 'under_way', levels: 'T8', setting: 'postoperative', prescribedDoseCgy: 2000, prescribedFractions: 5, firstFractionOn: '2026-04-07' };
    await story.enters(story.cast.lindqvist, `radiotherapy-courses/${courseId}`, course);
    expect(await confirms(story.cast.lindqvist, ({ source }) => source === 'radiotherapy')).toEqual([{ part: 'step', refId: steps.irradiate, extent: 'begun' }]);
    expect(await part(steps.irradiate)).toMatchObject({ state: 'begun', words: expect.stringContaining('under way since 7 Apr 2026') });
    const { radiotherapy, operations } = await story.read();
    const [check] = timingChecks(radiotherapy ?? [], (operations ?? []).map(({ performedOn }) => ({ on: performedOn })));
    expect(check?.interval).toMatchObject({ value: { order: 'surgery_first', days: 24 } });
    // Day 28 is the day the plan names as the latest.
    expect((Date.parse('2026-04-11') - Date.parse('2026-03-14')) / 86_400_000).toBe(28);
  });

  it('is delivered in five fractions on 7, 8, 9, 10 and 13 April, and the judgement stays full', async () => {
    await story.clock.set(at('12:00', '2026-04-13'));
    const days = [0, 1, 2, 3, 4].map((after) => workingDayAfter('2026-04-06', after + 1));
    expect(days).toEqual(['2026-04-07', '2026-04-08', '2026-04-09', '2026-04-10', '2026-04-13']);
    const { lindqvist } = story.cast;
    await story.enters(lindqvist, `radiotherapy-courses/${courseId}`, {
      state: 'delivered', levels: 'T8', setting: 'postoperative', prescribedDoseCgy: 2000, prescribedFractions: 5, deliveredDoseCgy: 2000, deliveredFractions: 5, firstFractionOn: days[0], lastFractionOn: days[4],
    }, 1);
    const link = (await delivery()).records.find(({ source }) => source === 'radiotherapy')?.link;
    expect((await lindqvist.put(`/decisions/${decisionId}/delivery-links/${link?.id ?? ''}`, { source: 'radiotherapy', sourceId: courseId, fulfils: [{ part: 'step', refId: steps.irradiate, extent: 'full' }] }, link?.version)).status).toBe(200);
    expect(await part(steps.irradiate)).toMatchObject({ state: 'delivered' });
    expect(await delivery()).toMatchObject({ level: 'full' });
  });

  it('was never anything but unknown and then full: since 14 March', async () => {
    const [row] = await kept();
    expect([row?.level, row?.since.toISOString().slice(0, 10), row?.version]).toEqual(['full', '2026-03-14', 2]);
  });
});
