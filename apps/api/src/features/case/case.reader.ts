import { Injectable } from '@nestjs/common';
import {
  CaseView, DiscussionView, FitnessView, FunctionalStatusView, ImagingStudyView, LaboratoryResultView, LesionView, PATIENT_SCORES, PatientView, PatientWishView, PriorTreatmentView, ScoreResultView, SystemicExtentView, TumourView,
} from '@rachis/domain';
import { ConfirmationView, ReadinessBypassView } from '@rachis/domain';
import { RadiotherapyCourseView } from '@rachis/domain';
import { OncologyStatusView, SteroidCourseView, SupportiveDrugView, SystemicTherapyLineView, TumourMarkerResultView } from '@rachis/domain';
import { ComplicationView, OperationView, SurgeryPlanView } from '@rachis/domain';
import { NeuroExamView, PresentationView } from '@rachis/domain';
import { InformationGivenView, SupportServiceView } from '@rachis/domain';
import { BiopsyAddendumView, BiopsyView } from '@rachis/domain';
import { ImagingAddendumView, ImagingReadView, ShowListView, ShowViewView } from '@rachis/domain';
import { ReferrerReplyView, StatusLinkView } from '@rachis/domain';
import { TriageOutcomeView } from '@rachis/domain';
import { CaseEndView, LocalResponseView, PostoperativeCheckView, PromAnswerView, SurveillancePlanView, VisitView } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { jsonList, jsonOne, personRef, viewColumns } from '../../platform/database/view-sql.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { deferralWords } from '../meeting/deferral.reader.js';
import { IDENTIFIERS_SQL } from '../patient/patient.reader.js';
import { TRIAGE_MADE } from '../triage/triage-made.reader.js';

const of = (table: string, alias: string) => `${table} ${alias} WHERE ${alias}.centre_id = c.centre_id AND ${alias}.case_id = c.id`;
const RATINGS = jsonList(ScoreResultView, 's', 'score_result s WHERE s.centre_id = l.centre_id AND s.case_id = l.case_id AND s.lesion_id = l.id', 's.assessed_on DESC, s.recorded_at DESC, s.id');
const BIOPSY_ADDENDA = jsonList(BiopsyAddendumView, 'z', 'biopsy_addendum z WHERE z.centre_id = y.centre_id AND z.case_id = y.case_id AND z.biopsy_id = y.id', 'z.recorded_at, z.id');

const closedBy = (what: string) => `jsonb_array_length(ce.closed -> '${what}')`;
const CLOSED_BY_END = { plansEnded: closedBy('plans'), visitsCancelled: closedBy('visits'), itemsRemoved: closedBy('items'), actionsClosed: `(ce.closed ->> 'actions')::int` };

/** Whole cases `c`, every section of them; where they stand and which they are is said behind it. */
export const WHOLE_CASES = `SELECT ${viewColumns(CaseView, 'c', {
  referrer: personRef('c', 'referrer_id'),
  responsible: personRef('c', 'responsible_id'),
  referringOrganisationName: '(SELECT o.name FROM organisation o WHERE o.centre_id = c.centre_id AND o.id = c.referring_organisation_id)',
  patient: jsonOne(PatientView, 'p', 'patient p WHERE p.centre_id = c.centre_id AND p.id = c.patient_id', { identifiers: IDENTIFIERS_SQL }),
  tumour: jsonOne(TumourView, 't', of('tumour', 't'), { id: 't.case_id' }),
  extent: jsonOne(SystemicExtentView, 'e', of('systemic_extent', 'e'), { id: 'e.case_id' }),
  fitness: jsonOne(FitnessView, 'f', of('fitness', 'f'), { id: 'f.case_id' }),
  functionalStatuses: jsonList(FunctionalStatusView, 'n', of('functional_status', 'n'), 'n.examined_on DESC, n.recorded_at DESC, n.id'),
  presentation: jsonOne(PresentationView, 'o', of('presentation', 'o'), { id: 'o.case_id' }),
  neuroExams: jsonList(NeuroExamView, 'u', of('neuro_exam', 'u'), 'u.examined_on DESC, u.examined_at DESC NULLS LAST, u.recorded_at DESC, u.id'),
  ratings: jsonList(ScoreResultView, 'r', `${of('score_result', 'r')} AND r.lesion_id IS NULL AND r.score IN (${PATIENT_SCORES.map((id) => `'${id}'`).join(', ')})`, 'r.assessed_on DESC, r.recorded_at DESC, r.id'),
  lesions: jsonList(LesionView, 'l', of('lesion', 'l'), 'rachis_level_rank(l.levels), l.id', { ratings: RATINGS }),
  priorTreatments: jsonList(PriorTreatmentView, 'h', of('prior_treatment', 'h'), 'h.given_on DESC NULLS LAST, h.id'),
  surgeryPlans: jsonList(SurgeryPlanView, 'g', of('surgery_plan', 'g'), 'g.proposed_on DESC, g.id DESC', { responsible: personRef('g', 'responsible_id') }),
  operations: jsonList(OperationView, 'o', of('operation', 'o'), 'o.performed_on DESC, o.started_at DESC NULLS LAST, o.id DESC'),
  complications: jsonList(ComplicationView, 'k', of('complication', 'k'), 'k.occurred_on DESC NULLS LAST, k.id DESC'),
  imaging: jsonList(ImagingStudyView, 'i', of('imaging_study', 'i'), 'i.performed_on DESC NULLS LAST, i.id'),
  biopsies: jsonList(BiopsyView, 'y', of('biopsy', 'y'), 'y.performed_on DESC NULLS FIRST, y.recorded_at DESC, y.id', { addenda: BIOPSY_ADDENDA }),
  imagingReads: jsonList(ImagingReadView, 'ir', of('imaging_read', 'ir'), 'ir.read_on DESC, ir.recorded_at DESC, ir.id'),
  imagingAddenda: jsonList(ImagingAddendumView, 'ia', of('imaging_addendum', 'ia'), 'ia.recorded_at, ia.id'),
  showViews: jsonList(
    ShowViewView, 'sv', 'show_view sv LEFT JOIN key_image k ON k.centre_id = sv.centre_id AND k.id = sv.key_image_id WHERE sv.centre_id = c.centre_id AND sv.case_id = c.id', 'sv.id',
    { imageWidth: 'CASE WHEN k.retracted_reason IS NULL THEN k.width END', imageHeight: 'CASE WHEN k.retracted_reason IS NULL THEN k.height END', imageRetractedReason: 'k.retracted_reason' },
  ),
  showList: jsonOne(ShowListView, 'sl', of('show_list', 'sl'), { id: 'sl.case_id' }),
  wishes: jsonList(PatientWishView, 'w', of('patient_wish', 'w'), 'w.obtained_on DESC, w.recorded_at DESC, w.id'),
  supportServices: jsonList(SupportServiceView, 'u', of('support_service', 'u'), 'u.recorded_at DESC, u.id'),
  informationGiven: jsonList(InformationGivenView, 'g', of('information_given', 'g'), 'g.given_on DESC, g.recorded_at DESC, g.id', { givenByPerson: personRef('g', 'given_by_id') }),
  laboratory: jsonList(LaboratoryResultView, 'b', of('laboratory_result', 'b'), 'b.taken_on DESC, b.analyte, b.recorded_at DESC, b.id'),
  bypasses: jsonList(ReadinessBypassView, 'y', of('readiness_bypass', 'y'), 'y.recorded_at DESC, y.id'),
  confirmations: jsonList(ConfirmationView, 'v', `(SELECT DISTINCT ON (z.subject, z.row_id) z.* FROM confirmation z WHERE z.centre_id = c.centre_id AND z.case_id = c.id ORDER BY z.subject, z.row_id, z.recorded_at DESC) v`, 'v.subject, v.row_id'),
  radiotherapy: jsonList(RadiotherapyCourseView, 'x', of('radiotherapy_course', 'x'), 'x.first_fraction_on DESC NULLS FIRST, x.recorded_at DESC, x.id'),
  oncologyStatus: jsonOne(OncologyStatusView, 'os', of('oncology_status', 'os'), { id: 'os.case_id' }),
  therapyLines: jsonList(SystemicTherapyLineView, 'tl', of('systemic_therapy_line', 'tl'), 'tl.started_on DESC NULLS LAST, tl.recorded_at DESC, tl.id'),
  steroidCourses: jsonList(SteroidCourseView, 'sc', of('steroid_course', 'sc'), 'sc.started_on DESC NULLS LAST, sc.recorded_at DESC, sc.id'),
  supportiveDrugs: jsonList(SupportiveDrugView, 'sd', of('supportive_drug', 'sd'), 'sd.started_on DESC NULLS LAST, sd.recorded_at DESC, sd.id'),
  tumourMarkers: jsonList(TumourMarkerResultView, 'tm', of('tumour_marker_result', 'tm'), 'tm.taken_on DESC, tm.marker, tm.recorded_at DESC, tm.id'),
  visits: jsonList(VisitView, 'vi', of('visit', 'vi'), 'vi.visited_on DESC, vi.recorded_at DESC, vi.id'),
  localResponses: jsonList(LocalResponseView, 'lr', of('local_response', 'lr'), 'lr.assessed_on DESC, lr.recorded_at DESC, lr.id'),
  promAnswers: jsonList(PromAnswerView, 'pa', of('prom_answer', 'pa'), 'pa.answered_on DESC, pa.recorded_at DESC, pa.id'),
  surveillancePlans: jsonList(SurveillancePlanView, 'sp', of('surveillance_plan', 'sp'), 'sp.ended_on DESC NULLS FIRST, sp.start_on DESC, sp.id', { responsible: personRef('sp', 'responsible_id') }),
  postoperativeChecks: jsonList(PostoperativeCheckView, 'pc', of('postoperative_check', 'pc'), 'pc.checked_on DESC, pc.recorded_at DESC, pc.id'),
  ends: jsonList(CaseEndView, 'ce', of('case_end', 'ce'), 'ce.recorded_at DESC, ce.id', CLOSED_BY_END),
  triages: jsonList(TriageOutcomeView, 'tr', of('triage_outcome', 'tr'), 'tr.decided_at DESC, tr.id', TRIAGE_MADE),
  statusLinks: jsonList(StatusLinkView, 'u', of('status_link', 'u'), 'u.issued_at DESC, u.id', { issuedByName: `coalesce((SELECT q.display_name FROM person q WHERE q.centre_id = u.centre_id AND q.id = u.issued_by), '')` }),
  replies: jsonList(ReferrerReplyView, 'v', of('referrer_reply', 'v'), 'v.replied_at DESC, v.id', { handledByName: '(SELECT q.display_name FROM person q WHERE q.centre_id = v.centre_id AND q.id = v.handled_by)' }),
  discussions: jsonList(
    DiscussionView, 'a',
    `agenda_item a JOIN meeting m ON m.centre_id = a.centre_id AND m.id = a.meeting_id JOIN board b ON b.centre_id = m.centre_id AND b.id = m.board_id
     LEFT JOIN decision d ON d.centre_id = a.centre_id AND d.agenda_item_id = a.id AND d.state <> 'entered_in_error'
     WHERE a.centre_id = c.centre_id AND a.case_id = c.id AND a.status <> 'removed'`,
    'm.starts_at DESC, a.id',
    {
      agendaItemId: 'a.id', boardName: 'b.name', startsAt: 'm.starts_at', highGradeFrom: 'b.high_grade_from', minimumDataSet: 'b.minimum_data_set', cutOffHours: 'b.cut_off_hours', decisionId: 'd.id', decisionState: 'd.state', sentence: `CASE WHEN d.state = 'signed' THEN d.sentence END`, signedAt: 'd.signed_at',
      deferralReason: deferralWords('a'),
    },
  ),
})} FROM spine_case c`;

/** One whole case as JSON, in one statement. $1 is the centre, $2 the case. */
export const CASE_SQL = `SELECT row_to_json(whole)::text FROM (${WHOLE_CASES} WHERE c.centre_id = $1 AND c.id = $2) whole`;

/** Reads whole cases. */
@Injectable()
export class CaseReader {
  constructor(private readonly database: Database) {}

  /** The case as JSON text, as PostgreSQL built it. */
  async read(actor: Actor, caseId: string): Promise<string> {
    const json = await this.database.json(actor, 'case', CASE_SQL, [actor.centreId, caseId]);
    if (!json) throw new Problem('not-found');
    return json;
  }
}
