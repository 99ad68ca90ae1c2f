import { codeList, numberedList, type CodeOf } from '../../contract/code-list.js';

/** The six grades of SAVES version 2. Wording not verified. */
export const SAVES_V2_GRADES = numberedList([
  ['1', 'No treatment'],
  ['2', 'Simple or minor treatment, no long-term effect'],
  ['3', 'Invasive or complex treatment, effect of less than six months'],
  ['4', 'Invasive or complex treatment, effect of more than six months'],
  ['5', 'Sentinel or life-threatening event'],
  ['6', 'Death'],
]);
/** A grade of version 2. */
export type SavesV2Grade = CodeOf<typeof SAVES_V2_GRADES>;

/** Adverse events during the operation. List not verified. */
export const INTRAOPERATIVE_EVENTS = codeList({
  allergic_reaction: 'Allergic reaction',
  anaesthesia_related: 'Anaesthesia-related',
  airway_ventilation: 'Airway or ventilation',
  bone_implant_failure: 'Bone-implant interface failure',
  cardiac: 'Cardiac',
  cord_injury: 'Spinal cord injury',
  dural_tear: 'Dural tear',
  hardware_malposition: 'Hardware malposition',
  hypotension: 'Hypotension',
  massive_blood_loss: 'Massive blood loss',
  nerve_root_injury: 'Nerve root injury',
  pressure_sores: 'Pressure sores',
  vascular_injury: 'Vascular injury',
  visceral_injury: 'Visceral injury',
  other: 'Other',
});
/** The code of an event during the operation. */
export type IntraoperativeEvent = CodeOf<typeof INTRAOPERATIVE_EVENTS>;

/** Adverse events before and after the operation. List not verified. */
export const PERIOPERATIVE_EVENTS = codeList({
  cardiac: 'Cardiac',
  construct_failure: 'Construct failure without loss of correction',
  construct_failure_loss_of_correction: 'Construct failure with loss of correction',
  csf_leak: 'CSF leak or meningocele',
  deep_vein_thrombosis: 'Deep vein thrombosis',
  pulmonary_embolism: 'Pulmonary embolism',
  deep_wound_infection: 'Deep wound infection',
  superficial_wound_infection: 'Superficial wound infection',
  wound_dehiscence: 'Wound dehiscence',
  delirium: 'Delirium',
  dysphagia: 'Dysphagia',
  dysphonia: 'Dysphonia',
  gastrointestinal_bleeding: 'Gastrointestinal bleeding',
  haematoma: 'Haematoma',
  neurological_deterioration: 'Neurological deterioration by one motor grade or more',
  non_union: 'Non-union',
  pneumonia: 'Pneumonia',
  neuropathic_pain: 'Neuropathic pain',
  pressure_sore: 'Pressure sore',
  systemic_infection: 'Systemic infection',
  urinary_tract_infection: 'Urinary tract infection',
  other: 'Other',
});
/** The code of an event before or after the operation. */
export type PerioperativeEvent = CodeOf<typeof PERIOPERATIVE_EVENTS>;
