import { LEVELS, labelOf, REGION_LIST, shareWords, type RegistryCounts } from '@rachis/domain';
import { countWords } from './count-bars.js';
import classes from './charts.module.css';
import { RegistryChart } from './registry-chart.js';

const ROW = 19;
const LEFT = 90;
const BODY = 120;
const WIDTH = 440;
/** Shades that differ in the density of their stripes, so that no colour is needed to tell them apart. */
const SHADES = [
  { upTo: 0.25, gap: 9, words: 'up to a quarter of the most' },
  { upTo: 0.5, gap: 6, words: 'up to half' },
  { upTo: 0.75, gap: 4, words: 'up to three quarters' },
  { upTo: 1, gap: 2.2, words: 'the most' },
] as const;
const shadeOf = (n: number, most: number) => SHADES.findIndex(({ upTo }) => n / most <= upTo);

/** Where the disease sits: every level of the spine with the number of cases, darker where there are more. */
export function SpineHeat({ counts, scope }: { counts: RegistryCounts; scope: string }) {
  const section = counts.sections.find(({ id }) => id === 'level');
  const known = new Map((section?.entries ?? []).map(({ code, n }) => [code, n ?? null]));
  const most = Math.max(1, ...[...known.values()].map((n) => n ?? 0));
  const of = section?.of ?? null;
  const wordsAt = (code: string): string => (known.has(code) ? countWords(known.get(code), of) : 'none recorded');
  const table = { head: ['Level', `Cases (of ${of === null ? 'withheld' : of.toLocaleString('en-GB')})`], rows: LEVELS.map(({ code }) => [code, wordsAt(code)]) };
  const height = LEVELS.length * ROW + 34;
  return (
    <RegistryChart of="levels" scope={scope} table={table}>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={`Cases with a lesion by level: ${LEVELS.filter(({ code }) => known.has(code)).map(({ code }) => `${code} ${wordsAt(code)}`).join('; ')}`}>
        <defs>
          {SHADES.map(({ gap }, at) => (
            <pattern key={gap} id={`heat-${at}`} width={gap} height={gap} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <line x1={0} y1={0} x2={0} y2={gap} className={classes['stripe']} strokeWidth={1.3} />
            </pattern>
          ))}
        </defs>
        {LEVELS.map(({ code, region }, at) => {
          const n = known.get(code);
          const y = at * ROW + 4;
          // The column widens towards the pelvis, as the vertebrae do.
          const width = BODY * (0.55 + (0.45 * at) / LEVELS.length);
          const first = LEVELS[at - 1]?.region !== region;
          return (
            <g key={code}>
              {first && <text className={classes['quiet']} x={0} y={y + 12}>{labelOf(REGION_LIST, region)}</text>}
              <text className={classes['ink']} x={LEFT + 2} y={y + 12} textAnchor="end">{code}</text>
              <rect className={known.has(code) && n === null ? classes['open'] : classes['outline']} x={LEFT + 12 + (BODY - width) / 2} y={y} width={width} height={ROW - 4} rx={3} />
              {n ? <rect fill={`url(#heat-${shadeOf(n, most)})`} x={LEFT + 12 + (BODY - width) / 2} y={y} width={width} height={ROW - 4} rx={3} /> : null}
              <text className={classes['ink']} x={LEFT + BODY + 22} y={y + 12}>{!known.has(code) ? '–' : n === null || n === undefined ? 'withheld' : `${n.toLocaleString('en-GB')}${of ? ` · ${shareWords(n / of)}` : ''}`}</text>
            </g>
          );
        })}
        {SHADES.map(({ words }, at) => (
          <g key={words} transform={`translate(${WIDTH - 132}, ${at * 20 + 4})`}>
            <rect className={classes['outline']} width={16} height={13} />
            <rect fill={`url(#heat-${at})`} width={16} height={13} />
            <text className={classes['quiet']} x={22} y={11}>{words.replace('of the most', '')}</text>
          </g>
        ))}
      </svg>
    </RegistryChart>
  );
}

/** The same by region, with both denominators that are in use. */
export function RegionTable({ counts, scope }: { counts: RegistryCounts; scope: string }) {
  const level = counts.sections.find(({ id }) => id === 'level');
  const region = counts.sections.find(({ id }) => id === 'region');
  const byRegion = (name: string) => (level?.entries ?? []).filter(({ code }) => LEVELS.some((one) => one.code === code && one.region === name));
  const levels = (level?.entries ?? []).reduce((sum, { n }) => sum + (n ?? 0), 0);
  const some = (level?.entries ?? []).some(({ n }) => n === null || n === undefined);
  const rows = REGION_LIST.map(({ code, label }) => {
    const cases = region?.entries.find((one) => one.code === code);
    const own = byRegion(code);
    const sum = own.reduce((all, { n }) => all + (n ?? 0), 0);
    const hidden = own.some(({ n }) => n === null || n === undefined);
    return [label, cases ? countWords(cases.n, region?.of) : 'none recorded', hidden ? 'withheld' : some ? sum.toLocaleString('en-GB') : countWords(sum, levels)];
  });
  return <RegistryChart of="regions" scope={scope} table={{ head: ['Region', `Cases (of ${region?.of?.toLocaleString('en-GB') ?? 'withheld'})`, some ? 'Levels (their sum is withheld)' : `Levels (of ${levels.toLocaleString('en-GB')})`], rows }} />;
}
