import { biologicalDose, exactly, type Fractionation, type Gy } from '@rachis/domain';
import classes from './dose.module.css';
import { EACH, equals, figure, SHOWN } from './dose-text.js';

interface Props {
  course: Fractionation;
  alphaBeta: Gy;
  /** What this alpha/beta stands for: "tumour". */
  of: string;
  /** More where a figure is compared with a limit. */
  decimals?: number;
}

/** BED and EQD2 for one alpha/beta with the whole calculation. */
export function BedLines({ course, alphaBeta, of, decimals = SHOWN }: Props) {
  const { dosePerFraction: each, bed, eqd2 } = biologicalDose(course, alphaBeta);
  const d = figure(each, EACH);
  return (
    <li className={classes['result']}>
      <p className={classes['name']}>
        α/β {alphaBeta} Gy <span className={classes['quiet']}>{of}</span>
      </p>
      <dl className={classes['figures']}>
        <div>
          <dt>BED</dt>
          <dd className="figures">
            <b>{figure(bed, decimals)} Gy</b>
          </dd>
          <dd className={classes['formula']}>
            {course.totalDose} × (1 + {d} ÷ {alphaBeta}) {equals([each, EACH], [bed, decimals])} {figure(bed, decimals)}
          </dd>
        </div>
        <div>
          <dt>EQD2</dt>
          <dd className="figures">
            <b>{figure(eqd2, decimals)} Gy</b>
          </dd>
          <dd className={classes['formula']}>
            {figure(bed, decimals)} ÷ (1 + 2 ÷ {alphaBeta}) {equals([bed, decimals], [eqd2, decimals])}{' '}
            {figure(eqd2, decimals)}
          </dd>
        </div>
      </dl>
    </li>
  );
}

/** Dose per fraction with its calculation. */
export function EachFraction({ course }: { course: Fractionation }) {
  const { dosePerFraction: each } = biologicalDose(course, course.totalDose);
  return (
    <p className={classes['formula']}>
      d = {figure(exactly(course.totalDose), EACH)} ÷ {course.fractions} {equals([each, EACH])} {figure(each, EACH)} Gy
      per fraction
    </p>
  );
}
