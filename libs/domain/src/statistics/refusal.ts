/** One thing that a statistic cannot take. */
export interface StatisticsFault {
  /** The name of the input. */
  readonly field: string;
  /** The place in the column, from 0, where it is about one subject. */
  readonly index?: number;
  readonly reason: string;
  /** More than is taken at once, as opposed to a wrong value. */
  readonly tooMany?: true;
}

/** What was asked cannot be worked out, and why. Nothing is dropped to make it possible. */
export class StatisticsRefused extends Error {
  constructor(readonly faults: readonly StatisticsFault[]) {
    super(
      faults
        .map(({ field, index, reason }) => `${field}${index === undefined ? '' : ` ${index}`} ${reason}`)
        .join('; '),
    );
    this.name = 'StatisticsRefused';
  }
}

/** Refuses for one reason; `index` where it is about one subject. */
export function refuse(field: string, reason: string, index?: number): never {
  throw new StatisticsRefused([{ field, reason, ...(index === undefined ? {} : { index }) }]);
}

/** The reason for refusing a subject of whom something is not known. */
export const NOT_KNOWN = 'is not known; a subject is never left out silently';
