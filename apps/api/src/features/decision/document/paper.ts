import {
  absenceLabel, ATTENDANCE_MODES, describeGaps, describeSilent, formatDate, GOAL_STATES, labelOf, ROLES, SEXES, STANCES, STANDING_STATEMENT, SURGICAL_GOALS, type AttendanceView, type DecisionView, type PositionView,
} from '@rachis/domain';
import type { Known } from '../known.reader.js';
import { quorumFor, type Snapshot } from '../snapshot.js';
import { knownOnPaper } from './paper-known.js';
import { answerTo, decidedLines, informsOthers, labelFor } from './paper-decided.js';
import { bornAndAge, breakable, dayOf, line, moment, shortMoment, type Line } from '../../../platform/paper/paper-words.js';

/** What goes onto the paper besides the record itself. */
export interface Printing {
  /** The decision as it stands now: with its addenda, and retracted if it was. */
  readonly now: DecisionView;
  readonly at: string;
  readonly by: string;
  /** The head of the audit chain: whoever keeps this paper can show that the chain has not been rewritten since. */
  readonly anchor: { readonly position: string; readonly hash: string } | null;
  /** Somebody outside the board is not told who said what. */
  readonly withinBoard: boolean;
}

const MARKS = { draft: 'DRAFT – not signed', signed: null, entered_in_error: 'ENTERED IN ERROR' } as const;

/** Everything the template lays out, in words. A signed decision is printed from its frozen record, so a later change of the case does not change the paper. */
export function paperOf(record: Known | Snapshot, printing: Printing) {
  const { decision, case: theCase, board, centre, meeting } = record;
  const { now } = printing;
  const zone = board.timeZone;
  const day = dayOf(meeting.startsAt, zone);
  const { patient } = theCase;
  return {
    mark: MARKS[now.state],
    retraction: now.state === 'entered_in_error' ? (now.retractedReason ?? '') : null,
    title: 'Recommendation of the tumour board',
    documentTitle: `${theCase.caseNumber} – recommendation of the tumour board`,
    centre: centre.name,
    board: board.name,
    meeting: `${moment(meeting.startsAt, zone)} (${zone})`,
    place: meeting.place ?? null,
    patient: {
      name: breakable([patient.familyName, patient.givenName].filter(Boolean).join(', ')),
      born: bornAndAge(patient.birthDate, day, patient.absences?.['birthDate']),
      sex: labelOf(SEXES, patient.sex) || `sex: ${absenceLabel(patient.absences?.['sex']).toLowerCase()}`,
      identifiers: (patient.identifiers ?? []).map(({ authority, value }) => `${authority} ${value}`),
      caseNumber: theCase.caseNumber,
      referredBy: [theCase.referrer.displayName, theCase.referringOrganisationName].filter(Boolean).join(', '),
    },
    question: line('Question to the board', theCase.question, theCase.absences?.['question']),
    sentence: breakable(decision.sentence),
    goals: decision.goals.map(({ goal, state, primary, manner, reason, condition }) => ({
      goal: labelOf(SURGICAL_GOALS, goal), state: state ? labelOf(GOAL_STATES, state) : 'Not yet decided', rank: primary ? 'Primary goal' : primary === false ? 'Secondary goal' : '',
      words: breakable([manner, condition ? `If ${condition}` : null, reason].filter(Boolean).join(' · ')),
    })),
    decided: decidedLines(decision),
    known: knownOnPaper(theCase),
    missing: answerTo(decision, 'missingInformation'),
    positions: printing.withinBoard ? decision.positions.map(positionOnPaper) : null,
    attendance: attendanceOnPaper(record, printing.withinBoard),
    quorum: quorumOnPaper(record),
    responsible: line(labelFor('responsibleId'), decision.responsible?.displayName, decision.absences?.['responsibleId']),
    informs: informs(decision),
    informsOthers: informsOthers(decision),
    signature: decision.signedBy && decision.signedAt ? { by: decision.signedBy.displayName, at: moment(decision.signedAt, zone) } : null,
    seal: now.snapshotSha256?.replace(/.{8}(?=.)/g, '$& ') ?? null,
    addenda: now.addenda.map(({ text, reason, at, author }) => ({ text: breakable(text), reason: breakable(reason), by: `${author.displayName}, ${shortMoment(at, zone)}` })),
    statement: STANDING_STATEMENT,
    anchor: printing.anchor ? `link ${printing.anchor.position} · ${printing.anchor.hash.slice(0, 16)}` : null,
    printed: `Printed ${shortMoment(printing.at, zone)} by ${printing.by}`,
  };
}

function informs({ informsPatient, informPatientBy, informPatientTime, absences }: DecisionView): Line {
  const who = informsPatient?.displayName;
  const until = informPatientBy ? `by ${[formatDate(informPatientBy), informPatientTime].filter(Boolean).join(', ')}` : null;
  return line('The patient is told by', who ? [who, until ?? `by when: ${line('', null, absences?.['informPatientBy']).value.toLowerCase()}`].join(', ') : null, absences?.['informsPatientId']);
}

const positionOnPaper = ({ displayName, specialty, stance, words }: PositionView) => ({
  name: displayName, specialty: labelOf(ROLES, specialty), stance: labelOf(STANCES, stance), dissent: stance === 'dissent', words: breakable(words ?? ''),
});

function attendanceOnPaper({ attendance, item }: Known | Snapshot, withinBoard: boolean) {
  const tookPart = ({ joinedAt }: AttendanceView) => Boolean(joinedAt);
  return attendance.filter(tookPart).map(({ displayName, specialty, mode, leftAt, recusedItemIds }) => ({
    name: displayName, specialty: labelOf(ROLES, specialty),
    how: mode === 'absent' || leftAt ? 'Left before this decision' : recusedItemIds?.includes(item.id) ? (withinBoard ? 'Stepped out for this case' : 'Not for this case') : labelOf(ATTENDANCE_MODES, mode),
  }));
}

const QUORUM_WORDS = { met: 'The quorum was met.', not_met: 'The quorum was not met.', unknown: 'Whether the quorum was met cannot be told.' } as const;

/** The quorum of the case: met, not met, or not to be told, and then of whom nobody has recorded whether they took part. */
function quorumOnPaper(record: Known | Snapshot) {
  const { state, gaps, silent } = quorumFor(record);
  const rule = record.board.quorum.map(({ specialty, count }) => `${count} ${labelOf(ROLES, specialty).toLowerCase()}`).join(', ');
  const met = state === 'met';
  return {
    words: QUORUM_WORDS[state], rule: rule === '' ? 'No rule has been set for this board' : rule, missing: met ? null : describeGaps(gaps), silent: state === 'unknown' ? describeSilent(silent, record.board.quorum) : null,
    exception: met ? null : (record.decision.quorumException ?? null),
  };
}
