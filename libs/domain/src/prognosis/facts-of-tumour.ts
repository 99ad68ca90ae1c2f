import { labelOf } from '../contract/code-list.js';
import { HORMONE_DEPENDENCES, PRIMARY_TUMOURS, type PrimaryTumour, type TumourView } from '../oncology/tumour.js';
import type { PriorTreatmentView } from '../oncology/prior-treatment.js';
import type { TumourFlags } from '../scores/crosswalk.js';
import { fact, open, valueOf, type Fact, type FactSource } from './fact.js';

export type Hormones = 'dependent' | 'independent';
type Tumour = TumourView | null | undefined;

/** What is known of the cancer and of what was given for it. */
export interface TumourFacts {
  readonly primary: Fact<PrimaryTumour>;
  readonly hormones: Fact<Hormones>;
  readonly targeted: Fact<boolean>;
  readonly tripleNegative: boolean | null;
  readonly previousChemotherapy: Fact<boolean>;
  readonly previousSystemicTherapy: Fact<boolean>;
}

export function tumourFacts(tumour: Tumour, treatments: readonly PriorTreatmentView[]): TumourFacts {
  return {
    primary: primaryIn(tumour),
    hormones: hormonesIn(tumour),
    targeted: answerIn(tumour, 'molecularlyTargeted', 'On a molecularly targeted drug'),
    tripleNegative: tripleNegativeIn(tumour),
    previousChemotherapy: answerIn(tumour, 'previousChemotherapy', 'Previous chemotherapy'),
    previousSystemicTherapy: systemicIn(tumour, treatments),
  };
}

/** What decides in which class of treatability a tumour is, as far as it is recorded. */
export function flagsOf({ hormones, targeted, tripleNegative, primary }: TumourFacts): TumourFlags {
  const dependence = valueOf(hormones);
  const dependent = dependence === null ? null : dependence === 'dependent';
  const resistant = valueOf(primary) === 'prostate' && dependent !== null ? !dependent : null;
  return {
    hormoneDependent: dependent,
    castrationResistant: resistant,
    onTargetedDrug: valueOf(targeted),
    tripleNegative,
  };
}

function sourceIn({ recordedByName, recordedAt }: NonNullable<Tumour>, words: string): FactSource {
  return { section: 'tumour', words, date: null, recordedByName, recordedAt, age: null };
}

/** "Biopsy pending" is not known; "unknown primary after work-up" is a diagnosis. */
function primaryIn(tumour: Tumour): Fact<PrimaryTumour> {
  const wanted = 'Primary tumour';
  if (!tumour?.primary) return open(wanted, { absence: tumour?.absences?.['primary'] ?? null });
  const words = [labelOf(PRIMARY_TUMOURS, tumour.primary), tumour.histology].filter(Boolean).join(', ');
  return fact(wanted, [tumour.primary], { sources: [sourceIn(tumour, words)] });
}

const markerIn = (tumour: Tumour, marker: string): string | null =>
  tumour?.markers?.find((one) => one.marker === marker)?.result ?? null;

/** Stated; else what follows from a marker: castration-resistant, or neither oestrogen nor progesterone receptor. */
function hormonesIn(tumour: Tumour): Fact<Hormones> {
  const wanted = 'Hormone dependence';
  if (!tumour) return open(wanted);
  const stated = tumour.hormoneDependence;
  if (stated) return fact(wanted, [stated], { sources: [sourceIn(tumour, labelOf(HORMONE_DEPENDENCES, stated))] });
  const castration = tumour.primary === 'prostate' ? markerIn(tumour, 'castration') : null;
  if (castration === 'positive' || castration === 'negative') {
    const resistant = castration === 'positive';
    const words = resistant ? 'castration-resistant' : 'not castration-resistant';
    const derived = `Hormone-${resistant ? 'independent' : 'dependent'}, derived from the marker`;
    return fact(wanted, [resistant ? 'independent' : 'dependent'], { sources: [sourceIn(tumour, words)], derived });
  }
  if (tumour.primary === 'breast' && markerIn(tumour, 'er') === 'negative' && markerIn(tumour, 'pr') === 'negative') {
    const derived = 'Hormone-independent, derived from the receptors';
    return fact(wanted, ['independent'], { sources: [sourceIn(tumour, 'ER and PR negative')], derived });
  }
  return open(wanted, { absence: tumour.absences?.['hormoneDependence'] ?? null });
}

/** True or false only when all three receptors are known; any positive one settles it. */
function tripleNegativeIn(tumour: Tumour): boolean | null {
  const results = ['er', 'pr', 'her2'].map((marker) => markerIn(tumour, marker));
  if (results.includes('positive')) return false;
  return results.every((result) => result === 'negative') ? true : null;
}

type Answered = 'molecularlyTargeted' | 'previousChemotherapy' | 'previousSystemicTherapy';

function answerIn(tumour: Tumour, field: Answered, wanted: string): Fact<boolean> {
  const said = tumour?.[field];
  if (!tumour || !said) return open(wanted, { absence: tumour?.absences?.[field] ?? null });
  return fact(wanted, [said === 'yes'], { sources: [sourceIn(tumour, `${wanted}: ${said}`)] });
}

/** A recorded systemic treatment says yes; that none is recorded says nothing. */
function systemicIn(tumour: Tumour, treatments: readonly PriorTreatmentView[]): Fact<boolean> {
  const stated = answerIn(tumour, 'previousSystemicTherapy', 'Previous systemic therapy');
  const given = treatments.find(({ kind }) => kind === 'systemic');
  if (stated.possible !== null || !given) return stated;
  const { details, givenOn = null, recordedByName, recordedAt } = given;
  const words = details ?? 'systemic therapy';
  const source: FactSource = { section: 'tumour', words, date: givenOn, recordedByName, recordedAt, age: null };
  return fact(stated.wanted, [true], { sources: [source], derived: 'Derived from the previous treatments' });
}
