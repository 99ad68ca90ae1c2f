import { codeList } from '../contract/code-list.js';
import { CalendarDate, Holds, OneOf, Text } from '../contract/fields.js';
import { storedAs, type Recorded } from '../people/recorded.js';
import { ALL_MODELS } from '../scores/all-models.js';
import { recordedTotalById } from '../scores/all-scores.js';
import { inputFaults } from '../scores/inputs.js';
import { type PrognosticModel } from '../scores/prognostic-model.js';

/** The models of which nothing is worked out here: what a calculator elsewhere answers is typed in. */
export const RECORDED_MODELS: readonly PrognosticModel[] = ALL_MODELS.filter(
  ({ standing, kind }) => standing === 'recorded only' && kind === 'survival',
);
const MODELS = codeList(Object.fromEntries(RECORDED_MODELS.map(({ id, name, year }) => [id, `${name} (${year})`])));

const PERCENT = /^(100|\d{1,2}(\.\d)?)$/;
const percentFault = (value: unknown): string | null =>
  typeof value === 'string' && PERCENT.test(value)
    ? null
    : 'A percentage from 0 to 100 is needed, with one decimal at most';

/** What a calculator elsewhere answered for this patient. It is never changed; a later answer is another entry. */
export class RecordedPrognosis {
  @OneOf({ label: 'Model', of: MODELS, required: true }) model!: string;
  @CalendarDate({ label: 'Obtained on', required: true }) obtainedOn!: string;
  @Text({ label: 'Total', max: 8, hint: 'Where the model counts points' })
  @Holds((total, { model }: Partial<RecordedPrognosis>) => totalFault(total, model))
  total?: string | null;
  @Text({ label: 'Alive at 6 weeks, %', max: 5 }) @Holds(percentFault) aliveAtSixWeeks?: string | null;
  @Text({ label: 'Alive at 90 days, %', max: 5 }) @Holds(percentFault) aliveAtNinetyDays?: string | null;
  @Text({ label: 'Alive at 1 year, %', max: 5 }) @Holds(percentFault) aliveAtOneYear?: string | null;
  @Text({ label: 'Address of the calculator', max: 300 }) @Holds(addressFault) sourceUrl?: string | null;
  @Text({ label: 'Note', lines: 2, max: 1000, hint: 'Version, and inputs that were left at a default' })
  note?: string | null;
}
export const RecordedPrognosisView = storedAs('RecordedPrognosisView', RecordedPrognosis);
export type RecordedPrognosisView = RecordedPrognosis & Recorded;

const TOTAL = /^-?\d{1,4}(\.\d{1,2})?$/;

function totalFault(total: unknown, model: unknown): string | null {
  if (typeof total !== 'string' || !TOTAL.test(total)) return 'Total must be a number with a point, such as 3.5';
  const rule = typeof model === 'string' ? recordedTotalById(model) : null;
  if (!rule) return 'This model counts no points';
  return inputFaults({ total: rule.total }, { total: Number(total) })[0]?.reason ?? null;
}

/** Only a plain address is kept: what stands behind "?" or "#" could say something about the patient. */
function addressFault(address: unknown): string | null {
  if (typeof address === 'string' && /^https:\/\/[^\s?#]+$/.test(address)) return null;
  return 'The address begins with https:// and has nothing behind "?" or "#"';
}

/** What is missing, or null: an entry says a total or a percentage. */
export function recordedFault(entry: Partial<RecordedPrognosis>): string | null {
  const said = [entry.total, entry.aliveAtSixWeeks, entry.aliveAtNinetyDays, entry.aliveAtOneYear];
  return said.some((value) => value !== null && value !== undefined) ? null : 'Enter a total or a percentage';
}
