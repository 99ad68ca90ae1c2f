import { newId, type Decision, type Kept } from '@rachis/domain';
import { at, DAY, type Cast } from './okafor.js';
import type { OkaforStory } from './okafor-story.js';

export const PLAN_B = 'single-fraction palliative radiotherapy, with a call to clinical oncology on the same day';
/** The steps of the plan by their ids. */
export interface OkaforSteps {
  readonly operate: string;
  readonly irradiate: string;
}

/** What was decided at 17:15. */
export const decidedBy = ({ adeyemi, tan }: Cast, { operate, irradiate }: OkaforSteps): Partial<Decision> => ({
  levels: 'T8', discussionType: 'emergency', mode: 'phone', imagesShown: 'yes', interests: 'none', intent: 'palliative_function', timing: 'emergency', latestBy: '2026-03-14',
  goals: [
    { goal: 'decompression', state: 'recommended', primary: true }, { goal: 'stabilisation', state: 'recommended', primary: true }, { goal: 'biopsy', state: 'recommended', primary: false, manner: 'intra-operative' },
    { goal: 'resection', state: 'rejected', reason: 'the intent is palliative, no survival gain is expected and en-bloc is not indicated' },
  ],
  steps: [
    { id: operate, what: 'Transpedicular circumferential decompression, posterior fixation, tissue for ER, PR, HER2 and ESR1', levels: 'T6-T10', specialty: 'spine_surgeon', timing: 'emergency', latestBy: '2026-03-14', latestTime: '09:00' },
    { id: irradiate, what: 'Radiotherapy, within 28 days of the operation', specialty: 'radiation_oncologist', latestBy: '2026-04-11', afterId: operate },
  ],
  supportive: 'Haematology advice and PCC on standby; mechanical VTE prophylaxis; apixaban planned again after 48 to 72 h',
  considered: [{ care: 'rehabilitation', answer: 'yes', why: 'To go home' }, { care: 'palliative', answer: 'yes' }],
  triggers: [{ id: newId(), kind: 'patient_declines', consequence: 'plan_b', plan: PLAN_B }, { id: newId(), kind: 'unfit', consequence: 'plan_b', plan: PLAN_B }, { id: newId(), kind: 'specimen_reported', consequence: 'rediscuss', plan: 'oncology reviews the histology' }],
  rationale: 'ESCC 3 with AIS D since the evening, SINS 11', standard: 'NICE NG234', missingInformation: 'ESR1', missingRisk: 'The next line may differ; the operation does not',
  agreement: 'consensus', responsibleId: adeyemi.id, informsPatientId: tan.id, informPatientBy: DAY,
});

/** A6 to A8 in short, for what comes after them: discussed by telephone at 16:48, signed at 17:15. */
export async function signsAt1715(story: OkaforStory, steps: OkaforSteps): Promise<string> {
  const { adeyemi, lindqvist, tan } = story.cast;
  await story.clock.set(at('16:48'));
  const { version } = await story.read();
  expect((await tan.put(`/cases/${story.caseId}/triage-outcomes/${newId()}`, { outcome: 'emergency' }, version)).status).toBe(200);
  expect((await adeyemi.post(`/emergencies/${(await story.emergency()).id ?? ''}/discussion`, {})).status).toBe(200);
  const { discussion } = await story.emergency();
  const [itemId, meetingId] = [discussion?.itemId ?? '', discussion?.meetingId ?? ''];
  for (const [person, specialty] of [[adeyemi, 'spine_surgeon'], [lindqvist, 'radiation_oncologist']] as const) expect((await tan.put(`/meetings/${meetingId}/attendance/${person.id}`, { specialty, mode: 'telephone' })).status).toBe(200);
  const draft = await tan.put<Kept>(`/agenda-items/${itemId}/decision`, decidedBy(story.cast, steps), 0);
  expect(draft.status).toBe(200);
  await story.clock.set(at('17:15'));
  expect((await adeyemi.post(`/agenda-items/${itemId}/signature`, {}, 1)).status).toBe(200);
  return draft.body.id;
}
