import type { AbsenceMap } from '../contract/absence.js';
import { codeList, labelOf, type CodeOf } from '../contract/code-list.js';
import { Absences, Choices, Count, Holds, OneOf, PartialDate, Text } from '../contract/fields.js';
import { formatDate } from '../contract/dates.js';
import { YES_NO, type YesNo } from '../patient/patient-wish.js';
import { storedAs, type Recorded } from '../people/recorded.js';
import { afterStartFault, endFault } from './course-time.js';
import { agentWords, SYSTEMIC_AGENTS, THERAPY_CLASSES, type SystemicAgent, type TherapyClass } from './systemic-agents.js';

export const THERAPY_INTENTS = codeList({ curative: 'Curative', neoadjuvant: 'Neoadjuvant', adjuvant: 'Adjuvant', palliative: 'Palliative, disease control' });
/** "Not assessed" is an answer of the oncologist: nobody has looked. That nothing is recorded is something else. */
export const BEST_RESPONSES = codeList({ complete: 'Complete response', partial: 'Partial response', stable: 'Stable disease', progression: 'Progression', not_assessed: 'Not assessed' });
export const STOP_REASONS = codeList({ progression: 'Progression', toxicity: 'Toxicity', completed: 'Completed as planned', patient_choice: "Patient's choice", death: 'Death', other: 'Other' });

/** One line of systemic treatment of the tumour. The class is asked for; everything else may be open, and open is shown as open. */
export class SystemicTherapyLine {
  @Choices({ label: 'Kind of therapy', of: THERAPY_CLASSES, required: true, hint: 'More than one where agents of several kinds are given together' })
  @Holds((classes) => (Array.isArray(classes) && classes.length === 0 ? 'Kind of therapy is needed' : null))
  classes!: TherapyClass[];
  @Choices({ label: 'Agents', of: SYSTEMIC_AGENTS }) agents?: SystemicAgent[] | null;
  @Text({ label: 'Agents or regimen in words', hint: "What the list does not have, a trial drug, or the regimen's name" }) agentText?: string | null;
  @Count({ label: 'Line', min: 1, max: 20, hint: 'As the oncologist counts; adjuvant treatment has none' }) lineNumber?: number | null;
  @OneOf({ label: 'Intent', of: THERAPY_INTENTS }) intent?: CodeOf<typeof THERAPY_INTENTS> | null;
  @PartialDate({ label: 'Started' }) startedOn?: string | null;
  @OneOf({ label: 'Still running', of: YES_NO, hint: 'A missing stop date does not say so' }) running?: YesNo | null;
  @PartialDate({ label: 'Stopped' })
  @Holds((date, line) => endFault(date, line))
  stoppedOn?: string | null;
  @OneOf({ label: 'Best response', of: BEST_RESPONSES }) bestResponse?: CodeOf<typeof BEST_RESPONSES> | null;
  @PartialDate({ label: 'Response assessed' })
  @Holds((date, line) => afterStartFault('The assessment', date, line))
  responseOn?: string | null;
  @PartialDate({ label: 'Progression', hint: 'When progression on this line was found' })
  @Holds((date, line) => afterStartFault('The progression', date, line))
  progressedOn?: string | null;
  @OneOf({ label: 'Why stopped', of: STOP_REASONS })
  @Holds((reason, { running, stopReasonText }: Partial<SystemicTherapyLine>) => {
    if (running === 'yes' && reason) return 'It is marked as still running and has a reason why it stopped';
    return reason === 'other' && !stopReasonText ? 'Say in words why it was stopped' : null;
  })
  stopReason?: CodeOf<typeof STOP_REASONS> | null;
  @Text({ label: 'Why stopped, in words' }) stopReasonText?: string | null;
  @Text({ label: 'Note', lines: 2, max: 1000, hint: 'Toxicity, dose reduction, cycles' }) note?: string | null;
  @Absences() absences?: AbsenceMap | null;
}
export const SystemicTherapyLineView = storedAs('SystemicTherapyLineView', SystemicTherapyLine);
export type SystemicTherapyLineView = SystemicTherapyLine & Recorded;

type Line = Pick<SystemicTherapyLine, 'classes' | 'agents' | 'agentText'>;

/** The agents of a line; where none is named, its kind and that the agents are not recorded. */
export function lineWords({ classes, agents, agentText }: Line): string {
  return agentWords(agents, agentText) ?? `${classes.map((code) => labelOf(THERAPY_CLASSES, code)).join(', ')}, agents not recorded`;
}

/** "since Oct 2024", "Mar 2019 to Aug 2024", "stopped 2024": only what is recorded of the time of a course; null for nothing. */
export function spanOfCourse({ startedOn, stoppedOn, running }: Pick<SystemicTherapyLine, 'startedOn' | 'stoppedOn' | 'running'>): string | null {
  if (startedOn && stoppedOn) return startedOn === stoppedOn ? formatDate(startedOn) : `${formatDate(startedOn)} to ${formatDate(stoppedOn)}`;
  if (stoppedOn) return `stopped ${formatDate(stoppedOn)}`;
  if (startedOn) return running === 'yes' ? `since ${formatDate(startedOn)}` : `from ${formatDate(startedOn)}`;
  return null;
}
