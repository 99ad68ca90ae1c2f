import { absenceLabel, runningState, spanOfCourse, type AbsenceMap } from '@rachis/domain';
import { IconPlayerPlay, IconPlayerStop, IconQuestionMark } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { StatusBadge } from '../../ui/status-badge.js';
import classes from './systemic.module.css';

interface Course {
  startedOn?: string | null;
  stoppedOn?: string | null;
  running?: 'yes' | 'no' | null;
  absences?: AbsenceMap | null;
}

/** Whether a course runs, by word and icon. Where nobody has said so, that is what stands there. */
export function RunningBadge({ of }: { of: Course }) {
  switch (runningState(of)) {
    case 'running':
      return (
        <StatusBadge tone="info" icon={IconPlayerPlay}>
          running
        </StatusBadge>
      );
    case 'stopped':
      return (
        <StatusBadge tone="neutral" icon={IconPlayerStop} quiet>
          stopped
        </StatusBadge>
      );
    default:
      return (
        <StatusBadge tone="caution" icon={IconQuestionMark} quiet>
          still running? {absenceLabel(of.absences?.['running']).toLowerCase()}
        </StatusBadge>
      );
  }
}

/** The time of a course as far as it is recorded, with whether it runs. */
export function CourseTime({ of }: { of: Course }) {
  const span = spanOfCourse(of);
  const stopped = runningState(of) === 'stopped' && !of.stoppedOn;
  return (
    <span className={classes['together']}>
      <span className="figures">
        {span ?? (
          <>
            started <AbsenceChip absence={of.absences?.['startedOn']} />
          </>
        )}
      </span>
      <RunningBadge of={of} />
      {stopped && (
        <Said label="stop date">
          <AbsenceChip absence={of.absences?.['stoppedOn']} />
        </Said>
      )}
    </span>
  );
}

/** A small label with what is said of it; a missing answer is handed in as its chip. */
export function Said({ label, children }: { label: string; children: ReactNode }) {
  return (
    <span className={classes['said']}>
      <span className={classes['label']}>{label}</span> {children}
    </span>
  );
}
