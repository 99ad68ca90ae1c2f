import { askedScore, type AskedScore } from './asked-score.js';
import { InputRefused } from './calculator.js';
import type { Citation } from './clinical-rule.js';
import { rangeOfBand, type Direction, type Score } from './define-score.js';
import type { Cut, Leaf } from './define-tree.js';
import { inputFaults, type NumberInput } from './inputs.js';

/** A group of totals: it begins at its `start` and ends where the next one begins. */
export interface TotalGroup extends Leaf {
  readonly start: Cut;
}

/** A published model whose points are not known here: the total is worked out elsewhere and entered. */
export interface RecordedTotal {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly shortTitle: string;
  readonly purpose: string;
  readonly citation: Citation;
  readonly direction: Direction | null;
  readonly total: NumberInput;
  /** The groups from the lowest totals to the highest; none where no groups are published. */
  readonly groups: readonly TotalGroup[];
  /** Known limits and traps, shown on the explanation page. */
  readonly limits: readonly string[];
  /** The clinician who compared our reading with the source; null while nobody has. */
  readonly checkedBy: string | null;
}

/** The same for a score whose items are known: its bands are looked up from a total that was worked out elsewhere. */
export function totalOfScore(score: Score): RecordedTotal {
  const groups = score.bands.map((band) => ({ ...band, start: { from: rangeOfBand(score, band.id).from } }));
  const [lowest] = groups;
  return {
    ...score,
    direction: score.direction ?? null,
    groups,
    total: {
      kind: 'number',
      label: 'Total',
      min: lowest?.start.from ?? 0,
      max: score.bands.at(-1)?.upTo ?? 0,
      whole: true,
    },
  };
}

/** The group of a total, or null where the model has none; throws InputRefused for a total it cannot have. */
export function groupOfTotal(model: Pick<RecordedTotal, 'total' | 'groups'>, total: number): TotalGroup | null {
  const faults = inputFaults({ total: model.total }, { total });
  if (faults.length > 0) throw new InputRefused(faults);
  const begun = ({ start }: TotalGroup) => ('from' in start ? total >= start.from : total > start.above);
  return model.groups.filter(begun).at(-1) ?? null;
}

/** What an entered total amounts to; null leaves every group possible. Throws InputRefused for any other input. */
export function askTotal(model: RecordedTotal, answers: Readonly<Record<string, unknown>>): AskedScore {
  const faults = inputFaults({ total: model.total }, answers);
  if (faults.length > 0) throw new InputRefused(faults);
  const total = (answers['total'] ?? null) as number | null;
  const { direction } = model;
  if (total === null) {
    const open = [{ item: 'total', label: model.total.label, absence: null }];
    return askedScore({ low: null, high: null, groups: model.groups, open, direction });
  }
  const group = groupOfTotal(model, total);
  return askedScore({ low: total, high: total, groups: group ? [group] : [], open: [], direction });
}
