import { Injectable } from '@nestjs/common';
import {
  BiopsyAddendumView, BiopsyView, deliveryView, DeliveryLinkView, DeliveryStatementView, GoalResultView, OperationView, RadiotherapyCourseView, statedByActions, SystemicTherapyLineView, type CaseDelivery, type ConcordanceLevel, type SettledAction, type SignedDecision, type StoredDelivery, type TreatmentFacts,
} from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { jsonList } from '../../platform/database/view-sql.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';

/** The judgement of a decision as it is stored. */
export interface KeptConcordance {
  readonly level: ConcordanceLevel | null;
  readonly since: string;
  readonly reasons: readonly string[];
  readonly supersededAt: string | null;
  readonly void: boolean;
  readonly version: number;
}
export interface JudgedDecision extends Pick<StoredDelivery, 'links' | 'statements' | 'results'> {
  readonly decision: SignedDecision & { readonly state: 'signed' | 'entered_in_error' };
  readonly actions: readonly SettledAction[];
  readonly kept: KeptConcordance | null;
}
/** All that bears on the delivery of one case. */
export interface CaseDeliveryFacts extends TreatmentFacts {
  readonly decisions: readonly JudgedDecision[];
}

const ofCase = (table: string, alias: string) => `${table} ${alias} WHERE ${alias}.centre_id = c.centre_id AND ${alias}.case_id = c.id`;
const ofDecision = (table: string, alias: string) => `${table} ${alias} WHERE ${alias}.centre_id = d.centre_id AND ${alias}.decision_id = d.id`;
const ADDENDA = jsonList(BiopsyAddendumView, 'z', 'biopsy_addendum z WHERE z.centre_id = y.centre_id AND z.case_id = y.case_id AND z.biopsy_id = y.id', 'z.recorded_at, z.id');
const onBoardsDay = (instant: string) => `(${instant} AT TIME ZONE b.time_zone)::date::text`;

/** The signed decisions of case `c`, newest first; what was entered in error is among them and says so. */
const DECISIONS = `(SELECT coalesce(json_agg(json_build_object(
    'decision', json_build_object('id', d.id, 'state', d.state, 'goals', d.goals, 'levels', d.levels, 'radiotherapy', d.radiotherapy, 'systemic', d.systemic, 'steps', d.steps, 'triggers', d.triggers,
      'signedAt', d.signed_at, 'signedOn', ${onBoardsDay('d.signed_at')}, 'nextSignedAt', nx.signed_at, 'nextSignedOn', ${onBoardsDay('nx.signed_at')},
      'answered', (SELECT coalesce(json_agg(json_build_object('id', n.id, 'effect', n.effect, 'on', ${onBoardsDay('n.answered_at')}) ORDER BY n.answered_at, n.id), '[]') FROM ${ofDecision('decision_trigger', 'n')} AND n.effect IS NOT NULL)),
    'links', ${jsonList(DeliveryLinkView, 'k', ofDecision('delivery_link', 'k'), 'k.id')},
    'statements', ${jsonList(DeliveryStatementView, 's', ofDecision('delivery_statement', 's'), 's.id')},
    'results', ${jsonList(GoalResultView, 'g', ofDecision('goal_result', 'g'), 'g.assessed_on DESC, g.recorded_at DESC, g.id')},
    'actions', (SELECT coalesce(json_agg(json_build_object('id', w.id, 'version', w.version, 'kind', w.kind, 'goals', w.goals, 'stepId', w.step_id, 'state', w.state, 'reason', w.not_done_reason, 'on', w.settled_on, 'words', w.settled_words) ORDER BY w.settled_at DESC, w.id), '[]')
      FROM ${ofDecision('action', 'w')} AND w.state IN ('done', 'not_done') AND w.settled_by_record IS NULL AND w.settled_because IS NULL),
    'kept', (SELECT json_build_object('level', v.level, 'since', v.since, 'reasons', v.reasons, 'supersededAt', v.superseded_at, 'void', v.void, 'version', v.version) FROM ${ofDecision('concordance', 'v')})
  ) ORDER BY d.signed_at DESC, d.id DESC), '[]')
  FROM decision d
  JOIN agenda_item a ON a.centre_id = d.centre_id AND a.id = d.agenda_item_id
  JOIN meeting m ON m.centre_id = a.centre_id AND m.id = a.meeting_id
  JOIN board b ON b.centre_id = m.centre_id AND b.id = m.board_id
  LEFT JOIN LATERAL (
    SELECT x.signed_at FROM decision x WHERE x.centre_id = d.centre_id AND x.case_id = d.case_id AND x.state = 'signed' AND (x.signed_at, x.id) > (d.signed_at, d.id) ORDER BY x.signed_at, x.id LIMIT 1) nx ON true
  WHERE d.centre_id = c.centre_id AND d.case_id = c.id AND d.signed_at IS NOT NULL AND d.state IN ('signed', 'entered_in_error'))`;

/** The facts of cases `c`; which ones is said behind it. */
export const DELIVERY_FACTS = `json_build_object(
  'operations', ${jsonList(OperationView, 'o', ofCase('operation', 'o'), 'o.performed_on DESC, o.started_at DESC NULLS LAST, o.id DESC')},
  'courses', ${jsonList(RadiotherapyCourseView, 'x', ofCase('radiotherapy_course', 'x'), 'x.first_fraction_on DESC NULLS FIRST, x.recorded_at DESC, x.id')},
  'lines', ${jsonList(SystemicTherapyLineView, 'tl', ofCase('systemic_therapy_line', 'tl'), 'tl.started_on DESC NULLS LAST, tl.recorded_at DESC, tl.id')},
  'biopsies', ${jsonList(BiopsyView, 'y', ofCase('biopsy', 'y'), 'y.performed_on DESC NULLS FIRST, y.recorded_at DESC, y.id', { addenda: ADDENDA })},
  'decisions', ${DECISIONS})`;

/** Reads what was recommended for a case and what became of it. */
@Injectable()
export class DeliveryReader {
  constructor(private readonly database: Database) {}

  async of(actor: Actor, caseId: string): Promise<CaseDelivery> {
    const json = await this.database.json(actor, 'delivery', `SELECT ${DELIVERY_FACTS}::text FROM spine_case c WHERE c.centre_id = $1 AND c.id = $2`, [actor.centreId, caseId]);
    if (!json) throw new Problem('not-found');
    const { decisions, ...treatment } = JSON.parse(json) as CaseDeliveryFacts;
    return { decisions: decisions.filter(({ decision }) => decision.state === 'signed').map(({ kept, actions, ...one }) => deliveryView({ ...treatment, ...one, byActions: statedByActions(actions) }, kept?.since ?? null)) };
  }
}
