import { codeList, labelOf, type CodeOf } from '../contract/code-list.js';
import { Id, OneOf, Text } from '../contract/fields.js';
import type { FieldFault } from '../contract/problems.js';
import { YES_NO, type YesNo } from '../patient/patient-wish.js';

/** What a board is asked to have thought of beside the treatment of the tumour (CoC standard 2.5). */
export const CARE_CONSIDERED = codeList({ rehabilitation: 'Rehabilitation', palliative: 'Palliative care', psychology: 'Psychology', genetics: 'Genetics', trial: 'Clinical trial' });
export type Care = CodeOf<typeof CARE_CONSIDERED>;

/** Whether the board wants one of these for the patient, and why or why not. No answer means that nobody said. */
export class CareConsidered {
  @OneOf({ label: 'Care', of: CARE_CONSIDERED, required: true }) care!: Care;
  @OneOf({ label: 'Wanted', of: YES_NO }) answer?: YesNo | null;
  @Text({ label: 'Why, or why not', max: 500 }) why?: string | null;
}

/** Something else that was weighed, and why it was not chosen. */
export class OptionConsidered {
  @Id({ label: 'Option', required: true }) id!: string;
  @Text({ label: 'What was considered', max: 500 }) option?: string | null;
  @Text({ label: 'Not chosen because', max: 1000 }) reason?: string | null;
}

/** Each of them once, in their fixed order; one that nobody spoke of stands there without an answer. */
export function allCare(considered: readonly CareConsidered[] | null | undefined): CareConsidered[] {
  return CARE_CONSIDERED.map(({ code }) => {
    const { answer = null, why = null } = considered?.find(({ care }) => care === code) ?? {};
    return { care: code, answer, why };
  });
}

/** What cannot be kept: an answer given twice. */
export function consideredFaults(considered: readonly CareConsidered[], options: readonly OptionConsidered[]): FieldFault[] {
  return [
    ...considered.flatMap(({ care }, index) => (considered.findIndex((other) => other.care === care) < index ? [{ pointer: `#/considered/${index}/care`, detail: `${labelOf(CARE_CONSIDERED, care)} is answered twice` }] : [])),
    ...options.flatMap(({ id }, index) => (options.findIndex((other) => other.id === id) < index ? [{ pointer: `#/options/${index}/id`, detail: 'This option is there twice' }] : [])),
  ];
}
