import { modelById } from '../all-models.js';
import { recordedTotalById } from '../all-scores.js';
import type { PublishedFigure } from '../prognostic-model.js';
import { groupOfTotal } from '../recorded-total.js';

/** The group of an entered total and what was published about its patients. */
export interface BandOfTotal {
  readonly group: string | null;
  readonly groupLabel: string | null;
  readonly figures: readonly PublishedFigure[];
}

/** Looks up the group of a total; throws InputRefused for a total the model cannot have and RangeError for another model. */
export function bandOfTotal(model: string, total: number): BandOfTotal {
  const recorded = recordedTotalById(model);
  if (!recorded) throw new RangeError(`No total of "${model}" is looked up`);
  const group = groupOfTotal(recorded, total);
  const band = modelById(model)?.bands.find(({ id }) => id === group?.id);
  return { group: group?.id ?? null, groupLabel: group?.label ?? null, figures: band?.figures ?? [] };
}
