import type { EcogGrade } from '../scores/ecog/ecog.js';
import type { KpsValue } from '../scores/kps/kps.js';
import { askScore } from '../scores/ask-score.js';
import type { CrosswalkModel } from '../scores/crosswalk.js';
import { fact, inTerms, type Fact } from './fact.js';
import type { Pattern, Skeletal, Visceral } from './facts-of-spread.js';
import type { Walking } from './facts-of-function.js';
import type { InputValue } from './panel.js';
import type { PrognosisFacts } from './prognosis-facts.js';
import { primaryFor } from './tumour-terms.js';

/** What the record says about each item of a model, in the terms of that model. */
export type ItemFacts = Readonly<Record<string, Fact<InputValue>>>;

/** Good, moderate and poor are the Karnofsky values from 80, 50 to 70, and up to 40 (Tokuhashi 2005). */
const condition = (kps: KpsValue) => [kps >= 80 ? 'good' : kps >= 50 ? 'moderate' : 'poor'];
/** KPS 10 is not in the table of van der Linden; it counts with the lowest. */
const kpsOfVanDerLinden = (kps: KpsValue) => [kps >= 80 ? '80-100' : kps >= 50 ? '50-70' : '20-40'];
const yesNo = (said: boolean) => [said ? 'yes' : 'no'];
const present = (organs: Visceral) => [organs === 'none' ? 'none' : 'present'];
const threeOrMore = (count: number) => [count >= 3 ? '3plus' : String(count)];

const visceralYesNo = ({ visceral }: PrognosisFacts) => inTerms(visceral, (organs) => yesNo(organs !== 'none'));
const multiple = ({ skeletal }: PrognosisFacts) => inTerms(skeletal, (bones: Skeletal) => yesNo(bones === 'multiple'));
const frail = ({ ecog }: PrognosisFacts) => inTerms(ecog, (grade: EcogGrade) => yesNo(grade >= 3));

const bauer =
  (model: CrosswalkModel) =>
  (facts: PrognosisFacts): ItemFacts => ({
    visceral: inTerms(facts.visceral, present),
    skeletal: facts.skeletal,
    primary: primaryFor(model, facts),
  });

const MODELS: Readonly<Record<string, (facts: PrognosisFacts) => ItemFacts>> = {
  tokuhashi2005: (facts) => ({
    generalCondition: inTerms(facts.kps, condition),
    extraspinalBoneFoci: inTerms(facts.extraspinalFoci, (count) => [count === 0 ? '0' : count >= 3 ? '3plus' : '1-2']),
    vertebralMetastases: inTerms(facts.vertebrae, threeOrMore),
    majorOrganMetastases: facts.visceral,
    primarySite: primaryFor('tokuhashi2005', facts),
    palsy: inTerms(facts.frankel, (grade) => [
      grade === 'E' ? 'frankelE' : grade === 'A' || grade === 'B' ? 'frankelAB' : 'frankelCD',
    ]),
  }),
  tomita2001: (facts) => ({
    primaryGrowth: primaryFor('tomita2001', facts),
    visceral: inTerms(facts.visceral, (organs) => [
      organs === 'none' ? 'none' : organs === 'removable' ? 'treatable' : 'untreatable',
    ]),
    bone: facts.skeletal,
  }),
  modifiedBauer2008: bauer('modifiedBauer2008'),
  bauer1995: (facts) => ({
    ...bauer('bauer1995')(facts),
    pathologicalFracture: inTerms(facts.fracture, (broken) => [broken ? 'present' : 'absent']),
  }),
  vanDerLinden2005: (facts) => ({
    kps: inTerms(facts.kps, kpsOfVanDerLinden),
    primary: primaryFor('vanDerLinden2005', facts),
    visceral: inTerms(facts.visceral, present),
  }),
  katagiri2014: (facts) => ({
    primary: primaryFor('katagiri2014', facts),
    visceralOrCerebral: facts.pattern,
    laboratory: facts.laboratory,
    ecog3or4: frail(facts),
    previousChemotherapy: inTerms(facts.previousChemotherapy, yesNo),
    multipleSkeletal: multiple(facts),
  }),
  katagiri2005: (facts) => ({
    primary: primaryOf2005(facts),
    visceralOrCerebral: inTerms(facts.pattern, (pattern: Pattern) => [pattern === 'none' ? 'none' : 'present']),
    ecog3or4: frail(facts),
    previousChemotherapy: inTerms(facts.previousChemotherapy, yesNo),
    multipleSkeletal: multiple(facts),
  }),
  rades2013bsc: (facts) => ({
    ecog: inTerms(facts.ecog, (grade) => (grade <= 1 ? [] : [grade === 2 ? '2' : '3-4'])),
    primary: primaryFor('rades2013bsc', facts),
    otherBone: multiple(facts),
    visceral: visceralYesNo(facts),
    intervalMonths: inTerms(facts.monthsToCompression, (months) => [months <= 15 ? 'le15' : 'gt15']),
    ambulatory: inTerms(facts.walking, (walking: Walking) => yesNo(walking !== 'not')),
    motorDeficitDays: facts.deficitDays,
  }),
  osri2013: (facts) => ({ ptp: primaryFor('osri2013', facts), twoMinusGc: inTerms(facts.kps, condition) }),
  nesms2015: (facts) => ({
    modifiedBauer: modifiedBauerOf(facts),
    ambulatory: inTerms(facts.walking, (walking) => [walking === 'unaided' ? 'intact' : 'impaired']),
    albuminGdl: facts.albumin,
  }),
  rpaChao2012: (facts) => ({
    monthsFromPrimaryDiagnosis: facts.monthsFromDiagnosis,
    kps: facts.kps,
    age: facts.age,
  }),
  rpaBalagamwala2018: (facts) => ({
    kps: facts.kps,
    systemicDiseaseControlled: facts.controlled,
    age: facts.age,
    visceral: inTerms(facts.visceral, (organs) => [organs !== 'none']),
  }),
  bollen2014: (facts) => ({
    profile: primaryFor('bollen2014', facts),
    kps: facts.kps,
    visceralOrBrain: facts.visceralOrBrain,
  }),
};

/** What the record says about the items of a model; null for a model that the panel does not work out. */
export function itemFactsOf(id: string, facts: PrognosisFacts): ItemFacts | null {
  return MODELS[id]?.(facts) ?? null;
}

/** The older Katagiri score is offered only where the laboratory values are missing: its classes are those of 2014. */
function primaryOf2005(facts: PrognosisFacts): Fact<string> {
  const of2014 = primaryFor('katagiri2014', facts);
  return { ...of2014, caution: of2014.caution ?? 'Classed as in Katagiri 2014' };
}

/** Every total the modified Bauer score can still have is carried on: nothing is rounded into one. */
function modifiedBauerOf(facts: PrognosisFacts): Fact<number> {
  const items = bauer('modifiedBauer2008')(facts);
  const inputs = Object.fromEntries(Object.entries(items).map(([item, { possible }]) => [item, possible]));
  const { min, max } = askScore('modifiedBauer2008', inputs);
  const [low, high] = [min ?? 0, max ?? 4];
  const totals = Array.from({ length: high - low + 1 }, (_, step) => low + step);
  const parts = Object.values(items);
  const open = parts.filter(({ possible }) => possible?.length !== 1);
  const sources = parts.flatMap((part) => part.sources);
  const derived = `Modified Bauer ${low === high ? low : `${low} to ${high}`}, worked out from the record`;
  const wanted = open.map((part) => part.wanted).join(', ') || 'Modified Bauer score';
  const caution = parts.find((part) => part.caution !== null)?.caution ?? null;
  return fact(wanted, totals, { sources, derived, caution, absence: open[0]?.absence ?? null });
}
