import { concordance } from './concordance.js';
import { kaplanMeier } from './kaplan-meier.js';
import { logRank } from './log-rank.js';
import { quartilesOf } from './quantiles.js';

/** Ovarian cancer (Edmonson 1979), a data set of R's survival package: days, death, age, arm, ECOG. */
const OVARIAN = [
  [59, 1, 72.3315, 1, 1],
  [115, 1, 74.4932, 1, 1],
  [156, 1, 66.4658, 1, 2],
  [421, 0, 53.3644, 2, 1],
  [431, 1, 50.3397, 1, 1],
  [448, 0, 56.4301, 1, 2],
  [464, 1, 56.937, 2, 2],
  [475, 1, 59.8548, 2, 2],
  [477, 0, 64.1753, 1, 1],
  [563, 1, 55.1781, 2, 2],
  [638, 1, 56.7562, 1, 2],
  [744, 0, 50.1096, 2, 1],
  [769, 0, 59.6301, 2, 2],
  [770, 0, 57.0521, 2, 1],
  [803, 0, 39.2712, 1, 1],
  [855, 0, 43.1233, 1, 2],
  [1040, 0, 38.8932, 1, 2],
  [1106, 0, 44.6, 1, 1],
  [1129, 0, 53.9068, 2, 1],
  [1206, 0, 44.2055, 2, 1],
  [1227, 0, 59.589, 2, 2],
  [268, 1, 74.5041, 1, 2],
  [329, 1, 43.137, 1, 1],
  [353, 1, 63.2192, 2, 2],
  [365, 1, 64.4247, 2, 1],
  [377, 0, 58.3096, 2, 1],
] as const;
const [time, status, age, arm, ecog] = [0, 1, 2, 3, 4].map((column) => OVARIAN.map((row) => row[column] ?? NaN)) as [
  number[],
  number[],
  number[],
  number[],
  number[],
];

describe('what R 4.2.2 with survival 3.5-3 says of the ovarian trial', () => {
  it('is said of the two arms, unstratified and by ECOG', () => {
    const { chisq, df, p, n, observed } = logRank({ time, status, group: arm });
    expect({ chisq, df, p, n, observed }).toEqual({
      chisq: expect.closeTo(1.06274, 6),
      df: 1,
      p: expect.closeTo(0.302591, 6),
      n: [13, 13],
      observed: [7, 5],
    });
    expect(logRank({ time, status, group: arm, strata: ecog }).chisq).toBeCloseTo(0.767911, 6);
  });

  it('is said of the concordance of age', () => {
    expect(concordance({ time, status, x: age })).toMatchObject({
      n: 26,
      c: expect.closeTo(0.784404, 6),
      counts: { concordant: 171, discordant: 47, tiedX: 0 },
    });
  });

  it('fits with a median that lies where the curve falls below one half', () => {
    const { median } = quartilesOf(kaplanMeier({ time, status }));
    expect(median).toBe(638);
  });
});
