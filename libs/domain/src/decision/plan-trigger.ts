import { TISSUE_MARKERS, type TissueMarker } from '../biopsy/specimen-result.js';
import { codeList, labelOf, type CodeOf } from '../contract/code-list.js';
import { formatDate } from '../contract/dates.js';
import { CalendarDate, Id, OneOf, Text } from '../contract/fields.js';
import type { FieldFault } from '../contract/problems.js';
import { TUMOUR_MARKERS, type TumourMarkerCode } from '../oncology/tumour-marker.js';

/** What may overturn a plan. The first five the record shows by itself; the others somebody has to report. */
export const TRIGGER_KINDS = codeList({
  specimen_reported: 'A specimen is reported', marker_result: 'A tumour marker arrives', study_reported: 'A study is reported or added to', patient_declines: 'The patient declines', date_passes: 'A date passes',
  unfit: 'Unfit at the anaesthetic review', progression: 'Progression', other: 'Something else',
});
export type TriggerKind = CodeOf<typeof TRIGGER_KINDS>;
/** What follows when it happens. The system offers it and does nothing of it by itself. */
export const TRIGGER_CONSEQUENCES = codeList({ plan_b: 'Plan B', rediscuss: 'Discussed again' });
export const WATCHED_KINDS: readonly TriggerKind[] = ['specimen_reported', 'marker_result', 'study_reported', 'patient_declines', 'date_passes'];

/** A condition on which the plan stands, and what is then done. */
export class PlanTrigger {
  @Id({ label: 'Trigger', required: true }) id!: string;
  @OneOf({ label: 'If', of: TRIGGER_KINDS }) kind?: TriggerKind | null;
  /** Which specimen or study of the case; none means any. */
  @Id({ label: 'Which one' }) subjectId?: string | null;
  @OneOf({ label: 'With a result for', of: TISSUE_MARKERS }) tissueMarker?: TissueMarker | null;
  @OneOf({ label: 'Which marker', of: TUMOUR_MARKERS }) tumourMarker?: TumourMarkerCode | null;
  @CalendarDate({ label: 'Date' }) date?: string | null;
  @Text({ label: 'In words', max: 500, hint: 'What exactly; needed for "Something else"' }) words?: string | null;
  @OneOf({ label: 'Then', of: TRIGGER_CONSEQUENCES }) consequence?: CodeOf<typeof TRIGGER_CONSEQUENCES> | null;
  @Text({ label: 'What is then done', max: 1000 }) plan?: string | null;
}

const CLAUSES: Readonly<Record<TriggerKind, string>> = {
  specimen_reported: 'a specimen is reported', marker_result: 'a tumour marker arrives', study_reported: 'a study is reported or added to', patient_declines: 'the patient declines', date_passes: 'a date that was not named passes',
  unfit: 'the patient is unfit at the anaesthetic review', progression: 'progression is seen', other: 'something happens that was not named',
};
const bare = (text: string) => text.trim().replace(/[.;,\s]+$/, '');

/** Whether nothing was said: a row that was only begun. */
export const isEmptyTrigger = ({ kind, words, consequence, plan }: PlanTrigger): boolean => ![kind, words, consequence, plan].some(Boolean);

/** The condition after "if", as it is read aloud. */
export function triggerClause({ kind, words, tissueMarker, tumourMarker, date }: Omit<PlanTrigger, 'id'>): string {
  const said = words ? bare(words) : '';
  if (!kind) return said || 'a condition that has not been stated is met';
  if (kind === 'other' && said) return said;
  const clause =
    kind === 'specimen_reported' && tissueMarker ? `a result for ${labelOf(TISSUE_MARKERS, tissueMarker)} is reported`
    : kind === 'marker_result' && tumourMarker ? `${labelOf(TUMOUR_MARKERS, tumourMarker)} arrives`
    : kind === 'date_passes' && date ? `${formatDate(date)} passes`
    : CLAUSES[kind];
  return said ? `${clause} (${said})` : clause;
}

/** What then happens, as it is read aloud. */
export function consequenceClause({ consequence, plan }: Pick<PlanTrigger, 'consequence' | 'plan'>): string {
  const said = plan ? bare(plan) : '';
  if (consequence === 'rediscuss') return said ? `the case is discussed again: ${said}` : 'the case is discussed again';
  return said || (consequence === 'plan_b' ? 'plan B is followed, which has not been stated' : 'what is done is not yet decided');
}

/** What cannot be kept: the same trigger twice, or a question of another kind of trigger answered. */
export function triggerFaults(triggers: readonly PlanTrigger[]): FieldFault[] {
  return triggers.flatMap((trigger, index) => {
    const at = (name: keyof PlanTrigger, detail: string): FieldFault[] => [{ pointer: `#/triggers/${index}/${name}`, detail }];
    if (triggers.findIndex(({ id }) => id === trigger.id) < index) return at('id', 'This trigger is there twice');
    if (trigger.subjectId && trigger.kind !== 'specimen_reported' && trigger.kind !== 'study_reported') return at('subjectId', 'Only a specimen or a study can be named here');
    if (trigger.tissueMarker && trigger.kind !== 'specimen_reported') return at('tissueMarker', 'A result goes with a specimen');
    if (trigger.tumourMarker && trigger.kind !== 'marker_result') return at('tumourMarker', 'A tumour marker goes with "A tumour marker arrives"');
    return trigger.date && trigger.kind !== 'date_passes' ? at('date', 'A date goes with "A date passes"') : [];
  });
}
