import { radiosensitivityOf, type Decision } from '@rachis/domain';
import { OPERATION_SHARES, RT_SHARES } from './distributions.js';
import { conditional, goals, primary, recommended, rejected } from './goals.js';
import { scheduleWords } from './oncology-sections.js';
import type { Random } from './random.js';
import type { LesionTruth } from './spine-truth.js';
import type { Status } from './story.js';

/** Who stands for the plan: the surgeon who operates, or one of the oncologists. */
export type Lead = 'spine_surgeon' | 'radiation_oncologist' | 'medical_oncologist';
export type Plan = Pick<Decision, 'goals' | 'levels' | 'intent' | 'timing' | 'plan' | 'radiotherapy' | 'systemic' | 'supportive' | 'rationale' | 'fallbackTrigger' | 'fallbackPlan'> & { readonly lead: Lead };

export interface Question {
  readonly lesion: LesionTruth;
  readonly status: Status;
  readonly primary: string;
  readonly painfulCollapse: 'yes' | 'partly' | 'no';
  readonly histologyPending: boolean;
  readonly again: boolean;
}

/** What this fictional board recommended. Written by people, so to speak: nothing in the product computes a plan. */
export function planFor(random: Random, question: Question): Plan {
  const { lesion, status, primary: tumour, painfulCollapse, histologyPending, again } = question;
  const compressed = lesion.escc === '2' || lesion.escc === '3';
  if (again && random.chance(0.62)) return review(random, question);
  if (histologyPending || tumour === 'unknown_primary') return tissueFirst(random, question);
  if (status.ecog === '4') return supportive(random, question);
  if (compressed && (status.ais !== 'E' || radiosensitivityOf(tumour) === 'radioresistant')) return decompress(random, question);
  if (painfulCollapse === 'yes') return stabilise(random, question);
  return irradiate(random, question);
}

const MATRIX_REASON = 'the intent is to keep function, and no gain in survival is expected';

function decompress(random: Random, { lesion, status, primary: tumour }: Question): Plan {
  const resistant = radiosensitivityOf(tumour) === 'radioresistant';
  const bare = random.chance(OPERATION_SHARES.decompression / 100);
  return {
    lead: 'spine_surgeon', levels: lesion.levels, intent: 'palliative_function', timing: status.ais === 'E' ? 'urgent' : random.pick(['emergency', 'urgent'] as const),
    goals: goals({
      decompression: primary(), stabilisation: bare ? rejected('the posterior elements and the facets are sound') : recommended(),
      resection: rejected(MATRIX_REASON), biopsy: random.chance(0.6) ? conditional('tissue can be taken on the way') : recommended('for new markers'),
    }),
    plan: bare ? `Laminectomy at ${lesion.levels} without implants` : `Posterior decompression at ${lesion.levels} with fixation two levels above and below`,
    radiotherapy: resistant ? `Stereotactic radiotherapy after separation surgery, ${scheduleWords(random.pick(['24/2', '24/3', '27/3'] as const))}, within four weeks of wound healing` : `Post-operative ${scheduleWords(random.pick(['30/10', '20/5'] as const))} within four weeks`,
    systemic: random.pick(['Pause until the wound has healed', 'Continue unchanged', null]),
    supportive: random.pick(['Physiotherapy from the first day, palliative care for pain', 'Rehabilitation placement to be asked for now', null]),
    rationale: random.pick([
      `Compression with ${status.ais === 'E' ? 'a free neurology that is at risk' : 'a deficit that is still incomplete'}; one level in question, fit for an operation of this size.`,
      'The cord is compressed by soft tumour in front and behind; radiotherapy alone would come late for the cord.',
      'Operation first, because the deficit is recent and the patient could walk a week ago.',
    ]),
    fallbackTrigger: random.chance(0.7) ? 'the patient declines or is not fit at the anaesthetic review' : null,
    fallbackPlan: random.chance(0.8) ? 'palliative radiotherapy in a single fraction on the same day' : null,
  };
}

function stabilise(random: Random, { lesion }: Question): Plan {
  const cement = random.chance((OPERATION_SHARES.kyphoplasty / 100) * 2);
  return {
    lead: 'spine_surgeon', levels: lesion.levels, intent: 'palliative_pain', timing: random.pick(['soon', 'urgent', 'elective'] as const),
    goals: goals({
      stabilisation: primary(), decompression: rejected(lesion.escc === '0' ? 'there is no epidural disease' : 'the cord is not compressed'), resection: rejected(MATRIX_REASON),
      biopsy: random.chance(0.4) ? conditional('the vertebra is entered anyway') : rejected('recent tissue is available'),
    }),
    plan: cement ? `Kyphoplasty at ${lesion.levels}` : `Percutaneous dorsal stabilisation across ${lesion.levels}`,
    radiotherapy: `${scheduleWords(random.weighted(RT_SHARES))} after the operation`, systemic: random.pick(['Continue unchanged', null, null]), supportive: random.pick(['Lumbar or thoracic support until then; analgesia reviewed weekly', 'Bone protection to continue', null]),
    rationale: random.pick(['Pain on loading that is gone lying down, with loss of height: a mechanical problem that radiotherapy does not solve.', 'Progressive collapse on two scans four weeks apart.', 'The surgeons judge the segment unstable; the score is one of several reasons.']),
    fallbackTrigger: random.chance(0.4) ? 'new weakness or trouble with the bladder appears' : null, fallbackPlan: random.chance(0.4) ? 'emergency MRI and a call to the spine surgeon on duty' : null,
  };
}

function irradiate(random: Random, { lesion, primary: tumour }: Question): Plan {
  const few = random.chance(0.3);
  const schedule = few ? random.pick(['24/2', '24/1', '27/3'] as const) : random.weighted(RT_SHARES);
  return {
    lead: radiosensitivityOf(tumour) === null ? 'medical_oncologist' : 'radiation_oncologist', levels: lesion.levels, intent: few ? 'oligometastatic' : 'palliative_pain', timing: random.pick(['soon', 'soon', 'elective'] as const),
    goals: goals({
      decompression: rejected(lesion.escc === '0' ? 'there is nothing to decompress' : 'the epidural disease does not reach the cord'), stabilisation: random.chance(0.3) ? conditional('loss of height is seen on the next scan') : rejected('the segment is judged stable'),
      resection: rejected(few ? 'ablative radiotherapy offers the same control with less burden' : MATRIX_REASON),
    }),
    plan: random.pick(['Radiotherapy to the lesion in question, others are watched', 'Radiotherapy and review with MRI in three months', null]), radiotherapy: scheduleWords(schedule),
    systemic: random.pick(['Change of line is discussed by the treating oncologist', 'Continue unchanged', null]), supportive: random.pick(['Dexamethasone 4 mg on the days of treatment', 'Referral to palliative care for pain', null]),
    rationale: random.pick(['No compression and no mechanical pain; the histology answers to radiotherapy.', 'Local control is worth the visits: few lesions, slow course.', 'Night pain, no instability, fit for out-patient treatment.']),
    fallbackTrigger: random.chance(0.35) ? 'pain on loading remains four weeks after radiotherapy' : null, fallbackPlan: random.chance(0.5) ? 'the case is presented again with a new CT' : null,
  };
}

function tissueFirst(random: Random, { lesion }: Question): Plan {
  const condition = 'the histology allows a useful plan';
  return {
    lead: 'medical_oncologist', levels: lesion.levels, intent: 'diagnostic', timing: 'urgent',
    goals: goals({ biopsy: primary(), decompression: conditional('weakness appears'), stabilisation: conditional(condition), resection: conditional(condition) }),
    plan: `CT-guided biopsy of ${lesion.levels}, plasma for markers, staging CT if not yet done`, radiotherapy: null, systemic: 'None before histology', supportive: random.pick(['No steroids before the biopsy if neurology stays intact: lymphoma has not been excluded', null]),
    rationale: 'What it is decides everything else, and there is time for a needle.', fallbackTrigger: 'weakness appears before the result', fallbackPlan: 'decompression with open biopsy in the same sitting',
  };
}

function supportive(random: Random, { lesion }: Question): Plan {
  return {
    lead: 'radiation_oncologist', levels: lesion.levels, intent: 'palliative_pain', timing: 'soon',
    goals: goals({ decompression: rejected('the patient would not come through the operation'), stabilisation: rejected('bed-bound; a brace serves as well'), resection: rejected(MATRIX_REASON) }),
    plan: 'Comfort first; brace if wished', radiotherapy: random.chance(0.6) ? scheduleWords('8/1') : null, systemic: 'No further systemic treatment', supportive: 'Palliative care takes over the lead; preferred place of care recorded',
    rationale: 'Time is short and the patient has said what it should be used for.', fallbackTrigger: null, fallbackPlan: null,
  };
}

function review(random: Random, { lesion, painfulCollapse }: Question): Plan {
  const holds = random.chance(0.7);
  return {
    lead: random.pick(['spine_surgeon', 'radiation_oncologist', 'medical_oncologist'] as const), levels: lesion.levels, intent: random.pick(['palliative_function', 'palliative_pain'] as const), timing: 'elective',
    goals: goals({
      decompression: rejected('no new compression is seen'),
      stabilisation: holds ? rejected('the segment has held') : conditional(painfulCollapse !== 'no' ? 'pain on loading returns' : 'height is lost'), resection: rejected(MATRIX_REASON),
    }),
    plan: random.pick(['Next MRI of the whole spine in three months, seen by radiologist and surgeon', 'MRI in six weeks, earlier if weakness appears', 'Back to the treating oncologist; the board sees the case again only if something changes']),
    radiotherapy: random.chance(0.2) ? scheduleWords(random.weighted(RT_SHARES)) : null, systemic: random.pick(['Next line as planned by the oncologist', 'Continue unchanged', null]), supportive: random.pick(['Rehabilitation continues', null, null]),
    rationale: random.pick(['Response at the treated level; small growth elsewhere without consequence for the cord.', 'Stable on two scans.', 'Function is better than at the first presentation, and the wish is to be left in peace.']),
    fallbackTrigger: random.chance(0.5) ? 'weakness, new pain on loading or trouble with the bladder appears' : null, fallbackPlan: random.chance(0.5) ? 'MRI on the same day and a call to the coordinator' : null,
  };
}
