import { labelOf } from '../contract/code-list.js';
import { AMBULATION, type FunctionalStatus } from './functional-status.js';
import { motorScores } from './motor-scores.js';
import type { NeuroExam } from './neuro-exam.js';

/** One measurement of a series, or that it was not recorded at that examination: `value` null, never the one before. */
export interface TrendPoint {
  readonly on: string;
  /** Milliseconds since 1970; the middle of the day (UTC) where no time of day is known. */
  readonly at: number;
  readonly value: number | null;
  /** As it is read out: "41", "Walks with aid". */
  readonly words: string | null;
}
/** One line of the picture: a value over time on its own scale. */
export interface Trend {
  readonly id: 'ecog' | 'kps' | 'pain' | 'lems' | 'walking';
  readonly label: string;
  readonly low: number;
  readonly high: number;
  /** Which end is good; said in words, because a rising line is good news for one and bad for another. */
  readonly better: 'low' | 'high';
  /** Steps have no values between them. */
  readonly steps: boolean;
  /** Oldest first. */
  readonly points: readonly TrendPoint[];
}

type Status = Pick<FunctionalStatus, 'examinedOn' | 'ecog' | 'kps' | 'painNrs' | 'ambulation'>;
type Exam = Pick<NeuroExam, 'examinedOn' | 'examinedAt' | 'motor'>;

const midday = (on: string): number => Date.parse(`${on}T12:00:00Z`);
const WALKING = [...AMBULATION].reverse().map(({ code }) => code);

/** Function over time as five series. Both lists come newest first, as they are stored, and go out oldest first. */
export function trendsOf(statuses: readonly Status[], exams: readonly Exam[]): readonly Trend[] {
  const seen = [...statuses].reverse();
  const ofStatus = (read: (status: Status) => Pick<TrendPoint, 'value' | 'words'>): TrendPoint[] =>
    seen.map((status) => ({ on: status.examinedOn, at: midday(status.examinedOn), ...read(status) }));
  const legs = [...exams].reverse().map(({ examinedOn: on, examinedAt, motor }): TrendPoint => {
    const { total } = motorScores(motor).lower;
    return { on, at: examinedAt ? Date.parse(examinedAt) : midday(on), ...plain(total) };
  });
  const scale = { steps: false } as const;
  return [
    { ...scale, id: 'ecog', label: 'ECOG', low: 0, high: 5, better: 'low', points: ofStatus(({ ecog }) => plain(numberOf(ecog))) },
    { ...scale, id: 'kps', label: 'KPS', low: 0, high: 100, better: 'high', points: ofStatus(({ kps }) => plain(numberOf(kps))) },
    { ...scale, id: 'pain', label: 'Pain (NRS)', low: 0, high: 10, better: 'low', points: ofStatus(({ painNrs }) => plain(painNrs ?? null)) },
    { ...scale, id: 'lems', label: 'LEMS', low: 0, high: 50, better: 'high', points: legs.sort((a, b) => a.at - b.at) },
    {
      id: 'walking', label: 'Walking', low: 0, high: WALKING.length - 1, better: 'high', steps: true,
      points: ofStatus(({ ambulation }) => (ambulation ? { value: WALKING.indexOf(ambulation), words: labelOf(AMBULATION, ambulation) } : { value: null, words: null })),
    },
  ];
}

/** The measured stretches of a series: a line is drawn within one and never across what was not recorded. */
export function unbrokenLines(points: readonly TrendPoint[]): (TrendPoint & { readonly value: number })[][] {
  const stretches: (TrendPoint & { readonly value: number })[][] = [];
  let open = false;
  for (const point of points) {
    const { value } = point;
    if (value === null) {
      open = false;
      continue;
    }
    if (!open) stretches.push([]);
    stretches.at(-1)?.push({ ...point, value });
    open = true;
  }
  return stretches;
}

const plain = (value: number | null): Pick<TrendPoint, 'value' | 'words'> => ({ value, words: value === null ? null : String(value) });
const numberOf = (code: string | null | undefined): number | null => (code === null || code === undefined ? null : Number(code));
