import { REIRRADIATION_CRITERIA, type ReirradiationCriterion, type ReirradiationReading } from '@rachis/domain';
import { StatusBadge } from '../../ui/status-badge.js';
import classes from './dose.module.css';
import { COMPARED, equals, figure } from './dose-text.js';

/** "Meets 3 of 4 criteria, 1 not known". */
export function metWords({ met, metCount }: Pick<ReirradiationReading, 'met' | 'metCount'>): string {
  const open = Object.values(met).filter((answer) => answer === null).length;
  const words = `Meets ${metCount} of ${REIRRADIATION_CRITERIA.length} criteria`;
  return open > 0 ? `${words}, ${open} not known` : words;
}

/** The four criteria, each with its number, its limit and whether it is met. */
export function CriteriaList({ reading }: { reading: ReirradiationReading }) {
  return (
    <ol className={classes['criteria']} aria-label="Criteria">
      {REIRRADIATION_CRITERIA.map(({ id, label, limit, unit, bound }) => (
        <li key={id} className={classes['criterion']}>
          <p className={classes['name']}>{label}</p>
          <p className="figures">{numberOf(id, reading)}</p>
          <p className={classes['quiet']}>
            at {bound} {limit}
            {unit === null ? '' : ` ${unit}`}
          </p>
          <Met met={reading.met[id]} />
        </li>
      ))}
    </ol>
  );
}

/** In words; a colour would say more than the source does. */
function Met({ met }: { met: boolean | null }) {
  if (met === null) return <StatusBadge tone="neutral">Not known</StatusBadge>;
  return met ? <StatusBadge tone="info">Met</StatusBadge> : <StatusBadge tone="caution">Not met</StatusBadge>;
}

/** The number of a criterion with its calculation, as far as it is known. */
function numberOf(id: ReirradiationCriterion, reading: ReirradiationReading): string {
  const { priorEqd2, currentEqd2, cumulativeEqd2, ratio, months, met } = reading;
  switch (id) {
    case 'cumulativeLe70': {
      if (!cumulativeEqd2 || !priorEqd2 || !currentEqd2) {
        const known = priorEqd2 ?? currentEqd2;
        return known ? `at least ${figure(known, COMPARED)} Gy: one course is not known` : 'not known';
      }
      const sign = equals([priorEqd2, COMPARED], [currentEqd2, COMPARED], [cumulativeEqd2, COMPARED]);
      return `${figure(priorEqd2, COMPARED)} + ${figure(currentEqd2, COMPARED)} ${sign} ${figure(cumulativeEqd2, COMPARED)} Gy`;
    }
    case 'currentLe25':
      return currentEqd2 ? `${figure(currentEqd2, COMPARED)} Gy` : 'not known';
    case 'ratioLe0_5': {
      if (!ratio || !currentEqd2 || !cumulativeEqd2) return 'not known';
      const sign = equals([currentEqd2, COMPARED], [cumulativeEqd2, COMPARED], [ratio, COMPARED]);
      return `${figure(currentEqd2, COMPARED)} ÷ ${figure(cumulativeEqd2, COMPARED)} ${sign} ${figure(ratio, COMPARED)}`;
    }
    case 'intervalGe5m':
      if (months !== null) return months === 1 ? '1 month' : `${months} months`;
      return met.intervalGe5m === null ? 'not known' : 'known to the month or year only';
  }
}
