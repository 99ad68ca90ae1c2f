import type { Outside, PrognosticModel } from '../scores/prognostic-model.js';
import { isBeforeTargetedTherapy } from '../scores/prognostic-model.js';
import type { Badge } from './panel.js';
import type { PrognosisFacts } from './prognosis-facts.js';
import { isHaematological, isUnknownOrRare } from './tumour-terms.js';

/** What decides whether a patient belongs to a cohort. Which treatment is given is not decided yet, so it never puts a patient outside. */
type Who = Outside['who'];
const TREATMENTS: readonly Who[] = ['not operated', 'not irradiated', 'not radiosurgery'];

/** Whether every value that the record leaves possible lies outside; an open question puts nobody outside. */
const always = <V>({ possible }: { readonly possible: readonly V[] | null }, outside: (value: V) => boolean): boolean =>
  possible !== null && possible.length > 0 && possible.every(outside);

const LIES_OUTSIDE: Readonly<Partial<Record<Who, (facts: PrognosisFacts) => boolean>>> = {
  haematological: ({ primary }) => always(primary, isHaematological),
  'unknown or rare primary': ({ primary }) => always(primary, isUnknownOrRare),
  'neurological deficit': ({ frankel }) => always(frankel, (grade) => grade !== 'E'),
  'ECOG 0 or 1': ({ ecog }) => always(ecog, (grade) => grade <= 1),
  'under 65': ({ age }) => always(age, (years) => years < 65),
};

/** Says of a model whether the patient in hand is one it was not made for, and from which treatment its patients come. */
export function populationBadges({ outside }: PrognosticModel, facts: PrognosisFacts): Badge[] {
  const lies = outside.filter(({ who }) => LIES_OUTSIDE[who]?.(facts) === true);
  const treatment = outside.filter(({ who }) => TREATMENTS.includes(who));
  return [
    ...lies.map(({ text }): Badge => ({ kind: 'outside', label: 'Outside its population', words: `${text}.` })),
    ...treatment.map(({ text }): Badge => ({ kind: 'cohort', label: text, words: `${text}.` })),
  ];
}

/** The years a cohort was treated in, as far as they are known: "1998–2006". */
export function cohortYears({ derivation: { treatedFrom, treatedTo } }: PrognosticModel): string | null {
  if (treatedFrom === null && treatedTo === null) return null;
  return `${treatedFrom ?? '?'}–${treatedTo ?? '?'}`;
}

/** Cohorts of before targeted and immune therapy lived shorter than patients do now. */
export function eraBadge(model: PrognosticModel): Badge[] {
  if (model.year === null || !isBeforeTargetedTherapy(model)) return [];
  const years = cohortYears(model);
  const treated = years
    ? `Published cohort treated ${years}`
    : `Published in ${model.year}, years of treatment not stated`;
  const words = `${treated}; later series lived longer than predicted (Carrwik 2020).`;
  return [{ kind: 'era', label: 'Before targeted and immunotherapy', words }];
}
