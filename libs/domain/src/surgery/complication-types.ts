import { codeList, type CodeOf } from '../contract/code-list.js';

/** Where a complication comes from: the disease, or what was done against it. */
export const COMPLICATION_CATEGORIES = codeList({
  tumour_related: 'Related to the tumour, metastases or recurrence',
  treatment_related: 'Of chemotherapy, radiation or surgery',
});
export type ComplicationCategory = CodeOf<typeof COMPLICATION_CATEGORIES>;

const TUMOUR_RELATED = codeList({
  focal_weakness: 'Focal weakness from root impingement',
  radicular_pain: 'Radicular pain',
  incomplete_paraplegia: 'Incomplete paraplegia',
  complete_paraplegia: 'Complete paraplegia',
  pathological_fracture_collapse: 'Pathological fracture and collapse',
  tumour_recurrence: 'Tumour recurrence',
  resistance_to_treatment: 'Resistance to treatment',
});
const TREATMENT_RELATED = codeList({
  neural_injury: 'Spinal cord or neural injury',
  bleeding: 'Bleeding',
  infection_immunosuppressed: 'Infection secondary to immunosuppression',
  sacrificed_structure: 'Deficit from structure sacrificed for margins',
  rt_path_injury: 'Injury to structures in the radiation path',
  systemic_chemo_effect: 'Systemic effect of chemotherapy',
  wound_dehiscence: 'Wound dehiscence',
  surgical_site_infection: 'Surgical site infection',
  hardware_failure: 'Hardware failure',
  csf_leak: 'Dural tear or CSF leak',
  cement_leak: 'Cement leakage',
  vte: 'Deep vein thrombosis or pulmonary embolism',
  radiation_myelopathy: 'Radiation myelopathy',
  vcf_after_sbrt: 'Vertebral compression fracture after SBRT',
  pain_flare: 'Pain flare',
  oesophagitis: 'Oesophagitis',
  plexopathy: 'Radiation plexopathy',
  steroid_effect: 'Corticosteroid adverse effect',
});
/** The complications of the vocabulary, those of the tumour first. One that is not among them is written in words. */
export const COMPLICATION_TYPES = [...TUMOUR_RELATED, ...TREATMENT_RELATED];
export type ComplicationType = CodeOf<typeof COMPLICATION_TYPES>;

/** The types of a category; all of them while the category is not known. */
export function typesOf(category: unknown): typeof COMPLICATION_TYPES {
  if (category === 'tumour_related') return [...TUMOUR_RELATED];
  return category === 'treatment_related' ? [...TREATMENT_RELATED] : COMPLICATION_TYPES;
}
