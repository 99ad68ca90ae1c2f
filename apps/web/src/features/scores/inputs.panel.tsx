import type { Calculator, Input } from '@rachis/domain';
import { Panel } from '../../ui/panel.js';
import { WideContent } from '../../ui/wide-content.js';
import classes from './scores.module.css';

type NumberInput = Extract<Input, { kind: 'number' }>;

/** "0 to 100", "above 0", "1 or more", "up to 5". */
function rangeWords({ min, above, max }: NumberInput): string {
  if (above !== undefined) return max === undefined ? `above ${above}` : `above ${above}, up to ${max}`;
  if (min === undefined) return max === undefined ? '' : `up to ${max}`;
  return max === undefined ? `${min} or more` : `${min} to ${max}`;
}

/** What may be answered: "0 to 100 Gy", "A, B or C". */
function allowed(input: Input): string {
  switch (input.kind) {
    case 'number': {
      const range = rangeWords(input);
      const kind = input.step ? `in steps of ${input.step}` : input.whole ? 'whole number' : 'number';
      return [range, input.unit, `(${kind})`].filter(Boolean).join(' ');
    }
    case 'choice':
      return input.options.length > 8 ? `one of ${input.options.length}: ${input.options.slice(0, 3).map(({ label }) => label).join(', ')}, …` : input.options.map(({ label }) => label).join(' · ');
    case 'flag':
      return 'Yes · No';
    case 'text':
      return 'words';
    case 'instant':
      return 'date and time';
    case 'calendar-date':
      return 'date';
    case 'list':
      return `list of at most ${input.most}${input.of.kind === 'group' ? '' : `: ${allowed(input.of)}`}`;
    case 'group':
      return 'group';
  }
}

interface Row {
  readonly path: string;
  readonly depth: number;
  readonly input: Input;
}

/** Every input, those of groups and of lists of groups below them. */
function rowsOf(inputs: Readonly<Record<string, Input>>, path = '', depth = 0): Row[] {
  return Object.entries(inputs).flatMap(([name, input]) => {
    const row = { path: `${path}${name}`, depth, input };
    const inner = input.kind === 'group' ? input.of : input.kind === 'list' && input.of.kind === 'group' ? input.of.of : {};
    return [row, ...rowsOf(inner, `${path}${name}.`, depth + 1)];
  });
}

/** More inputs than are read at a glance are folded away. */
const AT_A_GLANCE = 16;

/** What a calculation asks, in each way it can be asked, with units and what may be answered. */
export function InputsPanel({ calculator }: { calculator: Calculator }) {
  return (
    <Panel title="What it asks" flush>
      {calculator.forms.map(({ title, inputs }) => {
        const rows = rowsOf(inputs);
        const table = <InputTable title={title} rows={rows} />;
        return (
          <WideContent key={title} label={title} className={classes['explained']}>
            {rows.length > AT_A_GLANCE ? (
              <details>
                <summary className={classes['caption']}>
                  {title} ({rows.length} inputs)
                </summary>
                {table}
              </details>
            ) : (
              table
            )}
          </WideContent>
        );
      })}
    </Panel>
  );
}

function InputTable({ title, rows }: { title: string; rows: readonly Row[] }) {
  return (
    <table className={classes['table']}>
      <caption className={classes['caption']}>{title}</caption>
      <tbody>
        {rows.map(({ path, depth, input }) => (
          <tr key={path}>
            <th scope="row" data-depth={depth || undefined}>
              {input.label}
              {input.needed && <span className={classes['rater']}>needed</span>}
              {input.hint && <span className={classes['rater']}>{input.hint}</span>}
            </th>
            <td>{allowed(input)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
