import { shareWords, type RegistrySection } from '@rachis/domain';
import { useMediaQuery } from '@mantine/hooks';
import classes from './charts.module.css';

interface Props {
  section: RegistrySection;
  label: string;
  words: (code: string) => string;
  /** How many lines are drawn; the table has all. */
  most?: number;
}

/** Where bars and words stand. On a phone the word stands above its bar, so that its letters keep their size. */
const DESK = { row: 24, width: 640, left: 250, right: 96, above: 0 } as const;
const PHONE = { row: 38, width: 330, left: 0, right: 84, above: 16 } as const;
const LONGEST = 38;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
/** "12 (34.5 %)"; withheld where it is small. */
export const countWords = (n: number | null | undefined, of: number | null | undefined): string =>
  n === null || n === undefined ? 'fewer than 5, or withheld with them' : of ? `${n.toLocaleString('en-GB')} (${shareWords(n / of)})` : n.toLocaleString('en-GB');

/** How many of how many, as bars. A number that is withheld has a broken outline and no length; it is not nought. */
export function CountBars({ section: { entries, of }, label, words, most = 14 }: Props) {
  const { row, width, left, right, above } = useMediaQuery('(max-width: 48em)') ? PHONE : DESK;
  const drawn = entries.slice(0, most);
  const longest = Math.max(1, ...drawn.map(({ n }) => n ?? 0));
  const told = drawn.map(({ code, n }) => `${words(code)} ${countWords(n, of)}`).join('; ');
  const name = above > 0 ? { x: left, dy: 12, textAnchor: 'start' as const } : { x: left - 8, dy: 14, textAnchor: 'end' as const };
  return (
    <svg viewBox={`0 0 ${width} ${drawn.length * row + 8}`} role="img" aria-label={`${label}: ${told}`}>
      {drawn.map(({ code, n }, at) => {
        const y = at * row + 4;
        const withheld = n === null || n === undefined;
        const length = ((n ?? 0) / longest) * (width - left - right);
        return (
          <g key={code}>
            <text className={classes['ink']} x={name.x} y={y + name.dy} textAnchor={name.textAnchor}>{shortened(words(code))}</text>
            <rect className={withheld ? classes['open'] : classes['bar']} x={left + (withheld ? 0.5 : 0)} y={y + above + 2} width={withheld ? 40 : Math.max(1, length)} height={16} />
            <text className={classes['ink']} x={left + (withheld ? 46 : length + 6)} y={y + above + 14}>{withheld ? 'withheld' : `${n.toLocaleString('en-GB')}${of ? ` · ${shareWords(n / of)}` : ''}`}</text>
          </g>
        );
      })}
    </svg>
  );
}
