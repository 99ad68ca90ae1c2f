import { BIOPSY_KINDS, MODALITIES, formatDate, formatLevels, labelOf, type CaseView } from '@rachis/domain';
import type { Subjects } from '../../features/decision/plan-rows.js';

const words = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(', ');

/** What of a case a plan can wait for by name: specimens that are not withdrawn, and studies. */
export function subjectsOf(theCase: CaseView | undefined): Subjects {
  return {
    specimens: (theCase?.biopsies ?? []).filter(({ retractedReason }) => !retractedReason).map(({ id, kind, levels, siteText, performedOn }) => ({ code: id, label: words(labelOf(BIOPSY_KINDS, kind), levels ? formatLevels(levels) : siteText, performedOn ? formatDate(performedOn) : null) })),
    studies: (theCase?.imaging ?? []).map(({ id, modality, region, performedOn }) => ({ code: id, label: words(labelOf(MODALITIES, modality), region, performedOn ? formatDate(performedOn) : null) })),
  };
}
