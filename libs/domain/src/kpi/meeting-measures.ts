import type { KpiDefinition } from './kpi.js';

const LISTED = 'Removed items, ratifications of emergencies, standards of care that are only noted, cancelled meetings.';
const BY_MEETING = 'The month of the meeting.';

/** How the meetings went: K1 to K4. */
export const MEETING_MEASURES: readonly KpiDefinition[] = [
  {
    measure: 'k1', kpi: 'K1', unit: 'share', better: 'more',
    numerator: 'Cases that were listed by the cut-off of the board and lacked nothing of its minimum data set when they were listed.',
    denominator: 'Cases on the agendas of planned meetings whose cut-off has passed.',
    excluded: LISTED,
    unknown: 'The board has set no cut-off. What is completed between listing and cut-off does not count as complete here.',
    when: BY_MEETING,
    source: 'CRUK 2017 (S9): all information ready, and a power to go on without it; minimum data set of the board.',
    evidence: '10 % of prepared cases were not discussed, most for histology, wrong listing or images (S20).',
  },
  {
    measure: 'k2', kpi: 'K2', unit: 'share', better: 'less',
    numerator: 'Cases that were deferred, by coded reason.',
    denominator: 'Cases on the agenda that were discussed or deferred.',
    excluded: LISTED,
    unknown: 'The meeting is closed and nothing is recorded of the case.',
    when: BY_MEETING,
    source: 'Audits S20 and S23.',
    evidence: 'Discussion was delayed in 12.7 %: radiology 48.4 %, histology 41.9 % of them (S23); 23 % to 10 % with a tool in one specialty (S6).',
  },
  {
    measure: 'k3', kpi: 'K3', unit: 'minutes', better: null,
    numerator: 'Minutes from opening to closing a case in the room: median, middle half and standard deviation.',
    denominator: 'Cases discussed in planned meetings.',
    excluded: LISTED,
    unknown: 'The case was discussed without being opened and closed in the room.',
    when: BY_MEETING,
    source: 'CRUK 2017 (S8).',
    evidence: '3.2 min a case on average over 624 discussions, more than half under 2 min (S8); spine boards up to 9 min (S57).',
  },
  {
    measure: 'k4_meeting', kpi: 'K4', unit: 'share', better: 'more',
    numerator: 'Meetings in which every case counted here had its quorum.',
    denominator: 'Meetings with at least one case discussed. With a filter by organisation, judged by the cases of that organisation.',
    excluded: 'Emergency discussions, which have a quorum of their own.',
    unknown: 'The quorum of a case is not known and no other case lacked it.',
    when: BY_MEETING,
    source: 'Quorum rule of the board; attendance marks.',
    evidence: 'UK peer review asked for 95 % of meetings to be quorate (unverified).',
  },
  {
    measure: 'k4_case', kpi: 'K4', unit: 'share', better: 'more',
    numerator: 'Cases whose quorum was met as worked out at the signature, without those who had left or stepped out.',
    denominator: 'Cases discussed in planned meetings.',
    excluded: 'Emergency discussions and ratifications.',
    unknown: 'The case was discussed and no decision of it is signed.',
    when: BY_MEETING,
    source: 'Quorum rule of the board; signed decision.',
    evidence: 'UK peer review asked for core members at 66 to 67 %, or cover (unverified).',
  },
  {
    measure: 'k4_specialty', kpi: 'K4', unit: 'share', better: 'more',
    numerator: 'Specialties present in the number the quorum asks for when the case was closed, in person and not by cover; shown for each specialty.',
    denominator: 'Each specialty the quorum rule asks for, in each case discussed in a planned meeting. The rule is the one the board has today.',
    excluded: 'Emergency discussions and ratifications.',
    unknown: 'Of a member of that specialty nobody has said whether they took part.',
    when: BY_MEETING,
    source: 'CRUK 2017, recommendation 3 (S9): presence of the specialty instead of the person.',
    evidence: 'Core member attendance 66 to 67 % or cover (unverified).',
  },
];
