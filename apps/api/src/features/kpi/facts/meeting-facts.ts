import { factOf } from './base.js';

const HOURS = 'make_interval(hours => i.cut_off_hours)';

/** K1: listed with something missing since the meeting before, or after the cut-off. */
const READY = `
  ${factOf('i', `'k1'`, {
    verdict: `CASE WHEN i.cut_off_hours IS NULL THEN 'unknown' WHEN i.late OR i.bucket = 'not_ready' OR b.found THEN 'out' ELSE 'in' END`,
    reason: `CASE WHEN i.cut_off_hours IS NULL THEN 'no_cut_off' WHEN i.late THEN 'late' WHEN i.bucket = 'not_ready' THEN 'not_ready' WHEN b.found THEN 'incomplete' END`,
    ripeOn: `((i.starts_at - ${HOURS}) AT TIME ZONE i.time_zone)::date`,
  })}
  FROM planned i LEFT JOIN LATERAL (
    SELECT true AS found FROM readiness_bypass r WHERE r.centre_id = i.centre_id AND r.case_id = i.case_id AND r.move = 'list' AND r.recorded_at <= i.starts_at
      AND r.recorded_at > coalesce((SELECT max(p.starts_at) FROM item p WHERE p.case_id = i.case_id AND p.starts_at < i.starts_at), '-infinity') LIMIT 1) b ON true`;

const DEFERRED = `
  ${factOf('i', `'k2'`, { verdict: `CASE i.status WHEN 'deferred' THEN 'in' WHEN 'discussed' THEN 'out' ELSE 'unknown' END`, reason: `CASE i.status WHEN 'deferred' THEN i.deferral_reason WHEN 'listed' THEN 'no_outcome' END` })}
  FROM planned i WHERE i.status <> 'listed' OR i.meeting_state = 'closed'`;

const MINUTES = `
  ${factOf('i', `'k3'`, {
    verdict: `CASE WHEN i.closed_at >= i.opened_at THEN 'in' ELSE 'unknown' END`, reason: `CASE WHEN i.closed_at >= i.opened_at THEN NULL ELSE 'no_times' END`,
    value: `CASE WHEN i.closed_at >= i.opened_at THEN extract(epoch FROM i.closed_at - i.opened_at) / 60 END`,
  })}
  FROM planned i WHERE i.status = 'discussed'`;

/** K4 by case: as it was worked out at the signature. The meetings follow from it. */
const QUORUM = `
  ${factOf('i', `'k4_case'`, { verdict: `CASE WHEN d.quorum_met THEN 'in' WHEN NOT d.quorum_met THEN 'out' ELSE 'unknown' END`, reason: `CASE WHEN d.id IS NULL THEN 'not_signed' WHEN NOT d.quorum_met THEN 'exception' END` })}
  FROM planned i LEFT JOIN signed d ON d.agenda_item_id = i.id WHERE i.status = 'discussed'`;

/** K4 by specialty: the last tick of each person before the case was closed, without those who had stepped out for it. */
const SPECIALTIES = `
  ${factOf('i', `'k4_specialty'`, { verdict: `CASE WHEN t.present >= q.count THEN 'in' WHEN t.present + s.silent >= q.count THEN 'unknown' ELSE 'out' END`, reason: 'q.specialty', detail: `CASE WHEN t.present < q.count AND t.present + s.silent >= q.count THEN 'silent' END` })}
  FROM planned i CROSS JOIN LATERAL jsonb_to_recordset(i.quorum) AS q(specialty text, count integer)
  CROSS JOIN LATERAL (
    SELECT count(*) AS present FROM (
      SELECT DISTINCT ON (k.person_id) k.person_id, k.mode, k.specialty FROM attendance_mark k
      WHERE k.centre_id = i.centre_id AND k.meeting_id = i.meeting_id AND k.recorded_at <= coalesce(i.closed_at, 'infinity') ORDER BY k.person_id, k.recorded_at DESC) x
    JOIN attendance a ON a.centre_id = i.centre_id AND a.meeting_id = i.meeting_id AND a.person_id = x.person_id
    WHERE x.mode <> 'absent' AND x.specialty = q.specialty AND NOT i.id = ANY (a.recused_item_ids)) t
  CROSS JOIN LATERAL (
    SELECT count(*) AS silent FROM board_member z WHERE z.centre_id = i.centre_id AND z.board_id = i.board_id AND z.specialty = q.specialty
      AND NOT EXISTS (SELECT 1 FROM attendance a WHERE a.centre_id = i.centre_id AND a.meeting_id = i.meeting_id AND a.person_id = z.person_id)) s
  WHERE i.status = 'discussed'`;

export const MEETING_FACTS = [READY, DEFERRED, MINUTES, QUORUM, SPECIALTIES];
