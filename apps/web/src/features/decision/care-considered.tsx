import { CARE_CONSIDERED, YES_NO, allCare, labelOf, type CareConsidered as Considered, type Decision } from '@rachis/domain';
import { useController, useFormContext } from 'react-hook-form';
import classes from './parts.module.css';

/** Rehabilitation, palliative care, psychology, genetics, trial: each wanted or not, and why. Pressing an answer again takes it back. */
export function CareConsidered() {
  const { control } = useFormContext<Decision>();
  const { field } = useController({ control, name: 'considered' });
  const rows = allCare(field.value);
  const put = (next: Considered) => field.onChange(rows.map((row) => (row.care === next.care ? next : row)));
  return (
    <div>
      {rows.map((row, index) => {
        const label = labelOf(CARE_CONSIDERED, row.care);
        return (
          <fieldset key={row.care} className={classes['care']}>
            <legend>{label}</legend>
            <span className={classes['yesNo']}>
              {YES_NO.map(({ code, label: answer }) => (
                <label key={code}>
                  <input
                    type="radio"
                    name={`considered.${index}.answer`}
                    checked={row.answer === code}
                    aria-label={`${label}: ${answer}`}
                    onChange={() => put({ ...row, answer: code })}
                    onClick={() => row.answer === code && put({ ...row, answer: null })}
                  />
                  {answer}
                </label>
              ))}
            </span>
            <input
              type="text"
              className={classes['input']}
              aria-label={`${label}: why, or why not`}
              placeholder={row.answer ? 'Why' : 'Not said'}
              maxLength={500}
              value={row.why ?? ''}
              onChange={(event) => put({ ...row, why: event.currentTarget.value || null })}
            />
          </fieldset>
        );
      })}
    </div>
  );
}
