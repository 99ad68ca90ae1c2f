import type { AbsenceMap } from '../contract/absence.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { CASE_STATES, type CaseState } from '../case/lifecycle.js';
import { Absences, Count, Holds, OneOf, PartialDate, Text } from '../contract/fields.js';
import { storedAs } from '../people/recorded.js';

export const END_KINDS = codeList({ died: 'Died', transferred: 'Transferred', discharged: 'End of follow-up' });
export type EndKind = CodeOf<typeof END_KINDS>;
/** "Unknown" is an answer of somebody who was asked; not asked is something else. */
export const DEATH_CAUSES = codeList({ related: 'Of the disease or its treatment', unrelated: 'Of something else', unknown: 'Not known' });
export type DeathCause = CodeOf<typeof DEATH_CAUSES>;

/** That the patient has died, goes on being treated elsewhere, or needs no more follow-up: one act that ends what this centre still has open. */
export class CaseEnd {
  @OneOf({ label: 'What happened', of: END_KINDS, required: true })
  @Holds((kind, { transferredTo }: Partial<CaseEnd>) => (kind === 'transferred' && !transferredTo ? 'Say below where the patient is treated now' : null))
  kind!: EndKind;
  @PartialDate({ label: 'On', hint: 'As far as it is known: 2026, 2026-05 or 2026-05-03' }) endedOn?: string | null;
  @OneOf({ label: 'Cause of death', of: DEATH_CAUSES })
  @Holds((_cause, { kind }: Partial<CaseEnd>) => (kind && kind !== 'died' ? 'A cause belongs to a death' : null))
  cause?: DeathCause | null;
  @Text({ label: 'Transferred to', max: 200, hint: 'Hospital and team' })
  @Holds((_to, { kind }: Partial<CaseEnd>) => (kind && kind !== 'transferred' ? 'This belongs to a transfer' : null))
  transferredTo?: string | null;
  @Text({ label: 'Told by', max: 200, hint: 'Who said so, and how it is known' }) source?: string | null;
  @Text({ label: 'Note', lines: 2, max: 2000 }) note?: string | null;
  @Absences() absences?: AbsenceMap | null;
}
/** As stored, with what it closed; one that was recorded in error stays, with the reason. */
export class CaseEndView extends storedAs('StoredCaseEnd', CaseEnd) {
  @OneOf({ label: 'State before', of: CASE_STATES, required: true }) stateBefore!: CaseState;
  @Count({ label: 'Surveillance plans ended', required: true, max: 10_000 }) plansEnded!: number;
  @Count({ label: 'Planned visits cancelled', required: true, max: 10_000 }) visitsCancelled!: number;
  @Count({ label: 'Taken off agendas', required: true, max: 10_000 }) itemsRemoved!: number;
  @Count({ label: 'Actions closed', required: true, max: 10_000 }) actionsClosed!: number;
  @Text({ label: 'Recorded in error, because', max: 1000 }) retractedReason?: string | null;
}

/** What an end closed, as one line: "1 surveillance plan, 2 planned visits". */
export function closedWords({ plansEnded, visitsCancelled, itemsRemoved, actionsClosed }: Pick<CaseEndView, 'plansEnded' | 'visitsCancelled' | 'itemsRemoved' | 'actionsClosed'>): string {
  const counted = (count: number, one: string, more: string) => (count === 0 ? [] : [`${count} ${count === 1 ? one : more}`]);
  const parts = [
    ...counted(plansEnded, 'surveillance plan', 'surveillance plans'), ...counted(visitsCancelled, 'planned visit', 'planned visits'),
    ...counted(itemsRemoved, 'entry on an agenda', 'entries on agendas'), ...counted(actionsClosed, 'action', 'actions'),
  ];
  return parts.length > 0 ? parts.join(', ') : 'nothing was open';
}
