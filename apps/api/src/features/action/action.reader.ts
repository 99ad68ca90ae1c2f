import { Injectable } from '@nestjs/common';
import { ActionReminder, ActionView, type ActionFilter, type ActionScope } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { jsonList, viewColumns } from '../../platform/database/view-sql.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';

const MOST_SHOWN = 300;
/** Reminders of the action itself, and those that asked whether its decision was carried out. */
const REMINDERS = jsonList(ActionReminder, 'r', 'action_reminder r WHERE r.centre_id = x.centre_id AND (r.action_id = x.id OR r.decision_id = x.decision_id)', 'r.sent_at, r.stage', { at: 'r.sent_at' });
const COLUMNS = viewColumns(ActionView, 'x', {
  theCase: `json_build_object('id', k.case_id, 'caseNumber', k.case_number, 'familyName', k.family_name, 'givenName', k.given_name, 'birthDate', k.birth_date, 'open', k.open)`,
  ownerName: 'o.display_name', ownerLeft: 'CASE WHEN o.id IS NOT NULL THEN NOT o.active END', overdue: `x.state = 'open' AND x.due_at < rachis_now()`,
  settledByName: '(SELECT q.display_name FROM person q WHERE q.centre_id = x.centre_id AND q.id = x.settled_by)', reminders: REMINDERS,
});
const FROM = `action x JOIN case_card k ON k.centre_id = x.centre_id AND k.case_id = x.case_id LEFT JOIN person o ON o.centre_id = x.centre_id AND o.id = x.owner_id`;
const IN_ORDER = `(x.state <> 'open'), CASE WHEN x.state = 'open' THEN x.due_at END, x.settled_at DESC NULLS LAST, x.due_at DESC, x.id`;

/** Whose an action is. A coordinator has also those whose owner has left, and those that belong to nobody with an account. */
export const OWNED_BY_PERSON = (person: string) => `(x.owner_id = ${person} OR ((o.active IS FALSE OR (x.owner_id IS NULL AND (x.owner_role IS NULL OR x.owner_role = 'coordinator')))
  AND EXISTS (SELECT 1 FROM role_grant g WHERE g.centre_id = x.centre_id AND g.person_id = ${person} AND g.role = 'coordinator')))`;
const HOLDS_ROLE = (person: string, role: string) => `EXISTS (SELECT 1 FROM role_grant g WHERE g.centre_id = x.centre_id AND g.person_id = ${person} AND g.role = ${role})`;
const OF_MY_SPECIALTY = `((x.owner_id IS NULL AND ${HOLDS_ROLE('$2', 'x.owner_role')}) OR EXISTS (
  SELECT 1 FROM role_grant mine JOIN role_grant theirs ON theirs.centre_id = mine.centre_id AND theirs.role = mine.role WHERE mine.centre_id = x.centre_id AND mine.person_id = $2 AND theirs.person_id = x.owner_id AND mine.role NOT IN ('chair', 'administrator')))`;

const SCOPES: Record<ActionScope, string> = { mine: OWNED_BY_PERSON('$2'), specialty: OF_MY_SPECIALTY, all: '$2::uuid IS NOT NULL' };
const FILTERS: Record<ActionFilter, string> = { open: `x.state = 'open' AND k.open`, overdue: `x.state = 'open' AND k.open AND x.due_at < rachis_now()`, waiting: `x.state = 'open' AND k.open AND x.waiting_for IS NOT NULL`, settled: `x.state <> 'open'` };
/** One list of the actions that `where` picks, and how many there are; $1 is the centre, $2 the person. */
const listSql = (where: string) => `
  WITH found AS MATERIALIZED (SELECT x.id, x.state = 'open' AND x.due_at < rachis_now() AS late FROM ${FROM} WHERE x.centre_id = $1 AND ${where})
  SELECT json_build_object('actions', (SELECT coalesce(json_agg(y), '[]') FROM (SELECT ${COLUMNS} FROM ${FROM} WHERE x.centre_id = $1 AND x.id IN (SELECT id FROM found) ORDER BY ${IN_ORDER} LIMIT ${MOST_SHOWN}) y),
    'total', (SELECT count(*)::int FROM found), 'overdue', (SELECT count(*)::int FROM found WHERE late))::text`;

const SOON = `x.due_at < rachis_now() + interval '7 days'`;
const OPEN_OF_DAY = `action x LEFT JOIN person o ON o.centre_id = x.centre_id AND o.id = x.owner_id JOIN case_card k ON k.centre_id = x.centre_id AND k.case_id = x.case_id WHERE x.centre_id = $1 AND x.state = 'open' AND k.open`;
const MINE_OR_MY_ROLE = `(${OWNED_BY_PERSON('$2')} OR (x.owner_id IS NULL AND ${HOLDS_ROLE('$2', 'x.owner_role')}))`;
/** For "My day": what is due within a week or late, one line a case. $1 is the centre, $2 the person. */
export const ACTIONS_OF_DAY = `SELECT x.case_id, NULL::uuid, left((array_agg(x.what ORDER BY x.due_at, x.id))[1], 300) || CASE WHEN count(*) > 1 THEN ' and ' || (count(*) - 1) || ' more' ELSE '' END, min(x.due_at) AS due
  FROM ${OPEN_OF_DAY} AND x.kind <> 'inform_patient' AND ${SOON} AND ${MINE_OR_MY_ROLE} GROUP BY x.case_id`;
/** Patients whom this person is to tell. */
export const TO_INFORM_OF_DAY = `SELECT x.case_id, NULL::uuid, NULL::text, min(x.due_at) AS due FROM ${OPEN_OF_DAY} AND x.kind = 'inform_patient' AND ${OWNED_BY_PERSON('$2')} GROUP BY x.case_id`;

/** Which actions are asked for. */
export interface ActionSearch {
  readonly scope: ActionScope;
  readonly filter: ActionFilter;
}

/** Reads actions. */
@Injectable()
export class ActionReader {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, { scope, filter }: ActionSearch): Promise<string> {
    return (await this.database.json(actor, `actions-${scope}-${filter}`, listSql(`${SCOPES[scope]} AND ${FILTERS[filter]}`), [actor.centreId, actor.personId])) ?? '';
  }

  /** Every action of a case, those that no longer hold last. */
  async ofCase(actor: Actor, caseId: string): Promise<string> {
    const json = await this.database.json(actor, 'actions-of-case', `${listSql('x.case_id = $2')} FROM case_card c WHERE c.centre_id = $1 AND c.case_id = $2`, [actor.centreId, caseId]);
    if (!json) throw new Problem('not-found');
    return json;
  }

  /** What followed from the decisions of a meeting, as it stands now. */
  async ofMeeting(actor: Actor, meetingId: string): Promise<ActionView[]> {
    const [row] = await this.database.rows<{ actions: ActionView[] }>(
      actor,
      `SELECT (SELECT coalesce(json_agg(y), '[]') FROM (SELECT ${COLUMNS} FROM ${FROM} WHERE x.centre_id = $1 AND x.state <> 'superseded' AND x.decision_id IN (
         SELECT d.id FROM decision d JOIN agenda_item a ON a.centre_id = d.centre_id AND a.id = d.agenda_item_id WHERE d.centre_id = $1 AND a.meeting_id = $2) ORDER BY x.due_at, x.id) y) AS actions`,
      [actor.centreId, meetingId],
    );
    return row?.actions ?? [];
  }

  async caseOf(actor: Actor, id: string): Promise<string> {
    const [row] = await this.database.rows<{ caseId: string }>(actor, 'SELECT case_id AS "caseId" FROM action WHERE centre_id = $1 AND id = $2', [actor.centreId, id]);
    if (!row) throw new Problem('not-found');
    return row.caseId;
  }
}
