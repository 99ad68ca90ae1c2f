import type { PrognosisFacts } from './prognosis-facts.js';
import { valueOf } from './fact.js';

/** Things about a patient that some models ask and others do not. */
export type Concept =
  'performance' | 'targeted' | 'hormones' | 'laboratory' | 'chemotherapy' | 'visceral' | 'neurology' | 'bone';

/** Which computed model of survival asks what; what stands here is what its items say. */
export const ASKED_BY: Readonly<Record<string, readonly Concept[]>> = {
  katagiri2014: ['performance', 'targeted', 'hormones', 'laboratory', 'chemotherapy', 'visceral', 'bone'],
  katagiri2005: ['performance', 'chemotherapy', 'visceral', 'bone'],
  bollen2014: ['performance', 'visceral'],
  osri2013: ['performance'],
  nesms2015: ['laboratory', 'visceral', 'neurology', 'bone'],
  tokuhashi2005: ['performance', 'visceral', 'neurology', 'bone'],
  tomita2001: ['visceral', 'bone'],
  modifiedBauer2008: ['visceral', 'bone'],
  bauer1995: ['visceral', 'bone'],
  vanDerLinden2005: ['performance', 'visceral'],
  rpaChao2012: ['performance'],
  rpaBalagamwala2018: ['performance', 'visceral'],
  rades2013bsc: ['performance', 'visceral', 'neurology', 'bone'],
};

/** A thing that weighs in this patient: for the longer survival, or for the shorter one. */
export interface Weight {
  readonly concept: Concept;
  readonly pulls: 'longer' | 'shorter';
  /** What the patient has, and what the models without the item do. */
  readonly patient: string;
  readonly lacking: string;
  /** Whether a model that asks it counts it in this patient; all do where this is left out. */
  readonly countedBy?: (id: string) => boolean;
}

/** What weighs in this patient as far as the record settles it. */
export function weightsOf(facts: PrognosisFacts): Weight[] {
  const [ecog, kps] = [valueOf(facts.ecog), valueOf(facts.kps)];
  const reduced = (kps !== null && kps <= 70) || (ecog !== null && ecog >= 2);
  // Katagiri counts ECOG 3 and 4 only, the others begin at KPS 70 or 80.
  const countedBy = (id: string) => !id.startsWith('katagiri') || (ecog !== null && ecog >= 3);
  const performance = [ecog === null ? '' : `ECOG ${ecog}`, kps === null ? '' : `KPS ${kps}`]
    .filter(Boolean)
    .join(', ');
  const laboratory = valueOf(facts.laboratory);
  const frankel = valueOf(facts.frankel);
  const deficit = frankel !== null && frankel !== 'E';
  const primary = valueOf(facts.primary);
  const lung = primary === 'nsclc' || primary === 'sclc';
  const visceral = facts.visceral.possible !== null && !facts.visceral.possible.includes('none');
  const found: (Weight | false)[] = [
    reduced && {
      concept: 'performance',
      pulls: 'shorter',
      patient: `the patient has ${performance}`,
      lacking: 'no performance status',
      countedBy,
    },
    lung &&
      valueOf(facts.targeted) === true && {
        concept: 'targeted',
        pulls: 'longer',
        patient: 'this patient is on a molecularly targeted drug',
        lacking: 'no item for targeted treatment: every lung cancer counts the same',
      },
    valueOf(facts.hormones) === 'independent' && {
      concept: 'hormones',
      pulls: 'shorter',
      patient: 'this tumour is hormone-independent or castration-resistant',
      lacking: 'no item for hormone dependence: every breast or prostate cancer counts the same',
    },
    (laboratory === 'abnormal' || laboratory === 'critical') && {
      concept: 'laboratory',
      pulls: 'shorter',
      patient: `the laboratory values are ${laboratory}`,
      lacking: 'no laboratory item',
    },
    valueOf(facts.previousChemotherapy) === true && {
      concept: 'chemotherapy',
      pulls: 'shorter',
      patient: 'the patient has had chemotherapy',
      lacking: 'no item for previous chemotherapy',
    },
    visceral && {
      concept: 'visceral',
      pulls: 'shorter',
      patient: 'there are visceral metastases',
      lacking: 'no item for visceral metastases',
    },
    deficit && {
      concept: 'neurology',
      pulls: 'shorter',
      patient: `the patient is AIS ${frankel}`,
      lacking: 'no item for neurology or walking',
    },
  ];
  return found.filter((weight) => weight !== false);
}
