import { codeList, type CodeOf } from '../contract/code-list.js';

/** Other illness that changes what can be borne. "None known" is an answer; nothing ticked is not. */
export const COMORBIDITIES = codeList({
  diabetes: 'Diabetes', hypertension: 'Hypertension on medication', ischaemic_heart: 'Ischaemic heart disease', heart_failure: 'Congestive heart failure', atrial_fibrillation: 'Atrial fibrillation', copd: 'COPD or pneumonia',
  thromboembolism: 'Pulmonary embolism or deep vein thrombosis', stroke: 'Stroke or TIA', kidney: 'Chronic kidney disease', liver: 'Liver disease', dementia: 'Dementia or cognitive impairment', osteoporosis: 'Osteoporosis',
  coagulopathy: 'Bleeding disorder', malnutrition: 'Malnutrition or weight loss', second_cancer: 'Second cancer', smoker: 'Smokes', none_known: 'None known',
});
export type Comorbidity = CodeOf<typeof COMORBIDITIES>;

/** What is wrong with a list of other illness, or null. */
export function comorbidityFault(chosen: unknown): string | null {
  return Array.isArray(chosen) && chosen.includes('none_known') && chosen.length > 1 ? '"None known" stands together with an illness: one of the two is wrong' : null;
}
