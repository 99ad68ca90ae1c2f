import { codeList } from '../contract/code-list.js';
import { Count, Id } from '../contract/fields.js';

/** Where the six domains come from. The anchors below are our own words, in the direction of MDT-MODe. */
export const MODE_LITE_CITATION = { text: 'Lamb 2021, Ann Surg Oncol (MODe-Lite, n = 146); anchors adapted from MDT-MODe, PMC5693525 Table 1', doi: '10.1245/s10434-021-09989-7' } as const;

/** The six domains of MODe-Lite with what 1, 3 and 5 mean here. */
export const MODE_DOMAINS = codeList({
  clinicalInput: 'Clinical input', holisticInput: 'Holistic input', collaboration: 'Clinical collaboration', pathology: 'Pathology', radiology: 'Radiology', managementPlan: 'Management plan',
});
export type ModeDomain = (typeof MODE_DOMAINS)[number]['code'];
export const MODE_ANCHORS: Readonly<Record<ModeDomain, { readonly low: string; readonly middle: string; readonly high: string }>> = {
  clinicalInput: { low: 'no history was given', middle: 'the main facts, second-hand', high: 'whole history, from somebody who knows the case' },
  holisticInput: { low: 'nothing about the person', middle: 'vague, or good but second-hand', high: 'wishes, fitness and circumstances, from somebody who has met the patient' },
  collaboration: { low: 'one voice', middle: 'some specialties spoke', high: 'every specialty concerned spoke and was heard' },
  pathology: { low: 'none where it was needed', middle: 'from the report', high: 'shown or explained by the pathologist' },
  radiology: { low: 'no images, no report', middle: 'from the report', high: 'images shown and discussed' },
  managementPlan: { low: 'no plan, or none that could be read back', middle: 'a plan with parts open', high: 'a plan with who does what by when' },
};

/** How one member found one discussion. What nobody rated stays not recorded. */
export class ModeLite {
  @Count({ label: 'Clinical input', min: 1, max: 5 }) clinicalInput?: number | null;
  @Count({ label: 'Holistic input', min: 1, max: 5 }) holisticInput?: number | null;
  @Count({ label: 'Clinical collaboration', min: 1, max: 5 }) collaboration?: number | null;
  @Count({ label: 'Pathology', min: 1, max: 5 }) pathology?: number | null;
  @Count({ label: 'Radiology', min: 1, max: 5 }) radiology?: number | null;
  @Count({ label: 'Management plan', min: 1, max: 5 }) managementPlan?: number | null;
}
/** One's own rating as it is kept; version 0 where there is none yet. */
export class ModeLiteView extends ModeLite {
  @Id({ label: 'Agenda item', required: true }) agendaItemId!: string;
  @Count({ label: 'Version', required: true, max: 2_000_000_000 }) version!: number;
}
