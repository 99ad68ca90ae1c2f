import { codeList, type CodeOf } from '../contract/code-list.js';
import type { AbsenceMap } from '../contract/absence.js';
import type { Adequacy, BiopsyAddendum, BiopsyView } from './biopsy.js';
import { markerKey, type SpecimenResult } from './specimen-result.js';

/** Where a specimen stands. "Stage not recorded" and "Result without a date" are states of their own: neither is taken for a report. */
export const SPECIMEN_STATES = codeList({
  overdue: 'Overdue', awaited: 'Taken, awaited', requested: 'Requested', partly_reported: 'Reported, results pending', undated: 'Result without a date', unclear: 'Stage not recorded',
  non_diagnostic: 'Not diagnostic', not_taken: 'Not taken', reported: 'Reported',
});
export type SpecimenState = CodeOf<typeof SPECIMEN_STATES>;

/** What the state of a specimen is told from. */
export interface SpecimenFacts {
  readonly requestedOn?: string | null;
  readonly performedOn?: string | null;
  readonly expectedOn?: string | null;
  readonly reportedOn?: string | null;
  readonly adequacy?: Adequacy | null;
  /** Whether histology, results other than pending ones, or a report text are there. */
  readonly hasFindings: boolean;
  readonly hasPending: boolean;
  readonly absences?: AbsenceMap | null;
}

/** What the report says once its addenda are read with it; the newest statement counts and earlier ones stay beside it. */
export interface SpecimenReading {
  readonly adequacy: Adequacy | null;
  readonly histology: string | null;
  readonly concordance: BiopsyView['concordance'];
  readonly comparedWith: string | null;
  readonly results: readonly { readonly result: SpecimenResult; readonly earlier: readonly SpecimenResult[] }[];
}

type Reported = Pick<BiopsyView, 'adequacy' | 'histology' | 'concordance' | 'comparedWith' | 'results'> & { readonly addenda: readonly BiopsyAddendum[] };

/** Reads a report together with its addenda, oldest first. */
export function readingOf(biopsy: Reported): SpecimenReading {
  const said = [biopsy, ...biopsy.addenda];
  const byMarker = new Map<string, SpecimenResult[]>();
  for (const result of said.flatMap(({ results }) => results ?? [])) byMarker.set(markerKey(result), [result, ...(byMarker.get(markerKey(result)) ?? [])]);
  const compared = said.findLast(({ concordance }) => concordance);
  return {
    adequacy: said.findLast(({ adequacy }) => adequacy)?.adequacy ?? null,
    histology: said.findLast(({ histology }) => histology)?.histology ?? null,
    concordance: compared?.concordance ?? null,
    comparedWith: compared?.comparedWith ?? null,
    results: [...byMarker.values()].flatMap(([result, ...earlier]) => (result ? [{ result, earlier }] : [])),
  };
}

/** The facts of a specimen on the case page. */
export function specimenFacts(biopsy: BiopsyView): SpecimenFacts {
  const { adequacy, histology, results } = readingOf(biopsy);
  const { requestedOn, performedOn, expectedOn, reportedOn, absences, report, addenda } = biopsy;
  return {
    requestedOn, performedOn, expectedOn, reportedOn, adequacy, absences,
    hasFindings: Boolean(histology ?? report) || addenda.length > 0 || results.some(({ result }) => result.result !== 'pending'),
    hasPending: results.some(({ result }) => result.result === 'pending'),
  };
}

/** Whether a date, as far as it is known, has come by `today`; one that is not known has not. */
const hasCome = (date: string | null | undefined, today: string): boolean => Boolean(date) && String(date) <= today.slice(0, String(date).length);

/**
 * Where a specimen stands on a day (`YYYY-MM-DD` where the reader is). "Not diagnostic" stands as soon as anybody has said so. Only a
 * date of report that has come makes it reported, only an expected date that has passed makes it overdue; without an
 * expected date nobody can say that it is on time, so it is awaited.
 */
export function specimenState(facts: SpecimenFacts, today: string): SpecimenState {
  const { requestedOn, performedOn, expectedOn, reportedOn, adequacy, hasFindings, hasPending, absences } = facts;
  if (adequacy === 'non_diagnostic') return 'non_diagnostic';
  if (hasCome(reportedOn, today)) return hasPending ? 'partly_reported' : 'reported';
  if (hasFindings || adequacy) return 'undated';
  if (absences?.['performedOn'] === 'not_done' || absences?.['performedOn'] === 'not_applicable') return 'not_taken';
  if (expectedOn && expectedOn < today) return 'overdue';
  if (hasCome(performedOn, today)) return 'awaited';
  return requestedOn || performedOn ? 'requested' : 'unclear';
}

/** Whether the tissue that a decision waits for is there: a dated report on a specimen that was called diagnostic or limited. Not judged is not enough. */
export function isTissueThere(biopsy: BiopsyView): boolean {
  const { adequacy } = readingOf(biopsy);
  return Boolean(biopsy.reportedOn) && (adequacy === 'diagnostic' || adequacy === 'limited');
}

/** Whether tissue is awaited before the decision: null where no specimen says so, else whether all of it is there, and the first absence stated. */
export function tissueAwaited(biopsies: readonly BiopsyView[]): { done: boolean; absence: string | null } | null {
  const needed = biopsies.filter(({ tissueNeeded, retractedReason }) => tissueNeeded === 'yes' && !retractedReason);
  if (needed.length === 0) return null;
  const open = needed.filter((biopsy) => !isTissueThere(biopsy));
  const stated = open.flatMap(({ absences }) => [absences?.['reportedOn'], absences?.['adequacy']]).find((absence) => absence);
  return { done: open.length === 0, absence: stated ?? null };
}

/** Those that something is still to be done about first, then by day, the newest first. */
export function inOrderOfWaiting(biopsies: readonly BiopsyView[], today: string): { readonly biopsy: BiopsyView; readonly state: SpecimenState }[] {
  const rank = (state: SpecimenState) => SPECIMEN_STATES.findIndex(({ code }) => code === state);
  const settled = rank('non_diagnostic');
  const day = ({ performedOn, requestedOn, reportedOn }: BiopsyView) => performedOn ?? requestedOn ?? reportedOn ?? '';
  return biopsies
    .map((biopsy) => ({ biopsy, state: specimenState(specimenFacts(biopsy), today) }))
    .sort((a, b) => Math.min(rank(a.state), settled) - Math.min(rank(b.state), settled) || day(b.biopsy).localeCompare(day(a.biopsy)) || b.biopsy.recordedAt.localeCompare(a.biopsy.recordedAt));
}
