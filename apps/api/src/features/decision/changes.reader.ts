import { Injectable } from '@nestjs/common';
import { factChanges, seesWholeCentre, type ChangesSince, type DecisionView, type EarlierDiscussion, type FigureChange, type WatchedTrigger } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { frozenPrognosis } from '../prognosis/prognosis-known.reader.js';
import { canonicalJson } from './canonical-json.js';
import { DecisionReader } from './decision.reader.js';
import { KNOWN_SQL, type Known } from './known.reader.js';
import type { Snapshot } from './snapshot.js';
import { TRIGGERS_SQL } from './trigger-watch.reader.js';

/** What is known now beside what was sealed. $1 is the centre, $2 the case, $3 the decision. */
const SINCE_SQL = `SELECT (${KNOWN_SQL}) AS known, d.snapshot_text AS sealed, ${TRIGGERS_SQL} AS triggers FROM decision d WHERE d.centre_id = $1 AND d.case_id = $2 AND d.id = $3`;
/** The decision that was signed last on the case of an item, on another item. */
const EARLIER_SQL = `
  SELECT a.case_id AS "caseId", (SELECT e.id FROM decision e WHERE e.centre_id = a.centre_id AND e.case_id = a.case_id AND e.state = 'signed' AND e.agenda_item_id <> a.id ORDER BY e.signed_at DESC, e.id DESC LIMIT 1) AS "decisionId"
  FROM agenda_item a WHERE a.centre_id = $1 AND a.id = $2`;

interface Since {
  readonly decision: DecisionView;
  readonly since: ChangesSince;
  readonly triggers: WatchedTrigger[];
}
type SinceRow = { known: string; sealed: string | null; triggers: WatchedTrigger[] };

/** Reads what is different since a decision was signed. Only for those who may see what was sealed. */
@Injectable()
export class ChangesReader {
  constructor(
    private readonly database: Database,
    private readonly decisions: DecisionReader,
  ) {}

  async since(actor: Actor, decisionId: string): Promise<ChangesSince> {
    const { caseId } = await this.decisions.placeOf(actor, decisionId);
    if (!seesWholeCentre(actor.roles)) throw new Problem('not-permitted');
    return (await this.read(actor, caseId, decisionId)).since;
  }

  /** What came before this discussion; empty where the case is discussed for the first time. */
  async before(actor: Actor, itemId: string): Promise<EarlierDiscussion> {
    const [place] = await this.database.rows<{ caseId: string; decisionId: string | null }>(actor, EARLIER_SQL, [actor.centreId, itemId]);
    if (!place) throw new Problem('not-found');
    return place.decisionId ? this.read(actor, place.caseId, place.decisionId) : { decision: null, since: null, triggers: [] };
  }

  private async read(actor: Actor, caseId: string, decisionId: string): Promise<Since> {
    const [row] = await this.database.rows<SinceRow>(actor, SINCE_SQL, [actor.centreId, caseId, decisionId]);
    if (!row) throw new Problem('not-found');
    if (!row.sealed) throw new Problem('not-signed', 'Nothing was sealed yet, so there is nothing to compare with');
    const [known, sealed] = [JSON.parse(row.known) as Known, JSON.parse(row.sealed) as Snapshot];
    const since: ChangesSince = { decisionId, signedAt: sealed.signedAt, facts: factChanges(sealed.case, known.case), figures: figureChanges(sealed, known) };
    return { decision: known.decision, since, triggers: row.triggers };
  }
}

/**
 * What a model makes of the case now, beside what was sealed: only where what goes in is different. The figure is the model's, so is
 * the mark: "no effect" says that the figure is the same, not that nothing has changed for the patient.
 */
function figureChanges(sealed: Snapshot, known: Known): FigureChange[] {
  const now = frozenPrognosis(known.case, known.prognosis, known.at, known.board.timeZone);
  if (!sealed.prognosis || !now) return [];
  const rows = new Map(sealed.prognosis.panel.rows.map((row) => [row.id, row]));
  return now.panel.rows.flatMap((row) => {
    const then = rows.get(row.id);
    if (!then || inputsOf(then) === inputsOf(row)) return [];
    const [before, after] = [figureOf(then), figureOf(row)];
    return [{ title: row.shortName, before, now: after, mark: before === after ? ('no_effect' as const) : ('effect' as const) }];
  });
}

type Row = NonNullable<Snapshot['prognosis']>['panel']['rows'][number];
/** The facts that an item stands on count too: a fourth vertebra leaves the item as it was, and is news all the same. */
const inputsOf = ({ inputs, items }: Row): string => canonicalJson([inputs, items.map(({ item, sources, derived }) => [item, derived, sources.map(({ words }) => words)])]);
function figureOf({ notApplicable, total, low, high, bands }: Row): string {
  if (notApplicable) return notApplicable;
  const figure = total ?? (low !== null && high !== null ? `${low} to ${high}` : null);
  return [figure === null ? null : String(figure), bands.map(({ label }) => label).join(' or ')].filter(Boolean).join(': ').slice(0, 400);
}
