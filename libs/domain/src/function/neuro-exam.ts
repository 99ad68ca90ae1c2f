import type { AbsenceMap } from '../contract/absence.js';
import { codeList, numberedList, type CodeOf } from '../contract/code-list.js';
import { Absences, CalendarDate, Count, Holds, Instant, ListOf, OneOf, Text } from '../contract/fields.js';
import { momentFault } from '../contract/moment.js';
import { storedAs, type Recorded } from '../people/recorded.js';
import { DERMATOMES, KEY_MUSCLE_ACTIONS, KEY_MUSCLES, type Dermatome, type KeyMuscle } from '../scores/isncsci/isncsci.js';
import { AIS_GRADES } from './functional-status.js';

export const EXAMINED_SIDES = codeList({ right: 'Right', left: 'Left' });
export type ExaminedSide = CodeOf<typeof EXAMINED_SIDES>;
/** The ten key muscles of a side by their root; what each does is not verified against the standard. */
export const MUSCLES = KEY_MUSCLES.map((code) => ({ code, label: `${code} ${KEY_MUSCLE_ACTIONS[code].toLowerCase()}` }));
/** Power of one muscle, 0 (no contraction) to 5 (normal). */
export const POWER_GRADES = numberedList([['0', '0'], ['1', '1'], ['2', '2'], ['3', '3'], ['4', '4'], ['5', '5'], ['NT', 'Not testable']]);
export type PowerGrade = CodeOf<typeof POWER_GRADES>;
/** Light touch or pin prick in one dermatome. */
export const FEELING_GRADES = numberedList([['0', '0 · absent'], ['1', '1 · altered'], ['2', '2 · normal'], ['NT', 'Not testable']]);
export type FeelingGrade = CodeOf<typeof FEELING_GRADES>;
const inWords = (level: string): string => level.replace('_', '–');
export const TESTED_DERMATOMES = DERMATOMES.map((code) => ({ code, label: inWords(code) }));
const INTACT = [{ code: 'intact' as const, label: 'None: normal throughout' }];
export const SENSORY_LEVELS = [...TESTED_DERMATOMES, ...INTACT];
export const NEUROLOGICAL_LEVELS = [{ code: 'C1' as const, label: 'C1' }, ...TESTED_DERMATOMES, ...INTACT];
export const PRESENCES = codeList({ present: 'Present', absent: 'Absent' });
export const FEELINGS = codeList({ normal: 'Normal', reduced: 'Reduced', absent: 'Absent' });
export const REFLEXES = codeList({ normal: 'Normal', brisk: 'Brisk', reduced: 'Reduced', absent: 'Absent', differ: 'Differ between the sides' });
export const PLANTAR_RESPONSES = codeList({ flexor: 'Flexor on both sides', extensor_one: 'Extensor on one side', extensor_both: 'Extensor on both sides', equivocal: 'Equivocal' });

/** The power of one key muscle on one side. A muscle that nobody graded has no entry. */
export class MuscleFinding {
  @OneOf({ label: 'Muscle', of: MUSCLES, required: true }) muscle!: KeyMuscle;
  @OneOf({ label: 'Side', of: EXAMINED_SIDES, required: true }) side!: ExaminedSide;
  @OneOf({ label: 'Power', of: POWER_GRADES, required: true }) grade!: PowerGrade;
}

/** What was felt in one dermatome on one side. */
export class DermatomeFinding {
  @OneOf({ label: 'Dermatome', of: TESTED_DERMATOMES, required: true })
  @Holds((_dermatome, { lightTouch, pinPrick }: Partial<DermatomeFinding>) => (lightTouch || pinPrick ? null : 'A dermatome needs light touch or pin prick'))
  dermatome!: Dermatome;
  @OneOf({ label: 'Side', of: EXAMINED_SIDES, required: true }) side!: ExaminedSide;
  @OneOf({ label: 'Light touch', of: FEELING_GRADES }) lightTouch?: FeelingGrade | null;
  @OneOf({ label: 'Pin prick', of: FEELING_GRADES }) pinPrick?: FeelingGrade | null;
}

/** One neurological examination. A later one is a new entry; none is copied forward, and nothing left out counts as normal. */
export class NeuroExam {
  @CalendarDate({ label: 'Examined on', required: true }) examinedOn!: string;
  @Instant({ label: 'Time of the examination', hint: 'Where hours count: rates are worked out from it' })
  @Holds((at, { examinedOn }: Partial<NeuroExam>) => momentFault(at, examinedOn, 'The time does not lie on the day of the examination'))
  examinedAt?: string | null;
  @Text({ label: 'Examined by', hint: 'Name and role' }) examiner?: string | null;
  @OneOf({ label: 'AIS as stated', hint: 'By the examiner; nothing that is worked out replaces it', of: AIS_GRADES }) ais?: CodeOf<typeof AIS_GRADES> | null;
  @OneOf({ label: 'Neurological level as stated', of: NEUROLOGICAL_LEVELS }) nli?: CodeOf<typeof NEUROLOGICAL_LEVELS> | null;
  @ListOf({ label: 'Power of the key muscles', of: () => MuscleFinding, max: 20 })
  @Holds((found) => twice(found, 'muscle'))
  motor?: MuscleFinding[] | null;
  @OneOf({ label: 'Sensory level, right', of: SENSORY_LEVELS }) sensoryLevelRight?: CodeOf<typeof SENSORY_LEVELS> | null;
  @OneOf({ label: 'Sensory level, left', of: SENSORY_LEVELS }) sensoryLevelLeft?: CodeOf<typeof SENSORY_LEVELS> | null;
  @Text({ label: 'Feeling in words', max: 500 }) sensationText?: string | null;
  @OneOf({ label: 'Feeling around the anus', of: FEELINGS }) perianalSensation?: CodeOf<typeof FEELINGS> | null;
  @OneOf({ label: 'Deep anal pressure', of: PRESENCES }) deepAnalPressure?: CodeOf<typeof PRESENCES> | null;
  @OneOf({ label: 'Voluntary anal contraction', of: PRESENCES }) voluntaryAnalContraction?: CodeOf<typeof PRESENCES> | null;
  @OneOf({ label: 'Anal tone', of: FEELINGS }) analTone?: CodeOf<typeof FEELINGS> | null;
  @OneOf({ label: 'Reflexes of the arms', of: REFLEXES }) reflexesArms?: CodeOf<typeof REFLEXES> | null;
  @OneOf({ label: 'Reflexes of the legs', of: REFLEXES }) reflexesLegs?: CodeOf<typeof REFLEXES> | null;
  @OneOf({ label: 'Plantar response', of: PLANTAR_RESPONSES }) plantarResponse?: CodeOf<typeof PLANTAR_RESPONSES> | null;
  @Count({ label: 'Residual after voiding', unit: 'mL', max: 5000 }) postVoidResidualMl?: number | null;
  @Text({ label: 'Gait', hint: 'In words: walks with a frame and one person', max: 500 }) gait?: string | null;
  @ListOf({ label: 'Feeling by dermatome', of: () => DermatomeFinding, max: 56 })
  @Holds((found) => twice(found, 'dermatome'))
  sensation?: DermatomeFinding[] | null;
  @OneOf({ label: 'Lowest other muscle that moves, right', of: MUSCLES }) lowestOtherMuscleRight?: KeyMuscle | null;
  @OneOf({ label: 'Lowest other muscle that moves, left', of: MUSCLES }) lowestOtherMuscleLeft?: KeyMuscle | null;
  @Text({ label: 'Remark', lines: 2, max: 2000 }) note?: string | null;
  @Absences() absences?: AbsenceMap | null;
}
export const NeuroExamView = storedAs('NeuroExamView', NeuroExam);
export type NeuroExamView = NeuroExam & Recorded;

/** A muscle or dermatome that is named twice on one side would leave open which of the two is meant. */
function twice(found: unknown, what: 'muscle' | 'dermatome'): string | null {
  if (!Array.isArray(found)) return null;
  // What is no text is refused beside its own question; here it is no place.
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  const places = (found as (Readonly<Record<string, unknown>> | null)[]).flatMap((one) => {
    const [place, side] = [text(one?.[what]), text(one?.['side'])];
    return place !== null && side !== null ? [`${inWords(place)} ${side}`] : [];
  });
  const second = places.find((place, index) => places.indexOf(place) !== index);
  return second === undefined ? null : `${second} is graded twice`;
}
