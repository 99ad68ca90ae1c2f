import {
  LEVELS, PRIMARY_TUMOURS, PRIOR_TREATMENT_KINDS, SURGICAL_GOALS, ageOn, caudaEquinaNote, levelsIn, newId, parseLevels, radiosensitivityOf, sins, sinsLocationOf,
  type CaseView, type Kept, type LesionView, type WorklistPage,
} from '@rachis/domain';
import fs from 'node:fs';
import path from 'node:path';
import { TestApi, type ActingPerson } from './support/api.js';
import { ENTERED_ON, asReferral, sinsAnswersOf, siteOf, type ReportedCase } from './support/reported-case.js';

/** Invented by us, so that these tests mean something also where the published cases are not at hand. */
const FICTIONAL: ReportedCase[] = [
  {
    id: 'fiction-thyroid-c7', facts: { age: 71, sex: 'F', primary: 'thyroid', histology: 'follicular', levels: ['C7', 'Th12'], lesion: { C7: 'lytic, collapse of 60 %, kyphosis, both pedicles', Th12: 'blastic' }, pain: 'mechanical neck pain', treatment: ['posterior fusion C5-T2'] },
    stated_scores: { SINS: 16 },
    expect: { sins_location_points: { C7: 3, Th12: 3 }, sins_category: 'unstable (13-18)', goals_done: ['stabilisation'], construct: { from_level: 'C5', to_level: 'T2', levels_spanned: 5 }, multi_level: true, per_level_lesions: 2 },
  },
  { id: 'fiction-chordoma-like-s3', facts: { primary: 'parotid', histology: 'adenoid cystic carcinoma', levels: ['S3', 'pelvis, diffusely'], neuro: 'saddle numbness' }, expect: { sins_location_points: 0, primary_not_in_common_list: 'must accept', collapse: 'not stated -> a range' } },
  { id: 'fiction-unknown-level', facts: { age: 44, sex: 'M', primary: 'lung', neuro: 'cannot walk', outcome: 'died after two weeks' }, expect: { level_unknown_must_be_storable: true, survival_days_max: 14, vital_status: 'dead', goals_done: [], urgency: 'emergent' } },
  { id: 'fiction-occiput', facts: { sex: 'M', primary: 'plasmacytoma', levels: ['occiput-C1 (left condyle)'], pain: 'mechanical', prior: ['radiotherapy'] }, expect: { sins_location_points: 3, sins_pain_points: 3, haematological: true, radiosensitive: true, level_picker_must_offer: 'occiput (C0)', trap: 'the source says that "the lower neck" was treated: keep its words and do not move the level' } },
];
const folder = path.resolve(process.cwd(), '..', 'shared', 'data', 'cases');
const published = fs.existsSync(folder) ? fs.readdirSync(folder).filter((file) => file.endsWith('.json')).sort().map((file) => JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as ReportedCase) : [];

let api: TestApi;
let referrer: ActingPerson;
let surgeon: ActingPerson;
beforeAll(async () => {
  api = await TestApi.start();
  [referrer, surgeon] = [await api.as('referrer'), await api.as('spine_surgeon', 'coordinator')];
  console.log(`Published cases entered: ${published.length}; fictional ones: ${FICTIONAL.length}`);
}, 30_000);
afterAll(() => api.stop());

interface Entered {
  readonly reported: ReportedCase;
  readonly theCase: CaseView;
}
/** A referrer enters what is reported, a surgeon rates every lesion with what is stated of it, and the case is read again. */
async function enter(reported: ReportedCase): Promise<Entered> {
  const referral = asReferral(reported);
  const id = await referrer.refer({ ...referral, lesions: [] });
  for (const lesion of referral.lesions ?? []) {
    const lesionId = newId();
    expect((await referrer.put<Kept>(`/cases/${id}/lesions/${lesionId}`, lesion, 0)).status).toBe(200);
    const answers = sinsAnswersOf(reported, lesion.levelText);
    const absences = Object.fromEntries(Object.keys(sins.items).filter((item) => item !== 'location' && !(item in answers)).map((item) => [item, 'unknown']));
    expect((await surgeon.put<Kept>(`/cases/${id}/scores/${newId()}`, { score: 'sins', lesionId, assessedOn: ENTERED_ON, basedOn: 'The publication', answers, absences })).status).toBe(200);
  }
  return { reported, theCase: await referrer.readCase(id) };
}

const pointsOf = (lesion: LesionView, item: keyof typeof sins.items): number | null => {
  const options: Record<string, { points: number }> = sins.items[item].options;
  return options[lesion.ratings[0]?.answers[item] ?? '']?.points ?? null;
};
const located = ({ theCase }: Entered) => theCase.lesions.filter(({ levels }) => levels);
const writtenAs = (entered: Entered, level: string) => entered.theCase.lesions.find(({ levelText }) => levelText === level)!;

/** What the record must show, by the name under which the source's expectations have it. */
const SHOWS: Record<string, (entered: Entered, wanted: unknown) => void> = {
  sins_location_points: (entered, wanted) => {
    const points: Record<string, number> = typeof wanted === 'number' ? Object.fromEntries(located(entered).map(({ levelText }) => [levelText, wanted])) : (wanted as Record<string, number>);
    expect(Object.keys(points).length).toBeGreaterThan(0);
    for (const [level, many] of Object.entries(points)) expect([level, pointsOf(writtenAs(entered, level), 'location')]).toEqual([level, many]);
  },
  sins_location_reason: (entered, wanted) => expect(sinsLocationOf(located(entered)[0]!.levels!)?.reason).toContain(String(wanted).split(' (')[0]),
  sins_pain_points: (entered, wanted) => expect(pointsOf(located(entered)[0]!, 'pain')).toBe(wanted),
  sins_bone_points: (entered, wanted) => expect(pointsOf(located(entered)[0]!, 'boneLesion')).toBe(wanted),
  sins_category: (entered, wanted) => {
    const rating = located(entered)[0]!.ratings[0]!;
    const band = sins.bands.find(({ id }) => String(wanted).startsWith(id))!;
    if (typeof rating.total === 'number') expect(rating.band).toBe(band.id);
    else expect(rating.high).toBeGreaterThan(sins.bands[sins.bands.indexOf(band) - 1]?.upTo ?? -1);
  },
  collapse: ({ theCase }) => {
    for (const { ratings: [rating] } of theCase.lesions) {
      expect(rating).toMatchObject({ total: null, absences: { collapse: 'unknown' } });
      expect(rating!.low!).toBeLessThan(rating!.high!);
    }
  },
  lesion_type_L2: (entered) => expect(writtenAs(entered, 'L2').ratings[0]?.answers['boneLesion']).toBe('lytic'),
  per_level_lesions: ({ theCase }, wanted) => expect(new Set(theCase.lesions.map(({ levels }) => levels)).size).toBe(wanted),
  multi_level: ({ theCase }) => expect(theCase.lesions.length).toBeGreaterThan(1),
  level_unknown_must_be_storable: ({ theCase }) => expect(theCase.lesions).toMatchObject([{ levels: null, absences: { levels: 'unknown' } }]),
  level_picker_must_offer: () => expect(LEVELS[0]?.code).toBe('C0'),
  escc_note: (entered) => expect(caudaEquinaNote(writtenAs(entered, 'L2').levels!)).toMatch(/L2.*no cord below the conus/),
  construct: ({ theCase }, wanted) => {
    const { from_level, to_level, levels_spanned } = wanted as { from_level: string; to_level: string; levels_spanned?: number };
    const construct = theCase.priorTreatments.find(({ levels }) => levels === `${from_level}-${to_level}`);
    expect(construct?.details).toMatch(/fusion/);
    expect(parseLevels(construct!.levels!)).toMatchObject({ ok: true, from: from_level, to: to_level });
    if (levels_spanned) expect(levelsIn(construct!.levels!)).toHaveLength(levels_spanned);
  },
  // The goals as done are words of the four goals or of a treatment; a board records them as its decision.
  goals_done: (_entered, wanted) => {
    const words = [...SURGICAL_GOALS, ...PRIOR_TREATMENT_KINDS].map(({ code }): string => code);
    expect((wanted as string[]).map((goal) => goal.split(' ')[0]!).filter((goal) => !words.includes(goal))).toEqual([]);
  },
  vital_status: ({ theCase }) => expect(theCase.patient).toMatchObject({ vitalStatus: 'deceased', deceasedOn: null, absences: { deceasedOn: 'unknown' } }),
  survival_days_max: ({ theCase }) => expect(theCase.patient.vitalStatus).toBe('deceased'),
  primary_not_in_common_list: ({ theCase, reported }) => {
    expect(theCase.tumour).toMatchObject({ primaryText: reported.facts.primary, histology: reported.facts.histology });
    expect(PRIMARY_TUMOURS.map(({ code }) => code)).toContain(theCase.tumour?.primary);
  },
  haematological: ({ theCase }) => expect(theCase.lesions.map(({ nature }) => nature)).toEqual(theCase.lesions.map(() => 'haematological')),
  radiosensitive: ({ theCase }) => expect(JSON.stringify(radiosensitivityOf(theCase.tumour!.primary!))).toContain('radiosensitive'),
  urgency: ({ theCase }) => expect(theCase.urgency).toBe('emergency'),
  trap: ({ theCase, reported }) => {
    expect(siteOf(reported.expect)).toBeTruthy();
    const radiotherapy = theCase.priorTreatments.filter(({ kind }) => kind === 'radiotherapy');
    expect(radiotherapy.length).toBeGreaterThan(0);
    for (const one of radiotherapy) expect(one).toMatchObject({ siteText: siteOf(reported.expect), levels: null, absences: { levels: 'unknown' } });
    expect(theCase.lesions.map(({ levelText }) => levelText)).toEqual(reported.facts.levels);
  },
};

describe.each([...FICTIONAL, ...published].map((reported) => [reported.id, reported] as const))('the reported case %s', (_id, reported) => {
  let entered: Entered;
  beforeAll(async () => {
    entered = await enter(reported);
  }, 30_000);

  it('is entered by a referrer, and shows what the source says', () => {
    for (const [name, wanted] of Object.entries(reported.expect)) {
      const shows = SHOWS[name];
      if (!shows) throw new Error(`nothing checks the expectation "${name}"`);
      shows(entered, wanted);
    }
  });

  it('keeps what the source does not say as unknown, and makes up neither a total nor a category', () => {
    const { theCase } = entered;
    const { age, sex } = reported.facts;
    if (age) expect(ageOn(theCase.patient.birthDate!, ENTERED_ON)).toEqual({ low: age - 1, high: age });
    else expect(theCase.patient).toMatchObject({ birthDate: null, absences: { birthDate: 'unknown' } });
    if (!sex) expect(theCase.patient).toMatchObject({ sex: null, absences: { sex: 'unknown' } });
    for (const lesion of theCase.lesions) {
      const [rating] = lesion.ratings;
      const answered = Object.keys(sinsAnswersOf(reported, lesion.levelText)).length + (lesion.levels ? 1 : 0);
      expect(rating?.total === null).toBe(answered < Object.keys(sins.items).length);
      if (rating?.total === null) expect([rating.low! < rating.high!, rating.band === null || sins.bands.some(({ id, upTo }) => id === rating.band && upTo >= rating.high!)]).toEqual([true, true]);
      expect([lesion.esccGrade, lesion.mechanicalJudgement]).toEqual([null, null]);
    }
    const stated = reported.stated_scores?.SINS;
    const { low, high } = located(entered)[0]?.ratings[0] ?? {};
    if (stated) expect([low! <= stated, high! >= stated]).toEqual([true, true]);
  });

  it('is found in the worklist with its levels, and goes its way to triage', async () => {
    const { theCase } = entered;
    const { body } = await surgeon.post<WorklistPage>('/cases/search', { text: theCase.patient.familyName });
    expect(body.rows.map(({ id, levels, esccIncomplete }) => ({ id, levels, esccIncomplete }))).toEqual([{ id: theCase.id, levels: located(entered).map(({ levels }) => levels).join(' ') || null, esccIncomplete: true }]);
    expect((await referrer.move(theCase.id, 'submit')).status).toBe(200);
    expect((await surgeon.move(theCase.id, 'triage')).status).toBe(200);
    expect((await referrer.readCase(theCase.id)).state).toBe('triaged');
  });
});

describe('levels as sources write them', () => {
  it.each(['lower thoracic and lumbar, several', 'pelvis', 'T13', 'L5-1', 'CO', 'T8 and T9'])('refuse "%s" with a reason, and take it as words', async (written) => {
    const id = await referrer.refer();
    const refused = await referrer.put<{ errors: { detail: string }[] }>(`/cases/${id}/lesions/${newId()}`, { levels: written }, 0);
    expect(refused.expectProblem(422, 'invalid-input', '#/levels').body.errors[0]!.detail.length).toBeGreaterThan(20);
    expect((await referrer.put(`/cases/${id}/lesions/${newId()}`, { levelText: written, absences: { levels: 'unknown' } }, 0)).status).toBe(200);
  });

  it('keep a treatment where the source puts it, also where that disagrees with the lesion', async () => {
    const id = await referrer.refer({ lesions: [{ levels: 'T11' }], priorTreatments: [{ kind: 'radiotherapy', levels: 'L1-L5', siteText: 'the "lumbar lesion", although the lesion is T11' }] });
    expect(await referrer.readCase(id)).toMatchObject({ lesions: [{ levels: 'T11' }], priorTreatments: [{ levels: 'L1-L5', siteText: 'the "lumbar lesion", although the lesion is T11', totalDoseCgy: null }] });
  });
});
