import { labelOf, TISSUE_MARKERS, TISSUE_RESULTS, type SpecimenReading, type SpecimenResult } from '@rachis/domain';
import { IconHourglass } from '@tabler/icons-react';
import classes from './biopsy.module.css';

/** "ER", or the words that stand for "Other". */
export const markerName = ({ marker, markerText }: SpecimenResult): string => (marker === 'other' && markerText ? markerText : [labelOf(TISSUE_MARKERS, marker), markerText].filter(Boolean).join(' '));

/** "positive 8/8, 90 %": the word, the value and the share as far as they were given. */
export function resultText({ result, value, percentage }: SpecimenResult): string {
  const word = [labelOf(TISSUE_RESULTS, result).toLowerCase(), value].filter(Boolean).join(' ');
  return [word, typeof percentage === 'number' ? `${percentage} %` : ''].filter(Boolean).join(', ');
}

/** Receptors and molecular results by method. What is pending says so and looks like nothing else. */
export function ResultChips({ results }: { results: SpecimenReading['results'] }) {
  const methods = [...new Set(results.map(({ result }) => result.method ?? ''))];
  return (
    <div className={classes['methods']}>
      {methods.map((method) => (
        <div key={method} className={classes['method']}>
          {method !== '' && <span className={classes['label']}>{method}</span>}
          <ul className={classes['chips']} aria-label={method === '' ? 'Results' : `Results: ${method}`}>
            {results
              .filter(({ result }) => (result.method ?? '') === method)
              .map(({ result, earlier }) => (
                <li key={markerName(result)} className={classes['chip']} data-result={result.result ?? 'value'}>
                  {result.result === 'pending' && <IconHourglass size={13} stroke={2} aria-hidden />}
                  <span>
                    <b>{markerName(result)}</b> <span className="figures">{resultText(result)}</span>
                    {earlier[0] && <span className={classes['earlier']}> before: {resultText(earlier[0])}</span>}
                  </span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
