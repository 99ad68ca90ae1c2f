import { Button } from '@mantine/core';
import { absenceLabel, ADDENDUM_KINDS, addendaOf, DISC_INVOLVED, fieldsOf, findingWords, formatDate, formatLevels, ImagingRead, isInError, labelOf, readDiffers, type ImagingAddendumView, type ImagingReadView, type LesionView } from '@rachis/domain';
import { RecordedNote } from '../../ui/recorded-note.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { ImagingNoteLine } from './imaging-note.js';
import classes from './imaging.module.css';

/** What was added, in the order in which it was written. */
export function Addenda({ addenda }: { addenda: readonly ImagingAddendumView[] }) {
  if (addenda.length === 0) return null;
  return (
    <ol className={classes['addenda']} aria-label="Addenda">
      {addenda.map((one) => (
        <li key={one.id}>
          <b>{labelOf(ADDENDUM_KINDS, one.kind)}:</b> {one.statement} <RecordedNote of={one} />
        </li>
      ))}
    </ol>
  );
}

interface Props {
  reads: readonly ImagingReadView[];
  addenda: readonly ImagingAddendumView[];
  lesions: readonly LesionView[];
  /** Begins an addendum to a read; null for who may not. */
  onAmend: ((read: ImagingReadView) => void) | null;
}

const questions = fieldsOf(ImagingRead);
const openWords = ({ absences }: ImagingReadView): string[] => Object.entries(absences ?? {}).map(([name, why]) => `${questions[name]?.label.toLowerCase() ?? name}: ${absenceLabel(why).toLowerCase()}`);

/** The reads of one study, newest first; each with its addenda and with what differs from the lesion. */
export function StudyReads({ reads, addenda, lesions, onAmend }: Props) {
  if (reads.length === 0) return null;
  return (
    <ul className={classes['reads']} aria-label="Reads">
      {reads.map((read) => {
        const added = addendaOf(addenda, read.studyId, read.id);
        const inError = isInError(added);
        const level = read.levels ? formatLevels(read.levels) : 'Whole study';
        return (
          <li key={read.id} className={classes['readRow']} data-error={inError || undefined}>
            <b className={classes['level']}>{level}</b>
            <div className={classes['finding']}>
              {inError && <StatusBadge tone="serious" quiet>entered in error</StatusBadge>}
              <div className={classes['said']}>
                <p>{findingWords(read).join(' · ') || read.note}</p>
                {findingWords(read).length > 0 && read.note && <p className={classes['words']}>{read.note}</p>}
                {openWords(read).length > 0 && <p className={classes['label']}>{openWords(read).join(' · ')}</p>}
              </div>
              {!inError && <Differences read={read} lesions={lesions} />}
              {!inError && read.discSpace === 'involved' && <ImagingNoteLine note={DISC_INVOLVED} />}
              <p className={classes['line']}>
                <span className={classes['label']}>read {formatDate(read.readOn)}</span>
                <RecordedNote of={read} />
                {onAmend && (
                  <Button variant="subtle" size="compact-xs" className="no-print" onClick={() => onAmend(read)} aria-label={`Add to the read of ${level}`}>
                    Addendum
                  </Button>
                )}
              </p>
              <Addenda addenda={added} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** Nothing is changed by it: somebody looks at both and decides. */
function Differences({ read, lesions }: { read: ImagingReadView; lesions: readonly LesionView[] }) {
  return (
    <>
      {readDiffers(read, lesions).map(({ what, read: here, lesion }) => (
        <p key={what}>
          <StatusBadge tone="caution" quiet>
            differs from the lesion: {what} {here} here, {lesion} there
          </StatusBadge>
        </p>
      ))}
    </>
  );
}
