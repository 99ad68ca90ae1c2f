import { Levels } from '../anatomy/levels-field.js';
import type { AbsenceMap } from '../contract/absence.js';
import { codeList, numberedList, type CodeOf } from '../contract/code-list.js';
import { Absences, CalendarDate, Choices, Count, Holds, OneOf, Text } from '../contract/fields.js';
import { storedAs, type Recorded } from '../people/recorded.js';
import { VERTEBRA_SECTORS } from '../scores/cox-ctv/cox-ctv.js';
import { doubtAboutCgy } from '../units/dose.js';

/** How far a course has come. What was given stands in its own answers and is never read from the state. */
export const COURSE_STATES = codeList({
  proposed: 'Proposed',
  planned: 'Planned',
  under_way: 'Under way',
  delivered: 'Delivered',
  stopped_early: 'Stopped early',
  cancelled: 'Cancelled',
});
export type CourseState = CodeOf<typeof COURSE_STATES>;

export const RT_TECHNIQUES = codeList({
  cebrt_2d: 'Conventional 2D',
  cebrt_3d: '3D conformal',
  imrt: 'IMRT',
  vmat: 'VMAT',
  sbrt: 'SBRT/SRS',
  proton: 'Proton',
  brachytherapy: 'Brachytherapy',
  radionuclide: 'Radionuclide',
});
export type RtTechnique = CodeOf<typeof RT_TECHNIQUES>;

export const RT_SETTINGS = codeList({
  de_novo: 'De novo',
  postoperative: 'Post-operative',
  reirradiation: 'Re-irradiation',
  preoperative: 'Pre-operative',
});
export type RtSetting = CodeOf<typeof RT_SETTINGS>;

export const RT_INTENTS = codeList({
  palliative_pain: 'Palliative: pain',
  mscc_emergency: 'Emergency for MSCC',
  local_control: 'Durable local control',
  oligometastatic: 'Oligometastatic strategy',
  postop_consolidation: 'Post-operative consolidation',
  prophylactic: 'Prophylactic (trial)',
});

/**
 * By which consensus the target was drawn: Cox 2012 (doi 10.1016/j.ijrobp.2012.03.009), Redmond 2017 (PMC5551391) or the
 * centre's own. It is named only; none of their tables is applied.
 */
export const TARGET_CONSENSUS = codeList({
  isrc_2012: 'ISRC 2012, de novo',
  postoperative_2017: 'Post-operative consensus 2017',
  local: 'Protocol of the centre',
});
/** The six sectors of a vertebra, by number. */
export const TARGET_SECTORS = numberedList(
  VERTEBRA_SECTORS.map(({ sector, label }) => [String(sector) as `${typeof sector}`, `${sector} · ${label}`] as const),
);
export const CORD_CONTOURS = codeList({ true_cord: 'True cord', cord_prv: 'Planning risk volume of the cord' });
/** What the maximum doses are of: an earlier course may be part of the number. */
export const DMAX_SCOPES = codeList({ this_course: 'This course alone', cumulative: 'All courses together' });

/** The least and the most that one fraction can be, in centigray; anything else is a slip of the unit or of the count. */
export const FRACTION_CGY = { least: 10, most: 3000 } as const;

const notInGray = (value: unknown): string | null => (typeof value === 'number' ? doubtAboutCgy(value) : null);
const NEEDS_REASON: readonly unknown[] = ['stopped_early', 'cancelled'];

/** Whether a course in this state says why. */
export const needsReason = (state: unknown): boolean => NEEDS_REASON.includes(state);

/**
 * One course of radiotherapy of this case. Doses are whole centigray. What was delivered is asked for beside what was
 * prescribed and never taken from it.
 */
export class RadiotherapyCourse {
  @OneOf({ label: 'State', of: COURSE_STATES, required: true })
  @Holds((state, { stateReason, absences }: Partial<RadiotherapyCourse>) =>
    needsReason(state) && !stateReason && !absences?.['stateReason']
      ? 'Say why it was stopped or cancelled, or that nobody knows'
      : null,
  )
  state!: CourseState;
  @Text({ label: 'Why stopped or cancelled', max: 500 }) stateReason?: string | null;
  @Levels({ label: 'Levels', hint: 'Levels of the target volume; "not applicable" for another part of the body' })
  levels?: string | null;
  @Text({ label: 'Target in words', lines: 2, max: 1000 }) targetText?: string | null;
  @OneOf({ label: 'Target drawn by', of: TARGET_CONSENSUS }) targetConsensus?: CodeOf<typeof TARGET_CONSENSUS> | null;
  @Choices({ label: 'Sectors in the target', of: TARGET_SECTORS }) targetSectors?:
    CodeOf<typeof TARGET_SECTORS>[] | null;
  @OneOf({ label: 'Setting', of: RT_SETTINGS }) setting?: RtSetting | null;
  @OneOf({ label: 'Intent', of: RT_INTENTS }) intent?: CodeOf<typeof RT_INTENTS> | null;
  @OneOf({ label: 'Technique', of: RT_TECHNIQUES }) technique?: RtTechnique | null;
  @Count({ label: 'Prescribed dose', unit: 'cGy', min: 50, max: 10_000 })
  @Holds(notInGray)
  prescribedDoseCgy?: number | null;
  @Count({ label: 'Prescribed fractions', min: 1, max: 60 })
  @Holds((fractions, { prescribedDoseCgy }: Partial<RadiotherapyCourse>) => fractionFault(prescribedDoseCgy, fractions))
  prescribedFractions?: number | null;
  @Count({ label: 'Delivered dose', unit: 'cGy', min: 50, max: 10_000, hint: 'What was given; not the prescription' })
  @Holds(notInGray)
  deliveredDoseCgy?: number | null;
  @Count({ label: 'Delivered fractions', min: 1, max: 60 })
  @Holds((fractions, { deliveredDoseCgy }: Partial<RadiotherapyCourse>) => fractionFault(deliveredDoseCgy, fractions))
  deliveredFractions?: number | null;
  @CalendarDate({ label: 'First fraction on' }) firstFractionOn?: string | null;
  @CalendarDate({ label: 'Last fraction on' })
  @Holds((last, { firstFractionOn: first }: Partial<RadiotherapyCourse>) =>
    first && typeof last === 'string' && last < first ? 'The last fraction cannot be before the first' : null,
  )
  lastFractionOn?: string | null;
  @Count({ label: 'Maximum dose of the cord', unit: 'cGy', min: 50, max: 10_000, hint: 'Point maximum, from the plan' })
  @Holds(notInGray)
  cordDmaxCgy?: number | null;
  @OneOf({ label: 'Cord contoured as', of: CORD_CONTOURS }) cordContour?: CodeOf<typeof CORD_CONTOURS> | null;
  @Count({
    label: 'Maximum dose of the thecal sac',
    unit: 'cGy',
    min: 50,
    max: 10_000,
    hint: 'Point maximum, from the plan',
  })
  @Holds(notInGray)
  thecalSacDmaxCgy?: number | null;
  @OneOf({ label: 'Maximum doses are of', of: DMAX_SCOPES }) dmaxScope?: CodeOf<typeof DMAX_SCOPES> | null;
  @Text({ label: 'Where, on which machine' }) treatedAt?: string | null;
  @Text({ label: 'Note', lines: 2, max: 1000 }) note?: string | null;
  @Absences() absences?: AbsenceMap | null;
}
export const RadiotherapyCourseView = storedAs('RadiotherapyCourseView', RadiotherapyCourse);
export type RadiotherapyCourseView = RadiotherapyCourse & Recorded;

function fractionFault(doseCgy: number | null | undefined, fractions: unknown): string | null {
  if (typeof doseCgy !== 'number' || typeof fractions !== 'number' || fractions < 1) return null;
  const each = doseCgy / fractions;
  if (each >= FRACTION_CGY.least && each <= FRACTION_CGY.most) return null;
  return `${doseCgy / 100} Gy in ${fractions} would be ${Number((each / 100).toFixed(2))} Gy a fraction: one of the two is not right`;
}

/** Whether anything of a course was given, as far as the record says. */
export function isGiven({ state, deliveredDoseCgy, deliveredFractions }: RadiotherapyCourse): boolean {
  if (state === 'under_way' || state === 'delivered' || state === 'stopped_early') return true;
  return typeof deliveredDoseCgy === 'number' || typeof deliveredFractions === 'number';
}

/** Whether a course is still to be given, wholly. */
export function isAhead(course: RadiotherapyCourse): boolean {
  return (course.state === 'proposed' || course.state === 'planned') && !isGiven(course);
}
