import {
  absenceLabel,
  BEST_RESPONSES,
  coursesInOrder,
  formatDate,
  labelOf,
  lineWords,
  runningState,
  spanOfCourse,
  type SystemicTherapyLineView,
} from '@rachis/domain';

const IN_SUMMARY = 3;

/** Lines of systemic therapy with their response for the summary: what runs first. What is not recorded of one is said, never filled in. */
export function linesInWords(lines: readonly SystemicTherapyLineView[]): string | null {
  const ordered = coursesInOrder(lines);
  const older = ordered.length - IN_SUMMARY;
  const told = ordered.slice(0, IN_SUMMARY).map((line) => {
    const response = line.bestResponse
      ? labelOf(BEST_RESPONSES, line.bestResponse).toLowerCase()
      : absenceLabel(line.absences?.['bestResponse']).toLowerCase();
    const runs = {
      running: 'running',
      stopped: line.stoppedOn ? null : 'stopped',
      not_known: 'not known whether it still runs',
    }[runningState(line)];
    const said = [
      runs,
      `best response ${response}`,
      line.progressedOn && `progression ${formatDate(line.progressedOn)}`,
    ];
    return [lineWords(line), spanOfCourse(line), `(${said.filter(Boolean).join(', ')})`].filter(Boolean).join(' ');
  });
  if (older > 0) told.push(`${older} older ${older === 1 ? 'line' : 'lines'}`);
  return told.join('; ') || null;
}
