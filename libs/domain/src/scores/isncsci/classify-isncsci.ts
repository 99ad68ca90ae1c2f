import { ISNCSCI } from 'isncsci';
import type { IsncsciExam } from './isncsci.js';

/** A sum of grades, or ND (not determinable) when one of them could not be tested. */
export type IsncsciTotal = number | 'ND';
/** One value for each side. */
export interface Sides<T> {
  readonly right: T;
  readonly left: T;
}

/** The classification of one examination. A star marks what rests on an impairment that is not of the cord. */
export interface IsncsciClassification {
  /** The AIS grade when one alone is possible: A to E, perhaps with a star. */
  readonly ais: string | null;
  readonly possibleAis: readonly string[];
  /** The neurological level of injury when one alone is possible: C1 to S3, or INT for intact. */
  readonly nli: string | null;
  readonly possibleNli: readonly string[];
  readonly sensoryLevels: Sides<readonly string[]>;
  readonly motorLevels: Sides<readonly string[]>;
  /** Zones of partial preservation; NA where they are not applicable. */
  readonly sensoryZones: Sides<readonly string[]>;
  readonly motorZones: Sides<readonly string[]>;
  /** C complete, I incomplete; both where it is not determinable. */
  readonly completeness: readonly string[];
  /** Motor score of the upper limbs, 0 to 50. */
  readonly uems: IsncsciTotal;
  /** Motor score of the lower limbs, 0 to 50. */
  readonly lems: IsncsciTotal;
  /** Both together, 0 to 100; the two parts say more. */
  readonly motorTotal: IsncsciTotal;
  /** Light touch, 0 to 112. */
  readonly lightTouch: IsncsciTotal;
  /** Pin prick, 0 to 112. */
  readonly pinPrick: IsncsciTotal;
  readonly cautions: readonly string[];
}

const NO_GRADE = 'Normal, and there never was a deficit: the scale gives no grade';
const NOT_ASKED = 'E is for a person who had a deficit before; not recorded whether there was one';

/**
 * Classifies an examination by the ISNCSCI of 2019. With cells that could not be tested several grades or levels may be
 * left and totals are ND. `priorDeficit` false means that there never was a deficit: then a normal examination has no
 * grade; null means not recorded.
 */
export function classifyIsncsci(exam: IsncsciExam, priorDeficit: boolean | null = null): IsncsciClassification {
  const { classification, totals } = new ISNCSCI(exam);
  const { neurologicalLevels: levels, zoneOfPartialPreservations: zones } = classification;
  const given = listed(classification.ASIAImpairmentScale);
  const possibleAis = priorDeficit === false ? given.filter((grade) => !grade.startsWith('E')) : given;
  const possibleNli = listed(classification.neurologicalLevelOfInjury);
  const [uems, lems] = [totalOf(totals.upperExtremity), totalOf(totals.lowerExtremity)];
  return {
    ais: onlyOne(possibleAis),
    possibleAis,
    nli: onlyOne(possibleNli),
    possibleNli,
    sensoryLevels: { right: listed(levels.sensoryRight), left: listed(levels.sensoryLeft) },
    motorLevels: { right: listed(levels.motorRight), left: listed(levels.motorLeft) },
    sensoryZones: { right: listed(zones.sensoryRight), left: listed(zones.sensoryLeft) },
    motorZones: { right: listed(zones.motorRight), left: listed(zones.motorLeft) },
    completeness: listed(classification.injuryComplete),
    uems,
    lems,
    motorTotal: uems === 'ND' || lems === 'ND' ? 'ND' : uems + lems,
    lightTouch: totalOf(totals.lightTouch),
    pinPrick: totalOf(totals.pinPrick),
    cautions: cautionsOf(given, priorDeficit),
  };
}

function cautionsOf(grades: readonly string[], priorDeficit: boolean | null): string[] {
  if (!grades.some((grade) => grade.startsWith('E')) || priorDeficit === true) return [];
  return [priorDeficit === false ? NO_GRADE : NOT_ASKED];
}

const listed = (text: string): string[] => text.split(',').filter((part) => part !== '');
const totalOf = (text: string): IsncsciTotal => (text === 'ND' ? 'ND' : Number(text));

function onlyOne(values: readonly string[]): string | null {
  const [value = null, ...others] = values;
  return others.length === 0 ? value : null;
}
