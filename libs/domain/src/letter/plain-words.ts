import type { Decision } from '../decision/decision.js';
import type { SurgicalGoal } from '../decision/goal.js';
import { RED_FLAG_GROUPS, type PresentingSymptom } from '../scores/red-flags/symptoms.js';

/** The goals of surgery in words for the patient. */
export const PLAIN_GOALS: Readonly<Record<SurgicalGoal, string>> = {
  biopsy: 'taking a small piece of tissue to look at it closely',
  decompression: 'an operation to take pressure off the spinal cord or the nerves',
  resection: 'an operation to take out the tumour',
  stabilisation: 'an operation to make the spine steady',
};
export const PLAIN_TIMINGS: Readonly<Record<NonNullable<Decision['timing']>, string>> = {
  emergency: 'This should happen within a day.', urgent: 'This should happen within days.', soon: 'This should happen soon.', elective: 'There is time to plan this.',
};
/** The signs of NG234 section 1.3 that need somebody at once, as a patient would say them. */
const PLAIN_SIGNS: Readonly<Partial<Record<PresentingSymptom, string>>> = {
  radicular_pain: 'new pain that shoots into an arm or a leg, or around the chest',
  limb_weakness: 'new weakness in an arm or a leg',
  gait_disturbance: 'trouble walking or keeping your balance',
  sensory_loss_paraesthesia: 'numbness or tingling',
  bladder_dysfunction: 'trouble passing water or holding it',
  bowel_dysfunction: 'trouble with opening or holding your bowels',
  saddle_anaesthesia: 'numbness between your legs or around your bottom',
};
export const plainSigns = (): string[] => (Object.keys(RED_FLAG_GROUPS) as PresentingSymptom[]).filter((code) => RED_FLAG_GROUPS[code] === 'neuro_immediate').flatMap((code) => PLAIN_SIGNS[code] ?? []);
