import { codeList, type CodeOf } from '../../contract/code-list.js';

/** What brings a patient with suspected spinal metastases; any number of them, each as far as it was asked about. */
export const PRESENTING_SYMPTOMS = codeList({
  back_or_neck_pain: 'Back or neck pain',
  severe_unremitting_back_pain: 'Severe pain that does not let up',
  progressive_back_pain: 'Progressive pain',
  mechanical_pain: 'Mechanical pain: worse standing, sitting or moving',
  strain_pain: 'Pain on straining: cough, sneeze, bowels',
  night_pain: 'Pain at night that disturbs sleep',
  localised_tenderness: 'Localised spinal tenderness',
  claudication: 'Claudication',
  thoracic_pain: 'Thoracic pain',
  radicular_pain: 'Radicular pain',
  limb_weakness: 'Limb weakness',
  gait_disturbance: 'Difficulty walking, gait or balance',
  sensory_loss_paraesthesia: 'Numbness, tingling or loss of feeling',
  reduced_pain_temperature: 'Less feeling for pain or temperature',
  bladder_dysfunction: 'Bladder dysfunction',
  bowel_dysfunction: 'Bowel dysfunction',
  saddle_anaesthesia: 'Saddle anaesthesia',
  cord_or_cauda_signs: 'Signs of cord or cauda equina compression',
  paralysis: 'Paralysis',
  deformity: 'Acquired spinal deformity',
  stiffness: 'Stiffness',
  pathological_fracture: 'Fracture',
  hypercalcaemia_symptoms: 'Symptoms of hypercalcaemia',
  asymptomatic: 'None, found incidentally',
});
/** The code of a symptom. */
export type PresentingSymptom = CodeOf<typeof PRESENTING_SYMPTOMS>;

/** The list of NG234 section 1.3 that a symptom is counted to. */
export type RedFlagGroup = 'neuro_immediate' | 'pain_24h';

/** Which symptoms stand in which list of NG234 section 1.3, as secondary transcriptions have it; the others stand in none. */
export const RED_FLAG_GROUPS: Readonly<Partial<Record<PresentingSymptom, RedFlagGroup>>> = {
  severe_unremitting_back_pain: 'pain_24h',
  progressive_back_pain: 'pain_24h',
  mechanical_pain: 'pain_24h',
  strain_pain: 'pain_24h',
  night_pain: 'pain_24h',
  localised_tenderness: 'pain_24h',
  claudication: 'pain_24h',
  radicular_pain: 'neuro_immediate',
  limb_weakness: 'neuro_immediate',
  gait_disturbance: 'neuro_immediate',
  sensory_loss_paraesthesia: 'neuro_immediate',
  reduced_pain_temperature: 'neuro_immediate',
  bladder_dysfunction: 'neuro_immediate',
  bowel_dysfunction: 'neuro_immediate',
  saddle_anaesthesia: 'neuro_immediate',
  cord_or_cauda_signs: 'neuro_immediate',
  paralysis: 'neuro_immediate',
};

/** Pain whose character has not been said: it may be one of the listed kinds (product rule). */
export const PAIN_OF_OPEN_CHARACTER: readonly PresentingSymptom[] = ['back_or_neck_pain', 'thoracic_pain'];
