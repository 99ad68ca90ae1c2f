import { ACTION_KINDS, ACTION_STATES, ATTENDANCE_MODES, BUCKETS, describeGaps, describeSilent, formatDate, ITEM_STATES, labelOf, ownerText, quorumOf, quorumOfItem, ROLES, type ActionView, type AgendaItemView, type AttendanceView, type MeetingView } from '@rachis/domain';
import { line, moment, shortMoment } from '../../../platform/paper/paper-words.js';
import { alert, heading, lines, list, note, smallHeading, table, words, type Block, type Sheet } from '../../../platform/paper/sheet.js';

/** What goes onto a paper of a meeting besides the meeting. */
export interface MeetingPrinting {
  readonly at: string;
  readonly by: string;
  readonly centre: string;
}

export const patientName = ({ familyName, givenName }: { familyName: string; givenName?: string | null }): string => [familyName, givenName].filter(Boolean).join(', ');
const born = (birthDate: string | null | undefined) => (birthDate ? `born ${formatDate(birthDate)}` : 'date of birth not recorded');
const minutesBetween = (from: string | null | undefined, to: string | null | undefined): string => (from && to ? `${Math.round((Date.parse(to) - Date.parse(from)) / 60_000)} min` : 'Not recorded');
/** Final once the meeting is closed and nothing in it is unsigned. */
const openDrafts = ({ items }: MeetingView): number => items.filter(({ decision }) => decision?.state === 'draft').length;

function sheetOf(meeting: MeetingView, { at, by, centre }: MeetingPrinting, title: string, blocks: Block[], mark: string | null): Sheet {
  return {
    documentTitle: `${title}, ${meeting.boardName}, ${moment(meeting.startsAt, meeting.timeZone)}`, centre, corner: meeting.boardName, mark, printed: `Printed ${shortMoment(at, meeting.timeZone)} by ${by}`,
    parts: [{ title, below: [`${moment(meeting.startsAt, meeting.timeZone)} (${meeting.timeZone})`, ...(meeting.place ? [meeting.place] : [])], banner: null, blocks }],
  };
}

/** The minutes: attendance, quorum, start and end, and every case that was listed, discussed or not. */
export function minutesPaper(meeting: MeetingView, printing: MeetingPrinting): Sheet {
  const { timeZone: zone, items, attendance } = meeting;
  const present = attendance.filter(({ joinedAt }) => Boolean(joinedAt));
  const { met, gaps } = quorumOf(meeting.quorum, present);
  const unsigned = openDrafts(meeting);
  return sheetOf(meeting, printing, 'Minutes of the meeting', [
    ...(unsigned > 0 ? [alert(`${unsigned} ${unsigned === 1 ? 'decision is' : 'decisions are'} not signed.`)] : []),
    lines(
      line('Opened', meeting.openedAt ? shortMoment(meeting.openedAt, zone) : null), line('Closed', meeting.closedAt ? shortMoment(meeting.closedAt, zone) : null), line('Length', meeting.openedAt && meeting.closedAt ? minutesBetween(meeting.openedAt, meeting.closedAt) : null),
      line('Quorum of the board', meeting.quorum.length === 0 ? 'No rule has been set for this board' : met ? 'Specialties of the rule took part' : `Not complete: ${describeGaps(gaps)}`),
    ),
    heading('Attendance'), table(['Name', 'Speaks as', 'How', 'From', 'To'], [5, 4, 3, 3, 3], present.map((one) => attended(one, zone)), 'No attendance was recorded'),
    heading('Stepped out for a case'), list(recusals(meeting), 'Nobody stepped out for a case'),
    ...BUCKETS.flatMap(({ code, label }) => {
      const listed = items.filter(({ bucket }) => bucket === code);
      return listed.length === 0 ? [] : [heading(label), ...listed.flatMap((item) => caseBlocks(meeting, item))];
    }),
    ...(items.length === 0 ? [heading('Cases'), words('No case was listed.')] : []),
    note('Every listed case is named, discussed or not. Each decision has a record of its own, which was sealed when it was signed.'),
  ], meeting.state !== 'closed' ? 'DRAFT – meeting not closed' : unsigned > 0 ? 'DRAFT – not all signed' : null);
}

function attended({ displayName, specialty, mode, joinedAt, leftAt }: AttendanceView, zone: string): string[] {
  const clockTime = (at: string | null | undefined) => (at ? new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(new Date(at)) : '');
  return [displayName, labelOf(ROLES, specialty), mode === 'absent' ? 'Left' : labelOf(ATTENDANCE_MODES, mode), clockTime(joinedAt), leftAt ? clockTime(leftAt) : 'to the end'];
}

const recusals = ({ attendance, items }: MeetingView): string[] =>
  attendance.flatMap(({ displayName, recusedItemIds }) => items.filter(({ id }) => recusedItemIds?.includes(id)).map(({ theCase }) => `${displayName}: ${theCase.caseNumber}`));

/** As it was at the signature: somebody whom nobody recorded is not taken to have been away. */
function quorumOfDecision({ quorum, team, attendance }: MeetingView, { id, decision }: AgendaItemView): string {
  if (decision?.quorumMet) return 'Met';
  const { state, silent } = quorumOfItem({ rule: quorum, team, attendance, itemId: id, at: decision?.signedAt ?? null });
  const why = `decided all the same because: ${decision?.quorumException ?? 'not recorded'}`;
  return state === 'unknown' ? `Cannot be told: nobody recorded whether these of the team took part: ${describeSilent(silent, quorum)}; ${why}` : `Not met; ${why}`;
}

function caseBlocks(meeting: MeetingView, item: AgendaItemView): Block[] {
  const { theCase, status, decision, openedAt, closedAt, presenter, lateReason, deferralReason } = item;
  const zone = meeting.timeZone;
  const dissent = (decision?.positions ?? []).filter(({ stance }) => stance === 'dissent');
  const signed = decision?.state === 'signed' && decision.signedBy && decision.signedAt ? `${decision.signedBy.displayName}, ${shortMoment(decision.signedAt, zone)}` : null;
  return [
    smallHeading(`${theCase.caseNumber}  ${patientName(theCase)}, ${born(theCase.birthDate)}`),
    lines(
      line('Question', theCase.question), line('Status', labelOf(ITEM_STATES, status)), ...(presenter ? [line('Presented by', presenter.displayName)] : []), ...(lateReason ? [line('Late because', lateReason)] : []),
      ...(deferralReason ? [line('Deferred because', deferralReason)] : []), ...(openedAt ? [line('Discussed for', minutesBetween(openedAt, closedAt))] : []),
      ...(decision ? [
        line(decision.state === 'entered_in_error' ? 'Entered in error' : 'Decision', decision.sentence),
        line('Signed by', signed ?? (decision.state === 'draft' ? 'Not signed: this may still change' : null)),
        ...(decision.state === 'draft' ? [] : [line('Quorum', quorumOfDecision(meeting, item))]),
        ...dissent.map(({ displayName, words: said }) => line('Dissent', `${displayName}${said ? `: ${said}` : ''}`)),
      ] : []),
    ),
  ];
}

/** What follows from the meeting, by who has to do it, as it stands now. For one person it holds theirs alone. */
export function actionListPaper(meeting: MeetingView, actions: readonly ActionView[], printing: MeetingPrinting, only: string | null = null): Sheet {
  const owners = [...new Set(actions.map(ownerText))].sort((a, b) => a.localeCompare(b));
  const row = ({ theCase, kind, what, dueOn, dueTime, state, firstDueOn }: ActionView) => [
    theCase.caseNumber, `${patientName(theCase)}, ${born(theCase.birthDate)}`, [kind === 'by_hand' ? null : labelOf(ACTION_KINDS, kind), what].filter((said, index, all) => said && all.indexOf(said) === index).join(': '),
    `${[formatDate(dueOn), dueTime].filter(Boolean).join(', ')}${firstDueOn ? ` (was ${formatDate(firstDueOn)})` : ''}`, labelOf(ACTION_STATES, state),
  ];
  const unsigned = openDrafts(meeting);
  return sheetOf(meeting, printing, only ? `Actions of ${only}` : 'Action list', [
    ...(unsigned > 0 ? [alert(`${unsigned} ${unsigned === 1 ? 'decision is' : 'decisions are'} not signed; what follows from ${unsigned === 1 ? 'it' : 'them'} is not on this list.`)] : []),
    ...owners.flatMap((owner) => [heading(owner), table(['Case', 'Patient', 'What', 'At the latest by', 'State'], [3, 5, 7, 3, 2], actions.filter((action) => ownerText(action) === owner).map(row), '')]),
    ...(actions.length === 0 ? [words('No signed decision, so nothing follows yet.')] : []),
    note('Where a day was not named by the board, a rule has proposed it; the page of the action says which.'),
  ], meeting.state !== 'closed' ? 'DRAFT – meeting not closed' : null);
}
