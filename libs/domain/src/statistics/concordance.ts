import { at, numbersOf, sameLength, STATUS_RULE, TIME_RULE, type Column } from './columns.js';
import { RankTree, ranksOf, sortedByNumber } from './rank-tree.js';
import type { FollowUp } from './risk-table.js';

/** Follow-up with a prediction for each subject; a higher `x` means a worse outlook. */
export interface PredictedFollowUp extends FollowUp {
  readonly x: Column;
}

/** How often the one with the worse prediction had the event first. */
export interface Concordance {
  readonly n: number;
  /** Null where no two subjects can be compared. */
  readonly c: number | null;
  /** Infinitesimal jackknife. */
  readonly se: number | null;
  readonly counts: PairCounts;
}

/** Pairs of subjects. The first three kinds are compared; the last two had their events at the same time. */
export interface PairCounts {
  readonly concordant: number;
  readonly discordant: number;
  readonly tiedX: number;
  readonly tiedY: number;
  readonly tiedXY: number;
}

/** For each subject the pairs it is part of. */
interface Shares {
  readonly concordant: Float64Array;
  readonly discordant: Float64Array;
  readonly tied: Float64Array;
}

/**
 * Subjects in the order of their places: twice the rank of the time, and one more if censored. Two subjects are compared
 * if the one with the lower place had the event; those with events at the same time have the same place and are not.
 */
interface Places {
  readonly count: number;
  readonly order: Float64Array;
  readonly starts: Float64Array;
}

/**
 * Harrell's C. A pair is compared if the shorter time ended with the event; of equal times only if exactly one did, which
 * then counts as the shorter. Where higher is better, negate `x` first. Works in n log n.
 */
export function concordance({ time, status, x }: PredictedFollowUp): Concordance {
  sameLength({ time, status, x });
  const times = ranksOf(numbersOf(time, 'time', TIME_RULE));
  const events = numbersOf(status, 'status', STATUS_RULE);
  const { rank, ranks } = ranksOf(numbersOf(x, 'x'));
  const n = rank.length;
  const shares: Shares = {
    concordant: new Float64Array(n),
    discordant: new Float64Array(n),
    tied: new Float64Array(n),
  };
  const count = times.ranks * 2;
  const places: Places = {
    count,
    ...sortedByNumber(
      times.rank.map((place, i) => 2 * place + 1 - at(events, i)),
      count,
    ),
  };
  compareWithLater(places, rank, new RankTree(ranks), shares);
  compareWithEarlier(places, rank, new RankTree(ranks), shares);
  return summary(shares, tiedTimes(places, rank));
}

const hasEvents = (place: number) => place % 2 === 0;

/** Each subject with the event, and the others who were still without it then: a lower prediction there agrees. */
function compareWithLater(
  { count, order, starts }: Places,
  rank: Float64Array,
  later: RankTree,
  { concordant, discordant, tied }: Shares,
): void {
  for (let place = count - 1; place >= 0; place--) {
    const [from, to] = [at(starts, place), at(starts, place + 1)];
    for (let i = from; hasEvents(place) && i < to; i++) {
      const subject = at(order, i);
      const lower = later.below(at(rank, subject));
      const notHigher = later.below(at(rank, subject) + 1);
      concordant[subject] = at(concordant, subject) + lower;
      tied[subject] = at(tied, subject) + notHigher - lower;
      discordant[subject] = at(discordant, subject) + later.size - notHigher;
    }
    for (let i = from; i < to; i++) later.add(at(rank, at(order, i)));
  }
}

/** Each subject, and the others who had the event before: a higher prediction there agrees. */
function compareWithEarlier(
  { count, order, starts }: Places,
  rank: Float64Array,
  earlier: RankTree,
  { concordant, discordant, tied }: Shares,
): void {
  for (let place = 0; place < count; place++) {
    const [from, to] = [at(starts, place), at(starts, place + 1)];
    for (let i = from; i < to; i++) {
      const subject = at(order, i);
      const lower = earlier.below(at(rank, subject));
      const notHigher = earlier.below(at(rank, subject) + 1);
      concordant[subject] = at(concordant, subject) + earlier.size - notHigher;
      tied[subject] = at(tied, subject) + notHigher - lower;
      discordant[subject] = at(discordant, subject) + lower;
    }
    for (let i = from; hasEvents(place) && i < to; i++) earlier.add(at(rank, at(order, i)));
  }
}

/** Pairs that had the event at the same time, and those of them with the same prediction. */
function tiedTimes(
  { count, order, starts }: Places,
  rank: Float64Array,
): { readonly all: number; readonly sameX: number } {
  let [all, sameX] = [0, 0];
  for (let place = 0; place < count; place += 2) {
    const [from, to] = [at(starts, place), at(starts, place + 1)];
    if (to - from < 2) continue;
    const seen = new Map<number, number>();
    for (let i = from; i < to; i++) {
      const own = at(rank, at(order, i));
      const before = seen.get(own) ?? 0;
      sameX += before;
      all += i - from;
      seen.set(own, before + 1);
    }
  }
  return { all, sameX };
}

function summary({ concordant, discordant, tied }: Shares, ties: { all: number; sameX: number }): Concordance {
  const total = (column: Float64Array) => column.reduce((sum, value) => sum + value, 0) / 2;
  const [agree, differ, same] = [total(concordant), total(discordant), total(tied)];
  const counts = {
    concordant: agree,
    discordant: differ,
    tiedX: same,
    tiedY: ties.all - ties.sameX,
    tiedXY: ties.sameX,
  };
  const compared = agree + differ + same;
  if (compared === 0) return { n: tied.length, c: null, se: null, counts };
  const c = (agree + same / 2) / compared;
  // How much C would move if one subject weighed a little more.
  const squares = tied.reduce((sum, ownTied, subject) => {
    const own = at(concordant, subject) + ownTied / 2;
    const ownAll = at(concordant, subject) + at(discordant, subject) + ownTied;
    return sum + ((own - c * ownAll) / compared) ** 2;
  }, 0);
  return { n: tied.length, c, se: Math.sqrt(squares), counts };
}
