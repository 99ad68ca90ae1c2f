import { ROLES } from '../access/roles.js';
import { codeList, labelOf } from '../contract/code-list.js';
import { NOT_DONE_REASONS } from '../delivery/not-done-reasons.js';
import { DEFERRAL_REASONS } from '../meeting/meeting.js';
import type { KpiMeasure } from './kpi.js';

/** Why a case stands where it stands in a measure, where the record says more than in or out. */
export const KPI_REASONS = codeList({
  // K1
  no_cut_off: 'The board has no cut-off', late: 'Listed after the cut-off', not_ready: 'Listed as not ready', incomplete: 'Listed with items missing',
  // K2, K3, K4
  no_outcome: 'Nothing is recorded of the case', no_times: 'No time was kept', not_signed: 'No decision is signed', exception: 'Signed with a reason although the quorum was not met', silent: 'Nobody said who took part',
  // K5, K6
  no_wish: 'No wish is recorded', author_unknown: 'Not said whether its author had met the patient', not_met: 'By somebody who had not met the patient',
  sins: 'SINS', escc: 'ESCC', neurology: 'Neurology (AIS)', kps: 'KPS', prognosis: 'Prognosis', several: 'Several of them', older_form: 'Sealed in an older form',
  // K7, K8
  no_referral_day: 'No day of the referral', emergency: 'First discussed as an emergency', mscc_unknown: 'Not said whether compression is suspected', not_suspected: 'Compression is not suspected',
  not_applicable: 'The step does not apply', stood_down: 'Stood down', no_start: 'No time of the beginning', no_end: 'No time of the end', day_only: 'Only the day is known', wrong_order: 'The end is before the beginning',
  // K9
  no_letter: 'No letter sent from here', after_time: 'After the time', not_told: 'Nothing recorded of the patient being told', died: 'The patient had died',
  // K10
  full: 'In full', full_alternative: 'In full, by the agreed alternative', partial: 'In part', discordant: 'Otherwise than recommended', not_recorded: 'Not recorded', replaced: 'Replaced by a later decision', nothing_asked: 'Nothing was to be done',
  // K11, K12, K13
  pre_treatment: 'Before treatment', post_operative: 'After an operation', post_treatment: 'After treatment', plan_without_conference: 'Plan without conference', no_type: 'Kind of discussion not recorded',
  wanted: 'Wanted', not_wanted: 'Not wanted', not_answered: 'Not answered', no_positions: 'Nobody stated a position',
  // K14, K15
  kept: 'Walking kept', regained: 'Walking regained', lost: 'Walking lost', not_regained: 'Not regained', no_before: 'Not recorded before', no_after: 'Not recorded at six weeks',
  same_course: 'Belongs to an earlier operation', no_death_date: 'Date of death not known well enough', not_seen: 'Nothing recorded since',
});

/** The reason in words; for a deferral, a specialty and what was not done in the words of their own lists. */
export function kpiReason(measure: KpiMeasure, reason: string): string {
  if (measure === 'k4_specialty') return labelOf(ROLES, reason);
  if (measure === 'k2' && DEFERRAL_REASONS.some(({ code }) => code === reason)) return labelOf(DEFERRAL_REASONS, reason);
  const [level = reason, why] = reason.split(':');
  return why ? `${labelOf(KPI_REASONS, level)}: ${labelOf(NOT_DONE_REASONS, why).toLowerCase()}` : labelOf(KPI_REASONS, reason);
}
