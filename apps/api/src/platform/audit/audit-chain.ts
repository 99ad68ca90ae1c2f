import type { ClientBase } from 'pg';

/** The two chains of a centre: what was changed, and who looked. */
export type ChainName = 'changes' | 'access';

/** A place in a chain that was written down outside the database; the only thing that shows a chain rewritten as a whole. */
export interface Anchor {
  readonly position: number;
  /** The hash of that link, hexadecimal. */
  readonly hash: string;
}

/** What is wrong where: a link out of its place, without its event or with another hash; an event without exactly one link; an end or an anchor that does not fit. */
export interface BrokenLink {
  readonly position: number | null;
  readonly eventId: string | null;
  readonly fault: 'link-missing' | 'event-missing' | 'hash-differs' | 'event-not-linked' | 'head-differs' | 'anchor-differs';
}

export interface ChainReport {
  readonly links: number;
  readonly head: Anchor | null;
  /** The first fault, or null for a whole chain. */
  readonly broken: BrokenLink | null;
}

/** Each row of a chain from position $4 on, with the hash that it should have; before it stands the hash that is stored there. */
const LINKS: Record<ChainName, string> = {
  changes: `
    SELECT l.position, l.event_id, l.hash, e.id IS NOT NULL AS found, $4::bigint + row_number() OVER (ORDER BY l.position) AS place,
      sha256(lag(l.hash, 1, coalesce((SELECT b.hash FROM audit_link b WHERE b.centre_id = $1 AND b.position = $4::bigint), '\\x'::bytea)) OVER (ORDER BY l.position) || convert_to(rachis_event_text(e), 'UTF8')) AS recomputed
    FROM audit_link l LEFT JOIN audit_event e ON e.centre_id = l.centre_id AND e.id = l.event_id WHERE l.centre_id = $1 AND l.position > $4::bigint`,
  access: `
    SELECT l.position, NULL::bigint AS event_id, l.hash, true AS found, $4::bigint + row_number() OVER (ORDER BY l.position) AS place,
      sha256(lag(l.hash, 1, coalesce((SELECT b.hash FROM access_event b WHERE b.centre_id = $1 AND b.position = $4::bigint), '\\x'::bytea)) OVER (ORDER BY l.position) || convert_to(rachis_access_text(l), 'UTF8')) AS recomputed
    FROM access_event l WHERE l.centre_id = $1 AND l.position > $4::bigint`,
};
const HEADS: Record<ChainName, string> = { changes: 'audit_head', access: 'access_head' };
/** Only the changes have rows apart from their links, and only over the whole chain can be said that one has none. */
const UNLINKED: Record<ChainName, string> = {
  changes: `UNION ALL SELECT 2, NULL, e.id, 'event-not-linked' FROM audit_event e LEFT JOIN (SELECT event_id, count(*) AS times FROM chain GROUP BY event_id) c ON c.event_id = e.id
    WHERE $4::bigint = 0 AND e.centre_id = $1 AND c.times IS DISTINCT FROM 1`,
  access: '',
};

const reportSql = (name: ChainName): string => `
  WITH chain AS MATERIALIZED (${LINKS[name]}),
  faults AS (
    SELECT 1 AS kind, position, event_id, CASE WHEN position <> place THEN 'link-missing' WHEN NOT found THEN 'event-missing' ELSE 'hash-differs' END AS fault
    FROM chain WHERE position <> place OR NOT found OR hash IS DISTINCT FROM recomputed
    ${UNLINKED[name]}
    UNION ALL
    SELECT 3, h.position, NULL, 'head-differs' FROM ${HEADS[name]} h LEFT JOIN chain c ON c.position = h.position AND c.hash = h.hash
    WHERE h.centre_id = $1 AND h.position > $4::bigint AND (c.position IS NULL OR h.position <> (SELECT max(position) FROM chain))
    UNION ALL
    SELECT 3, NULL, NULL, 'head-differs' WHERE NOT EXISTS (SELECT 1 FROM ${HEADS[name]} h WHERE h.centre_id = $1) AND EXISTS (SELECT 1 FROM chain)
    UNION ALL
    SELECT 4, a.position, NULL, 'anchor-differs' FROM unnest($2::bigint[], $3::text[]) AS a (position, hash)
    WHERE a.position > $4::bigint AND NOT EXISTS (SELECT 1 FROM chain c WHERE c.position = a.position AND encode(c.hash, 'hex') = a.hash))
  SELECT (SELECT count(*)::int FROM chain) AS links,
    (SELECT json_build_object('position', h.position, 'hash', encode(h.hash, 'hex')) FROM ${HEADS[name]} h WHERE h.centre_id = $1) AS head,
    (SELECT json_build_object('position', f.position, 'eventId', f.event_id::text, 'fault', f.fault) FROM faults f ORDER BY f.kind, f.position, f.event_id LIMIT 1) AS broken`;
const REPORTS: Record<ChainName, string> = { changes: reportSql('changes'), access: reportSql('access') };

/** What is to be asked of a chain: written-down anchors that it must fit, and from which link on. */
export interface ChainQuestion {
  readonly chain?: ChainName;
  readonly anchors?: readonly Anchor[];
  /** Only the links after this place; 0 for all. */
  readonly after?: number;
}

/**
 * The statement that recomputes a chain and names the first fault, with its parameters. One statement, so that writes which are
 * going on are seen whole or not at all. Asked by the owner of the tables, or by the application within the scope of the centre.
 */
export function chainStatement(centreId: string, { chain = 'changes', anchors = [], after = 0 }: ChainQuestion): { text: string; values: unknown[] } {
  return { text: REPORTS[chain], values: [centreId, anchors.map(({ position }) => position), anchors.map(({ hash }) => hash), after] };
}

export async function verifyChain(client: ClientBase, centreId: string, anchor?: Anchor, chain: ChainName = 'changes'): Promise<ChainReport> {
  const { text, values } = chainStatement(centreId, { chain, anchors: anchor ? [anchor] : [] });
  const { rows } = await client.query<ChainReport>(text, values);
  return rows[0] ?? { links: 0, head: null, broken: null };
}
