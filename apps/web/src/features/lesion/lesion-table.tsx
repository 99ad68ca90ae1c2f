import { formatLevels, labelOf, MECHANICAL_JUDGEMENTS, type LesionView } from '@rachis/domain';
import { AbsenceChip } from '../../ui/absence-chip.js';
import classes from './lesion.module.css';
import { sinsLine } from './sins-summary.js';

interface Props {
  lesions: readonly LesionView[];
  chosenId: string | null;
  onChoose: (lesion: LesionView) => void;
}

/** Every lesion in one line, cranial first; those entered in error stay, struck through. */
export function LesionTable({ lesions, chosenId, onChoose }: Props) {
  return (
    <table className={classes['table']} aria-label="Lesions">
      <thead>
        <tr>
          <th scope="col">Level</th>
          <th scope="col">ESCC</th>
          <th scope="col">SINS</th>
          <th scope="col">Mechanical judgement</th>
        </tr>
      </thead>
      <tbody>
        {lesions.map((lesion) => (
          <tr key={lesion.id} data-chosen={lesion.id === chosenId || undefined} data-retracted={lesion.retractedReason ? true : undefined}>
            <th scope="row">
              <button type="button" className={classes['level']} aria-pressed={lesion.id === chosenId} onClick={() => onChoose(lesion)}>
                {lesion.levels ? formatLevels(lesion.levels) : <AbsenceChip absence={lesion.absences?.['levels']} />}
              </button>
              {!lesion.levels && lesion.levelText && <span className={classes['source']}>{lesion.levelText}</span>}
              {lesion.retractedReason && <span className={classes['error']}>entered in error</span>}
            </th>
            <td>{lesion.esccGrade ?? <AbsenceChip absence={lesion.absences?.['esccGrade']} />}</td>
            <td>{sinsLine(lesion)}</td>
            <td>{lesion.mechanicalJudgement ? labelOf(MECHANICAL_JUDGEMENTS, lesion.mechanicalJudgement) : <AbsenceChip absence={lesion.absences?.['mechanicalJudgement']} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
