import { shareWords, type RegistrySection } from '@rachis/domain';
import classes from './charts.module.css';

interface Props {
  section: RegistrySection;
  label: string;
  words: (code: string) => string;
  /** How many lines are drawn; the table has all. */
  most?: number;
}

const ROW = 24;
const WIDTH = 640;
const LEFT = 250;
const RIGHT = 96;
const LONGEST = 38;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
/** "12 (34.5 %)"; withheld where it is small. */
export const countWords = (n: number | null | undefined, of: number | null | undefined): string =>
  n === null || n === undefined ? 'fewer than 5, or withheld with them' : of ? `${n.toLocaleString('en-GB')} (${shareWords(n / of)})` : n.toLocaleString('en-GB');

/** How many of how many, as bars. A number that is withheld has a broken outline and no length; it is not nought. */
export function CountBars({ section: { entries, of }, label, words, most = 14 }: Props) {
  const drawn = entries.slice(0, most);
  const longest = Math.max(1, ...drawn.map(({ n }) => n ?? 0));
  const height = drawn.length * ROW + 8;
  const told = drawn.map(({ code, n }) => `${words(code)} ${countWords(n, of)}`).join('; ');
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={`${label}: ${told}`}>
      {drawn.map(({ code, n }, at) => {
        const y = at * ROW + 4;
        const width = ((n ?? 0) / longest) * (WIDTH - LEFT - RIGHT);
        return (
          <g key={code}>
            <text className={classes['ink']} x={LEFT - 8} y={y + 14} textAnchor="end">{shortened(words(code))}</text>
            {n === null || n === undefined ? <rect className={classes['open']} x={LEFT} y={y + 2} width={40} height={ROW - 8} /> : <rect className={classes['bar']} x={LEFT} y={y + 2} width={Math.max(1, width)} height={ROW - 8} />}
            <text className={classes['ink']} x={LEFT + (n === null || n === undefined ? 46 : width + 6)} y={y + 14}>{n === null || n === undefined ? 'withheld' : `${n.toLocaleString('en-GB')}${of ? ` · ${shareWords(n / of)}` : ''}`}</text>
          </g>
        );
      })}
    </svg>
  );
}
