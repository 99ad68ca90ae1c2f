import type { PrimaryTumour } from '../oncology/tumour.js';
import { crosswalk, type CrosswalkModel } from '../scores/crosswalk.js';
import type { Fact } from './fact.js';
import { flagsOf, type TumourFacts } from './facts-of-tumour.js';
import { valueOf } from './fact.js';

const HAEMATOLOGICAL: readonly PrimaryTumour[] = ['myeloma', 'lymphoma', 'leukaemia'];

export const isHaematological = (primary: PrimaryTumour): boolean => HAEMATOLOGICAL.includes(primary);
/** "Rare" has no list in what could be read; only what the record itself calls unknown or other counts. */
export const isUnknownOrRare = (primary: PrimaryTumour): boolean =>
  primary === 'unknown_primary' || primary === 'other_specified';

/** The primary tumour in the terms of one model. A tumour that the model does not name stays open: nothing is guessed. */
export function primaryFor(model: CrosswalkModel, facts: TumourFacts): Fact<string> {
  const primary = valueOf(facts.primary);
  if (primary === null) return { ...facts.primary, possible: null };
  const { options, note } = crosswalk(model, primary, flagsOf(facts));
  const deciding = model === 'katagiri2014' ? decidingIn(primary, facts) : [];
  const sources = [...facts.primary.sources, ...deciding.flatMap((one) => one.sources)];
  const derived =
    deciding
      .map((one) => one.derived)
      .filter((said) => said !== null)
      .join('; ') || null;
  const open = deciding.find(({ possible }) => possible?.length !== 1);
  const wanted = options === null ? 'How the clinician classes this tumour' : (open?.wanted ?? facts.primary.wanted);
  const absence = open?.absence ?? null;
  return { ...facts.primary, possible: options, sources, derived, caution: note, absence, wanted };
}

/** What decides treatability in three tumours; nothing in the others. */
function decidingIn(primary: PrimaryTumour, { hormones, targeted }: TumourFacts): readonly Fact[] {
  if (primary === 'breast' || primary === 'prostate') return [hormones];
  return primary === 'nsclc' || primary === 'sclc' ? [targeted] : [];
}
