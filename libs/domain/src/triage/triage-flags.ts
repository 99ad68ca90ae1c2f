import { formatLevels } from '../anatomy/level-range.js';
import type { CaseView } from '../case/case-view.js';
import { labelOf } from '../contract/code-list.js';
import { AIS_GRADES, AMBULATION, CONTINENCE } from '../function/functional-status.js';
import { EXAMINED_SIDES, FEELINGS } from '../function/neuro-exam.js';
import { symptomCodes } from '../function/presenting-symptoms.js';
import { redFlagsOf } from '../scores/red-flags/red-flags.js';

/** What the flags are read from; what a case sealed long ago does not have is left out. */
export type TriageFacts = Pick<CaseView, 'mscc' | 'symptoms' | 'functionalStatuses' | 'lesions'> & Partial<Pick<CaseView, 'presentation' | 'neuroExams'>>;

/** A fact of the record that makes a referral more urgent, with where it is written that it does. */
export interface TriageFlag {
  readonly code: string;
  readonly words: string;
  readonly source: string;
  /** What it alone is enough for. */
  readonly bucket: 'emergency' | 'discuss';
}

const NG234 = 'NG234 section 1.3, read in texts that quote it';
const ESCC = 'Bilsky 2010: grades 2 and 3 are high-grade, the cord is compressed';
const SINS = 'Fisher 2010: 13 to 18 is unstable; 7 to 18 is for surgical consultation';
/** From the specification of this product (acceptance A, step A2); no published limit was read. */
export const RESIDUAL_ML = 200;
const OWN_RULE = `Rule of this product: more than ${RESIDUAL_ML} mL after voiding; no published limit stands behind it`;
/** SINS from which a spine is unstable (Fisher 2010). */
export const UNSTABLE_SINS = 13;

/** Every red flag that the record holds, those that make an emergency first. Read from the newest entry that answers the question; silence takes nothing back. */
export function triageFlags(facts: TriageFacts): TriageFlag[] {
  const flags = [...suspicion(facts), ...deficit(facts), ...sphincter(facts), ...reported(facts), ...onImages(facts)];
  return [...flags.filter(({ bucket }) => bucket === 'emergency'), ...flags.filter(({ bucket }) => bucket !== 'emergency')];
}

const emergency = (code: string, words: string, source: string): TriageFlag => ({ code, words, source, bucket: 'emergency' });

function suspicion({ mscc }: TriageFacts): TriageFlag[] {
  return mscc === 'yes' ? [emergency('mscc', 'The referrer suspects compression of the cord or cauda equina', 'NICE QS56 statement 3: a plan within 24 hours of the suspicion')] : [];
}

function deficit({ functionalStatuses, neuroExams }: TriageFacts): TriageFlag[] {
  const stated = [...functionalStatuses, ...(neuroExams ?? [])].filter(({ ais }) => ais).sort((a, b) => (a.examinedOn < b.examinedOn ? 1 : -1))[0];
  const weak = (neuroExams ?? []).find(({ motor }) => (motor ?? []).length > 0)?.motor?.filter(({ grade }) => grade !== '5' && grade !== 'NT') ?? [];
  const walking = functionalStatuses.find(({ ambulation }) => ambulation)?.ambulation;
  return [
    ...(stated?.ais && stated.ais !== 'E' ? [emergency('deficit', `Neurological deficit: AIS ${labelOf(AIS_GRADES, stated.ais)}`, NG234)] : []),
    ...(weak.length > 0 ? [emergency('power', `Weakness: ${weak.slice(0, 3).map(({ muscle, side, grade }) => `${muscle} ${labelOf(EXAMINED_SIDES, side).toLowerCase()} ${grade}/5`).join(', ')}${weak.length > 3 ? ` and ${weak.length - 3} more` : ''}`, NG234)] : []),
    ...(walking && walking !== 'independent_normal_power' ? [emergency('walking', labelOf(AMBULATION, walking), NG234)] : []),
  ];
}

/** A catheter of long standing says nothing about what is new; it stands among the unknown. */
const OF_LONG_STANDING = 'catheter_longterm';

function sphincter({ functionalStatuses, neuroExams }: TriageFacts): TriageFlag[] {
  const changed = (['bladder', 'bowel'] as const).flatMap((organ) => {
    const found = functionalStatuses.find((status) => status[organ])?.[organ];
    return found && found !== 'normal' && found !== OF_LONG_STANDING ? [emergency(organ, `${organ === 'bladder' ? 'Bladder' : 'Bowel'}: ${labelOf(CONTINENCE, found).toLowerCase()}`, NG234)] : [];
  });
  const feeling = neuroExams?.find(({ perianalSensation }) => perianalSensation)?.perianalSensation;
  const residual = neuroExams?.find(({ postVoidResidualMl }) => typeof postVoidResidualMl === 'number')?.postVoidResidualMl;
  return [
    ...changed,
    ...(feeling && feeling !== 'normal' ? [emergency('saddle', `Feeling around the anus: ${labelOf(FEELINGS, feeling).toLowerCase()}`, `${NG234}; saddle anaesthesia is counted to it by us`)] : []),
    ...(typeof residual === 'number' && residual > RESIDUAL_ML ? [emergency('residual', `Residual after voiding ${residual} mL`, OWN_RULE)] : []),
  ];
}

/** The symptoms that were ticked or recorded, as the guideline lists them. */
function reported(facts: TriageFacts): TriageFlag[] {
  const codes = symptomCodes(facts);
  return redFlagsOf(codes.length > 0 ? codes : null).reasons.map(({ symptom, words, source, bucket }) => ({ code: symptom, words, source, bucket: bucket === 'immediate' ? 'emergency' : 'discuss' }));
}

function onImages({ lesions }: TriageFacts): TriageFlag[] {
  return lesions
    .filter(({ retractedReason }) => !retractedReason)
    .flatMap((lesion) => {
      const at = lesion.levels ? formatLevels(lesion.levels) : 'a level not recorded';
      const totals = lesion.ratings.filter(({ score, ratedLevels, total }) => score === 'sins' && (ratedLevels ?? null) === (lesion.levels ?? null) && typeof total === 'number').map(({ total }) => total ?? 0);
      const highest = Math.max(-1, ...totals);
      return [
        ...(lesion.esccGrade === '2' || lesion.esccGrade === '3' ? [emergency('escc', `ESCC ${lesion.esccGrade} at ${at}`, ESCC)] : []),
        ...(highest >= UNSTABLE_SINS ? [{ code: 'sins', words: `SINS ${highest} at ${at}`, source: SINS, bucket: 'discuss' as const }] : []),
      ];
    });
}
