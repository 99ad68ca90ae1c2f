import { labelOf } from '../contract/code-list.js';
import type { CodeOf } from '../contract/code-list.js';
import { AIS_GRADES, AMBULATION } from '../function/functional-status.js';
import type { HIGH_GRADE_THRESHOLDS } from '../lesion/lesion.js';
import type { AgendaFacts } from './agenda-facts.js';

/** Whether a feature is there. `unknown` is an answer of its own: it can still add its point. */
export type Presence = 'yes' | 'no' | 'unknown';
export interface FeatureReading {
  readonly id: string;
  readonly label: string;
  readonly presence: Presence;
  /** The fact in words: "ESCC 3", "AIS not recorded". */
  readonly fact: string;
}

type Threshold = CodeOf<typeof HIGH_GRADE_THRESHOLDS>;
type Facts = Omit<AgendaFacts, 'itemId' | 'readiness'>;
interface Feature {
  readonly id: string;
  readonly label: string;
  readonly read: (facts: Facts, highGradeFrom: Threshold) => readonly [Presence, string];
}

const ESCC_ORDER = ['0', '1a', '1b', '1c', '2', '3'];
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/**
 * What makes a discussion long: named features, one point each, nothing weighted. They steer minutes and order on an agenda and say
 * nothing about the patient's treatment. Thresholds are those of the sources used elsewhere: ESCC high-grade as the board has set it,
 * SINS 7 or more as "potentially unstable or unstable" (Fisher 2010).
 */
export const COMPLEXITY_FEATURES: readonly Feature[] = [
  {
    id: 'compression', label: 'High-grade epidural compression',
    read: ({ worstEscc, esccIncomplete, lesionCount }, from) => {
      if (worstEscc && ESCC_ORDER.indexOf(worstEscc) >= ESCC_ORDER.indexOf(from)) return ['yes', `ESCC ${worstEscc}`];
      if (!worstEscc || esccIncomplete || lesionCount === 0) return ['unknown', worstEscc ? `ESCC ${worstEscc}, not every lesion graded` : 'ESCC not recorded'];
      return ['no', `ESCC ${worstEscc}`];
    },
  },
  {
    id: 'deficit', label: 'Neurological deficit',
    read: ({ ais, ambulation }) => {
      const words = [ais ? `AIS ${labelOf(AIS_GRADES, ais).slice(0, 1)}` : 'AIS not recorded', ambulation ? lower(labelOf(AMBULATION, ambulation)) : 'walking not recorded'].join(', ');
      if ((ais && ais !== 'E') || (ambulation && ambulation !== 'independent_normal_power')) return ['yes', words];
      return [ais ? 'no' : 'unknown', words];
    },
  },
  {
    id: 'instability', label: 'SINS 7 or more',
    read: ({ sinsLow, sinsHigh, sinsIncomplete }) => {
      if (typeof sinsLow === 'number' && sinsLow >= 7) return ['yes', sinsLow === sinsHigh ? `SINS ${sinsLow}` : `SINS ${sinsLow} to ${sinsHigh ?? 18}`];
      if (typeof sinsHigh !== 'number') return ['unknown', 'SINS not recorded'];
      if (sinsHigh >= 7 || sinsIncomplete) return ['unknown', `SINS ${sinsLow ?? 0} to ${sinsHigh}${sinsIncomplete ? ', not complete' : ''}`];
      return ['no', `SINS ${sinsHigh}`];
    },
  },
  {
    id: 'levels', label: 'More than one lesion',
    read: ({ lesionCount }) => (lesionCount === 0 ? ['unknown', 'No lesion recorded'] : lesionCount === 1 ? ['no', 'One lesion'] : ['yes', `${lesionCount} lesions`]),
  },
  {
    id: 'irradiated', label: 'Radiotherapy before',
    read: ({ irradiated }) => (irradiated ? ['yes', 'Radiotherapy recorded'] : ['unknown', 'No radiotherapy recorded, nor that there was none']),
  },
  {
    id: 'anticoagulated', label: 'Takes an anticoagulant or antiplatelet',
    read: ({ anticoagulated }) => (anticoagulated === 'yes' ? ['yes', 'Anticoagulated'] : anticoagulated === 'no' ? ['no', 'Not anticoagulated'] : ['unknown', 'Anticoagulant not recorded']),
  },
  {
    id: 'tissue', label: 'Diagnosis open',
    read: ({ primary, histologyKnown, diagnosisAbsence }) => {
      if (primary === 'unknown_primary') return ['yes', 'Unknown primary'];
      if (diagnosisAbsence) return ['yes', 'Primary or histology stated as missing'];
      return primary && histologyKnown ? ['no', 'Primary and histology recorded'] : ['unknown', primary ? 'Histology not recorded' : 'Primary not recorded'];
    },
  },
  {
    id: 'again', label: 'Discussed or deferred before',
    read: ({ timesDecided, timesDeferred }) => {
      const words = [timesDecided > 0 ? `decided ${times(timesDecided)}` : '', timesDeferred > 0 ? `deferred ${times(timesDeferred)}` : ''].filter(Boolean).join(', ');
      return words ? ['yes', words.charAt(0).toUpperCase() + words.slice(1)] : ['no', 'First discussion'];
    },
  },
];
const times = (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

/** The sum of a case: `low` what is there, `high` what it reaches if every open feature turns out to be there. */
export interface Complexity {
  readonly low: number;
  readonly high: number;
  readonly features: readonly FeatureReading[];
}

export function complexityOf(facts: Facts, highGradeFrom: Threshold | null | undefined): Complexity {
  const features = COMPLEXITY_FEATURES.map(({ id, label, read }): FeatureReading => {
    const [presence, fact] = read(facts, highGradeFrom ?? '2');
    return { id, label, presence, fact };
  });
  const low = features.filter(({ presence }) => presence === 'yes').length;
  return { low, high: low + features.filter(({ presence }) => presence === 'unknown').length, features };
}

/** "3" or "3 to 5": a sum with open features is a range. */
export const complexityWords = ({ low, high }: Pick<Complexity, 'low' | 'high'>): string => (low === high ? String(low) : `${low} to ${high}`);

/** From so many features that are there a case counts as complex: for the break, and in words. A planning figure of this product. */
export const COMPLEX_FROM = 3;

/**
 * Minutes that a discussion is planned with until somebody says better, by the features that are there. Planning figures of this
 * product, between two published means: 3.2 min a case in large boards (CRUK 2017) and 9.25 min in a spine board (Spine Summit 2025).
 */
export const USUAL_MINUTES = [
  { from: 5, minutes: 10 },
  { from: COMPLEX_FROM, minutes: 8 },
  { from: 1, minutes: 6 },
  { from: 0, minutes: 4 },
] as const;

/** What is only ratified or noted takes a moment; what is not discussed takes no time of the meeting. */
export const USUAL_MINUTES_NOT_DISCUSSED = { ratify: 2, standard_of_care: 1, not_ready: null } as const;

export const usualMinutes = ({ low }: Pick<Complexity, 'low'>): number => USUAL_MINUTES.find(({ from }) => low >= from)?.minutes ?? 4;
