import { formatDate, labelOf, RECIPIENT_ROLES, type DecisionView, type Letter, type LetterState, type PatientView } from '@rachis/domain';
import { dayOf, line, moment, shortMoment } from '../../../platform/paper/paper-words.js';
import { alert, heading, lead, lines, note, words, type Block, type Sheet } from '../../../platform/paper/sheet.js';
import { patientBanner } from './patient-banner.js';

/** What stands around a letter at the moment it is set. */
export interface LetterSetting {
  readonly at: string;
  readonly by: string;
  readonly zone: string;
  readonly centre: string;
  readonly board: string;
  readonly caseNumber: string;
  readonly patient: PatientView;
  readonly question: string | null;
  readonly decision: DecisionView;
  /** Who approved it and when; a letter that nobody approved is a draft on every page. */
  readonly approved: { readonly by: string; readonly at: string } | null;
}

const STATEMENT = 'Recommendation of the team based on the information available at the time. The final decision rests with the patient and the treating clinician.';

/** The letter as it is printed and sent. */
export function letterPaper(letter: Letter, setting: LetterSetting, state: LetterState): Sheet {
  const { decision, zone } = setting;
  const mark = decision.state === 'entered_in_error' ? 'ENTERED IN ERROR' : decision.state === 'draft' || state === 'draft' || !setting.approved ? 'DRAFT – not approved' : null;
  const forPatient = letter.kind === 'patient_summary';
  return {
    documentTitle: `${setting.caseNumber} – ${forPatient ? 'summary for the patient' : 'outcome of the tumour board'}`, centre: setting.centre, corner: setting.board, mark, large: forPatient,
    printed: `${state === 'sent' ? 'Sent' : 'Printed'} ${shortMoment(setting.at, zone)} by ${setting.by}`,
    parts: [{
      title: forPatient ? 'What the team advises' : 'Outcome of the tumour board', below: forPatient ? [] : [signature(setting)],
      banner: patientBanner(setting.patient, setting.caseNumber, dayOf(setting.at, zone)), blocks: forPatient ? summaryBlocks(letter, setting) : outcomeBlocks(letter, setting),
    }],
  };
}

/** The decision's sentence first; then what was asked, who does what, and when to call. */
function outcomeBlocks(letter: Letter, { decision, question, approved, zone }: LetterSetting): Block[] {
  const below = decision.quorumMet === false ? [alert(`Decided without quorum${decision.quorumException ? `: ${decision.quorumException}` : ', reason not recorded'}`)] : [];
  return [
    lead(decision.sentence), ...below, lines(line('You asked', question)),
    ...(letter.words ? [words(letter.words)] : []),
    heading('Who does what by when'), words(letter.next),
    heading('Call us if'), words(letter.callIf),
    heading('Contact'), words(letter.contact),
    lines(line('To', recipients(letter)), line('Approved by', approved ? `${approved.by}, ${shortMoment(approved.at, zone)}` : null)),
    ...addenda(decision, zone), note(STATEMENT),
  ];
}

function summaryBlocks(letter: Letter, { approved, zone }: LetterSetting): Block[] {
  return [
    words(letter.words), heading('What happens next'), words(letter.next), heading('When to call'), alert(letter.callIf ?? 'Not recorded'), heading('Whom to call'), words(letter.contact),
    note(approved ? `Checked by ${approved.by} on ${formatDate(dayOf(approved.at, zone))}.` : 'Not yet checked by a clinician.'),
  ];
}

function signature({ decision, zone }: LetterSetting): string {
  return decision.signedBy && decision.signedAt ? `Signed by ${decision.signedBy.displayName}, ${moment(decision.signedAt, zone)}. Seal of the record ${decision.snapshotSha256?.slice(0, 16) ?? 'not recorded'}.` : 'The decision is not signed.';
}

const addenda = ({ addenda: added }: DecisionView, zone: string): Block[] => added.length === 0 ? [] : [heading('Added after the signature'), lines(...added.map(({ text, at, author }) => line(`${author.displayName}, ${shortMoment(at, zone)}`, text)))];
const recipients = ({ recipients: all }: Letter): string => all.map(({ role, name }) => `${labelOf(RECIPIENT_ROLES, role)}: ${name ?? 'not recorded'}`).join('; ');
