import { MOVES, moveRule, type CaseState, type Move } from '@rachis/domain';
import type { Timeline } from './acts.js';
import { Calendar } from './calendar.js';
import { makeNorthgate } from './northgate.js';
import { Random } from './random.js';
import { SEED } from './seed.js';

const moves = (Object.keys(MOVES) as Move[]).map(moveRule);

/** What could not have happened: a step that the table of moves does not know, or something changed before it was made. */
function impossible(timeline: Timeline): string[] {
  const states = new Map<string, CaseState>();
  const made = new Set<unknown>();
  const found: string[] = [];
  for (const { action, at, writes } of timeline.inOrder()) {
    for (const write of writes) {
      for (const row of 'insert' in write ? write.rows : [write.row]) {
        const id = row['id'] ?? row['caseId'];
        if ('insert' in write) made.add(id);
        else if (!made.has(id)) found.push(`${at.toISOString()} ${action} changes ${write.update} before it is made`);
        for (const needed of ['meetingId', 'caseId', 'decisionId', 'lesionId', 'agendaItemId']) if (row[needed] && !made.has(row[needed])) found.push(`${at.toISOString()} ${action} needs ${needed}`);
        if (('insert' in write ? write.insert : write.update) !== 'spine_case' || !row['state']) continue;
        const [from, to] = [states.get(String(id)), row['state'] as CaseState];
        if (from && !moves.some((rule) => rule.to === to && rule.from.includes(from))) found.push(`${at.toISOString()} ${action}: ${from} to ${to}`);
        states.set(String(id), to);
      }
    }
  }
  return found;
}

describe('the story of the demonstration', () => {
  it.each(['2026-01-01T00:05:00Z', '2026-03-29T00:59:00Z', '2026-10-25T23:50:00Z', '2028-02-29T07:20:00Z'])('can be told at any hour: %s', (now) => {
    expect(impossible(makeNorthgate(new Calendar(new Date(now), 'Europe/London'), new Random(SEED)))).toEqual([]);
  }, 60_000);
});
