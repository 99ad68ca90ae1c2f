// Recomputes both audit chains of every centre and holds them against anchors that were kept elsewhere.
import fs from 'node:fs';

/** @typedef {{ position: number, hash: string }} Place */
/** @typedef {{ centreId: string, takenAt?: string, changes?: Place | null, access?: Place | null }} Anchor */
/** @typedef {{ links: number, head: Place | null, broken: { position: number | null, eventId: string | null, fault: string } | null }} Report */
/** @typedef {{ rows: (Record<string, unknown>)[] }} Answer */
/** @typedef {(centreId: string, question: { chain: 'changes' | 'access', anchors: Place[] }) => { text: string, values: unknown[] }} ChainStatement */

/** Anchors as the auditor downloads them (one object) and as the service writes them down (one a line, also in a log of its own). @param {string} file @returns {Anchor[]} */
export function readAnchors(file) {
  const text = fs.readFileSync(file, 'utf8').trim();
  if (text === '') return [];
  try {
    const whole = JSON.parse(text);
    return [whole.anchor ?? whole];
  } catch {
    return text.split('\n').flatMap((line, at) => {
      try {
        const one = JSON.parse(line);
        return one.anchor || one.centreId ? [one.anchor ?? one] : [];
      } catch {
        throw new Error(`${file}, line ${at + 1}: this is no anchor`);
      }
    });
  }
}

/**
 * @param {{ query: (text: string, values?: unknown[]) => Promise<Answer> }} client the owner's connection
 * @param {ChainStatement} chainStatement @param {Anchor[]} anchors
 * @returns {Promise<{ lines: string[], broken: number }>}
 */
export async function verifyCentres(client, chainStatement, anchors) {
  const centres = /** @type {{ id: string, name: string }[]} */ ((await client.query('SELECT id, name FROM centre ORDER BY name, id')).rows);
  /** @type {string[]} */
  const lines = [];
  let broken = 0;
  for (const stray of anchors.filter(({ centreId }) => !centres.some(({ id }) => id === centreId))) {
    broken++;
    lines.push(`FAULT  an anchor of ${stray.takenAt ?? 'an unknown day'} is of a centre that is not there: ${stray.centreId}`);
  }
  for (const { id, name } of centres) {
    for (const chain of /** @type {const} */ (['changes', 'access'])) {
      const places = anchors.flatMap((anchor) => (anchor.centreId === id && anchor[chain] ? [/** @type {Place} */ (anchor[chain])] : []));
      const { text, values } = chainStatement(id, { chain, anchors: places });
      const [report] = /** @type {Report[]} */ (/** @type {unknown} */ ((await client.query(text, values)).rows));
      if (!report) throw new Error(`${name}, ${chain}: the database answered nothing`);
      if (report.broken) broken++;
      lines.push(
        report.broken
          ? `FAULT  ${name}, ${chain}: ${report.broken.fault} at ${report.broken.position ?? 'no place'}${report.broken.eventId ? ` (event ${report.broken.eventId})` : ''}; ${report.links} links`
          : `whole  ${name}, ${chain}: ${report.links} links, ${places.length} anchors fit, head ${report.head ? `${report.head.position} ${report.head.hash}` : 'none yet'}`,
      );
    }
  }
  return { lines, broken };
}
