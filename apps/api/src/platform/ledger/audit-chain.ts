import type { ClientBase } from 'pg';

/** A place in the chain that was written down outside the database; the only thing that shows a chain rewritten as a whole. */
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

const REPORT_SQL = `
  WITH chain AS MATERIALIZED (
    SELECT l.position, l.event_id, l.hash, e.id AS found, row_number() OVER (ORDER BY l.position) AS place,
      sha256(lag(l.hash, 1, '\\x'::bytea) OVER (ORDER BY l.position) || convert_to(rachis_event_text(e), 'UTF8')) AS recomputed
    FROM audit_link l LEFT JOIN audit_event e ON e.centre_id = l.centre_id AND e.id = l.event_id WHERE l.centre_id = $1),
  faults AS (
    SELECT 1 AS kind, position, event_id, CASE WHEN position <> place THEN 'link-missing' WHEN found IS NULL THEN 'event-missing' ELSE 'hash-differs' END AS fault
    FROM chain WHERE position <> place OR found IS NULL OR hash IS DISTINCT FROM recomputed
    UNION ALL
    SELECT 2, NULL, e.id, 'event-not-linked' FROM audit_event e WHERE e.centre_id = $1 AND (SELECT count(*) FROM chain c WHERE c.event_id = e.id) <> 1
    UNION ALL
    SELECT 3, h.position, NULL, 'head-differs' FROM audit_head h LEFT JOIN chain c ON c.position = h.position AND c.hash = h.hash
    WHERE h.centre_id = $1 AND (c.position IS NULL OR h.position <> (SELECT max(position) FROM chain))
    UNION ALL
    SELECT 3, NULL, NULL, 'head-differs' WHERE NOT EXISTS (SELECT 1 FROM audit_head h WHERE h.centre_id = $1) AND EXISTS (SELECT 1 FROM chain)
    UNION ALL
    SELECT 4, $2::bigint, NULL, 'anchor-differs' WHERE $2::bigint IS NOT NULL AND NOT EXISTS (SELECT 1 FROM chain c WHERE c.position = $2::bigint AND encode(c.hash, 'hex') = $3))
  SELECT (SELECT count(*)::int FROM chain) AS links,
    (SELECT json_build_object('position', h.position, 'hash', encode(h.hash, 'hex')) FROM audit_head h WHERE h.centre_id = $1) AS head,
    (SELECT json_build_object('position', f.position, 'eventId', f.event_id::text, 'fault', f.fault) FROM faults f ORDER BY f.kind, f.position, f.event_id LIMIT 1) AS broken`;

/**
 * Recomputes the chain over a centre's audit and names the first fault. In one statement, so that writes which are going on
 * are seen whole or not at all. Asked by the owner of the tables, or by the application within the scope of the centre.
 */
export async function verifyChain(client: ClientBase, centreId: string, anchor?: Anchor): Promise<ChainReport> {
  const { rows } = await client.query<ChainReport>(REPORT_SQL, [centreId, anchor?.position ?? null, anchor?.hash ?? null]);
  return rows[0] ?? { links: 0, head: null, broken: null };
}
