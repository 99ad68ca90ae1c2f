import { nameWords, resultsOf, valueWords } from './result-words.js';
import classes from './scores.module.css';

type Results = Readonly<Record<string, unknown>>;

/** The results of a calculation in words, one line each; what is not known says so and is never left blank. */
export function ResultTable({ answer, label }: { answer: Results; label: string }) {
  return (
    <table aria-label={label} className={classes['results']}>
      <tbody>
        {resultsOf(answer).map(([name, value]) => {
          const words = valueWords(value);
          return words === null ? (
            <tr key={name}>
              <td colSpan={2}>
                <span className={classes['resultName']}>{nameWords(name)}</span>
                <Within value={value} name={name} />
              </td>
            </tr>
          ) : (
            <tr key={name}>
              <th scope="row">{nameWords(name)}</th>
              <td>{words}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Results within a result: a group, or a list of groups one below the other. */
function Within({ value, name }: { value: unknown; name: string }) {
  const entries = (Array.isArray(value) ? value : [value]) as readonly unknown[];
  return (
    <div className={classes['within']}>
      {entries.map((entry, index) => {
        const words = valueWords(entry);
        const key = `${name} ${String(index)}`;
        return words === null ? <ResultTable key={key} answer={entry as Results} label={nameWords(name)} /> : <p key={key}>{words}</p>;
      })}
    </div>
  );
}
