import { ACTION_KINDS, formatDate, labelOf, type ActionKind, type ReminderStage } from '@rachis/domain';

/** One line of a reminder. It has a case number and never a name, and nothing that somebody typed. */
export interface ReminderLine {
  readonly caseNumber: string;
  readonly stage: ReminderStage;
  readonly kind: ActionKind | null;
  readonly dueOn: string;
  readonly dueTime: string | null;
}

const PARTS: readonly { readonly title: string; readonly of: readonly ReminderStage[] }[] = [
  { title: 'Overdue, and passed on to you', of: ['escalated'] },
  { title: 'Due now or overdue', of: ['due'] },
  { title: 'Due soon', of: ['before'] },
  { title: 'Was the decision carried out? Nobody has said so', of: ['chase_30', 'chase_60', 'chase_90'] },
];

/** The reminder to one person. */
export function reminderMail(lines: readonly ReminderLine[], address: string): { subject: string; text: string } {
  const late = lines.filter(({ stage }) => stage === 'due' || stage === 'escalated').length;
  const subject = late > 0 ? `Actions that are due: ${late}` : lines.every(({ kind }) => kind === null) ? `Decisions to look at again: ${lines.length}` : `Actions that will be due: ${lines.filter(({ stage }) => stage === 'before').length}`;
  const said = ({ caseNumber, kind, dueOn, dueTime, stage }: ReminderLine) =>
    kind ? `- ${caseNumber}: ${labelOf(ACTION_KINDS, kind)}, due ${[formatDate(dueOn), dueTime].filter(Boolean).join(', ')}` : `- ${caseNumber}: decided on ${formatDate(dueOn)}, ${stage.slice('chase_'.length)} days ago or more`;
  const parts = PARTS.flatMap(({ title, of }) => {
    const here = lines.filter(({ stage }) => of.includes(stage));
    return here.length > 0 ? [`${title}:`, ...here.map(said), ''] : [];
  });
  return { subject, text: [...parts, 'Say in Rachis what became of it, hand it on, or move its day with the reason:', `${address}/actions`, '', 'This mail names no patient.'].join('\n') };
}
