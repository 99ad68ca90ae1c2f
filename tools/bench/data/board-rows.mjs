// Ten years of weekly meetings with 30 cases each, their decisions, and four meetings to come.
import { createHash } from 'node:crypto';

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./centre-rows.mjs').Centre} Centre */
/** @typedef {import('./case-rows.mjs').GeneratedCase} GeneratedCase */
/** @typedef {Record<string, any>} Row */
/** @typedef {{ board: Centre, meetingId: string, at: number, random: Random, push: (table: string, row: Row) => void }} Sitting */

const DAY = 86_400_000;
const perMeeting = 30;
const meetingsToCome = 4;
const iso = (/** @type {number} */ at) => new Date(at).toISOString();
const dayOf = (/** @type {number} */ at) => iso(at).slice(0, 10);

/** The newest cases are on their way to a board; all others have been there once or twice. @param {GeneratedCase[]} cases oldest first */
function discussions(cases, random, now) {
  const waiting = Math.min(90, Math.floor(cases.length / 20));
  const coming = cases.slice(-(waiting + meetingsToCome * perMeeting), -waiting);
  const older = cases.slice(0, -(waiting + meetingsToCome * perMeeting));
  const past = older.flatMap((one) => {
    const first = one.referred + random.int(2, 9) * DAY;
    const again = random.chance(0.4) ? [first + random.int(28, 260) * DAY] : [];
    return [first, ...again].filter((at) => at < now - DAY && (!one.died || at < one.died)).map((at) => ({ at, one }));
  });
  return { older, past: past.sort((a, b) => a.at - b.at), coming, waiting: cases.slice(-waiting) };
}

/**
 * Puts the cases on agendas, decides what was discussed and sets the state of every case. Adds to their rows.
 * @param {Random} random
 * @param {Centre} centre
 * @param {GeneratedCase[]} cases oldest first
 * @param {number} now
 * @returns {Record<string, Row[]>}
 */
export function makeBoardRows(random, centre, cases, now) {
  /** @type {Record<string, Row[]>} */
  const rows = {
    meeting: [],
    agenda_item: [],
    attendance: [],
    decision: [],
    position_statement: [],
    decision_addendum: [],
  };
  const push = (/** @type {string} */ table, /** @type {Row} */ row) => rows[table]?.push(row);
  const { older, past, coming, waiting } = discussions(cases, random, now);
  for (let start = 0; start < past.length; start += perMeeting) {
    const agenda = past.slice(start, start + perMeeting);
    const at = (agenda.at(-1)?.at ?? now) + 3_600_000;
    const meetingId = meet(random, centre, at, 'closed', push);
    agenda.forEach(({ one }, index) => decide({ board: centre, meetingId, at, random, push }, one, index + 1));
    for (const person of centre.people) attend(random, centre, meetingId, person, at, push);
  }
  for (let week = 0; week < meetingsToCome; week++) {
    const at = now + week * 7 * DAY + 3_600_000;
    const meetingId = meet(random, centre, at, week === 0 ? 'open' : 'planned', push);
    coming.slice(week * perMeeting, (week + 1) * perMeeting).forEach((one, index) => {
      push('agenda_item', itemRow(random, centre, meetingId, one, index + 1, at, { status: 'listed' }));
      setState(one, 'listed');
    });
  }
  waiting.forEach((one) => setState(one, random.pick(['draft', 'submitted', 'triaged', 'in_preparation', 'ready'])));
  older.forEach((one) => settle(one, random, now));
  return rows;
}

const setState = (/** @type {GeneratedCase} */ one, /** @type {string} */ state) =>
  Object.assign(one.rows.spine_case[0], { state });

/** After the board: treated, followed, and in the end closed. @param {GeneratedCase} one @param {Random} random @param {number} now */
function settle(one, random, now) {
  const days = (now - one.referred) / DAY;
  if (one.died) return Object.assign(one.rows.spine_case[0], { state: 'closed', closing_reason: 'died' });
  if (days > 1500 || random.chance(0.15))
    return Object.assign(one.rows.spine_case[0], { state: 'closed', closing_reason: 'discharged' });
  return setState(one, days < 21 ? 'discussed' : days < 75 ? 'in_delivery' : 'follow_up');
}

/** @param {Random} random @param {Centre} centre @param {number} at @param {string} state @param {(table: string, row: Row) => void} push */
function meet(random, centre, at, state, push) {
  const id = random.id(at);
  const stamp = { version: 1, recorded_at: iso(at), recorded_by: centre.people[0]?.id };
  const times = {
    opened_at: state === 'planned' ? null : iso(at),
    closed_at: state === 'closed' ? iso(at + 2 * 3_600_000) : null,
  };
  push('meeting', {
    centre_id: centre.id,
    id,
    board_id: centre.boardId,
    starts_at: iso(at),
    planned_minutes: 120,
    state,
    view: 'summary',
    ...times,
    ...stamp,
  });
  return id;
}

/** @param {Random} random @param {Centre} centre @param {string} meetingId @param {{ id: string, roles: string[] }} person @param {number} at */
function attend(random, centre, meetingId, person, at, push) {
  if (random.chance(0.2)) return;
  const stamp = { version: 1, recorded_at: iso(at), recorded_by: centre.people[0]?.id };
  push('attendance', {
    centre_id: centre.id,
    meeting_id: meetingId,
    person_id: person.id,
    specialty: person.roles[0],
    mode: random.pick(['in_room', 'in_room', 'remote']),
    joined_at: iso(at),
    ...stamp,
  });
}

/** @param {Random} random @param {Centre} centre @param {string} meetingId @param {GeneratedCase} one @param {number} position @param {number} at @param {Row} more */
function itemRow(random, centre, meetingId, one, position, at, more) {
  const stamp = { version: 1, recorded_at: iso(at), recorded_by: centre.people[0]?.id };
  return {
    centre_id: centre.id,
    id: random.id(at),
    meeting_id: meetingId,
    case_id: one.id,
    position,
    bucket: random.pick(['discuss', 'discuss', 'discuss', 'standard_of_care']),
    planned_minutes: 4,
    presenter_id: random.pick(centre.people).id,
    ...stamp,
    ...more,
  };
}

/** What was known is frozen and sealed, as the product does it. @param {Sitting} sitting @param {GeneratedCase} one @param {number} position */
function decide({ board, meetingId, at, random, push }, one, position) {
  const deferred = random.chance(0.04);
  const minutes = { opened_at: iso(at + position * 240_000), closed_at: iso(at + (position + 1) * 240_000) };
  const item = itemRow(random, board, meetingId, one, position, at, {
    ...minutes,
    status: deferred ? 'deferred' : 'discussed',
    deferral_reason: deferred ? 'imaging_missing' : null,
  });
  push('agenda_item', item);
  if (deferred) return;
  const known = JSON.stringify(one.rows);
  const chosen = random.pick(['decompression', 'stabilisation', 'biopsy', 'none']);
  const states = ['biopsy', 'decompression', 'resection', 'stabilisation'].map((goal) => ({
    goal,
    state: goal === chosen ? 'recommended' : 'rejected',
    primary: goal === chosen,
    reason: goal === chosen ? null : 'Not needed for the goals of the patient',
    condition: null,
  }));
  const person = () => random.pick(board.people).id;
  const decisionId = random.id(at);
  const base = { centre_id: board.id, case_id: one.id, version: 1, recorded_at: iso(at), recorded_by: person() };
  push('decision', {
    ...base,
    id: decisionId,
    agenda_item_id: item.id,
    state: 'signed',
    goals: states,
    levels: one.levels,
    intent: 'palliative_function',
    timing: 'urgent',
    latest_by: dayOf(at + 14 * DAY),
    plan: `At ${one.levels}: separation surgery with stabilisation two above and two below, then stereotactic radiotherapy within four weeks; review at six weeks.`,
    radiotherapy: '24 Gy in two fractions',
    systemic: 'Continue the present line',
    supportive: 'Dexamethasone, physiotherapy',
    rationale:
      'High-grade epidural disease of a radioresistant tumour with mechanical pain; fit enough for surgery; goals discussed with the patient and the family.',
    agreement: 'consensus',
    responsible_id: person(),
    informs_patient_id: person(),
    inform_patient_by: dayOf(at + DAY),
    sentence: `Recommended at ${one.levels}: ${chosen}. Intent: palliative, function. Urgent, at the latest by ${dayOf(at + 14 * DAY)}.`,
    quorum_met: true,
    signed_by: person(),
    signed_at: iso(at),
    snapshot: JSON.parse(known),
    snapshot_text: known,
    snapshot_sha256: createHash('sha256').update(known).digest('hex'),
  });
  for (const member of board.people.slice(2, 2 + random.int(0, 2)))
    push('position_statement', {
      ...base,
      decision_id: decisionId,
      person_id: member.id,
      specialty: member.roles[0],
      stance: random.chance(0.2) ? 'dissent' : 'agree',
      words: 'The risk of the approach is acceptable.',
    });
  if (random.chance(0.05))
    push('decision_addendum', {
      ...base,
      id: random.id(at),
      decision_id: decisionId,
      text: 'The patient was told on the same day.',
      reason: 'Completed later',
    });
}
