import { codeList, type CodeOf } from '../../contract/code-list.js';
import type { SourceMark } from '../source-mark.js';
import type { ClockPathway, ClockStart, ClockTask } from './mscc-clock.js';

/** The sets of rules by the guideline then in force, oldest first. */
export const CLOCK_RULE_SETS = codeList({
  cg75_2008: 'NICE CG75 (November 2008)',
  qs56_2014: 'NICE QS56 (February 2014) with CG75',
  ng234_2023: 'NICE NG234 and QS56 (September 2023)',
});
/** The code of a set of rules. */
export type ClockRuleSet = CodeOf<typeof CLOCK_RULE_SETS>;

/** One step that is wanted within a time, as a set of rules has it. */
export interface ClockRule {
  readonly id: string;
  readonly ruleSet: ClockRuleSet;
  readonly task: ClockTask;
  readonly pathways: readonly ClockPathway[];
  readonly startEvent: ClockStart;
  /** Elapsed hours from the starting event; 0 is "immediately". */
  readonly dueHours: number;
  /** Guideline with the number of its item or statement. */
  readonly source: string;
  readonly mark: SourceMark;
  /** What was ours to decide where the source leaves it open. */
  readonly ourReading?: string;
}

const NEURO = ['suspected_mscc_neuro'] as const;
const PAIN = ['suspected_spinal_metastases_pain_only'] as const;
const CONFIRMED = ['confirmed_mscc', 'confirmed_mscc_not_for_surgery'] as const;
const WEEK = 'One week is counted as 168 hours';

/** The day from which each set counts; of CG75 and QS56 only the month is known, and its first day is taken. */
export const RULE_SETS_FROM: Readonly<Record<ClockRuleSet, string>> = {
  cg75_2008: '2008-11-01',
  qs56_2014: '2014-02-01',
  ng234_2023: '2023-09-06',
};

/** Every rule of every set. */
export const CLOCK_RULES: readonly ClockRule[] = [
  rule('ng234_2023', 'COORDINATOR_CONTACT', NEURO, 'suspected', 0, 'NG234 section 1.3', 'secondary'),
  rule('ng234_2023', 'COORDINATOR_CONTACT', PAIN, 'suspected', 24, 'NG234 section 1.3', 'secondary'),
  rule('ng234_2023', 'MRI_WHOLE_SPINE', NEURO, 'suspected', 24, 'NG234 1.5.2; QS56 statement 3', 'secondary'),
  rule('ng234_2023', 'MRI_WHOLE_SPINE', PAIN, 'suspected', 168, 'QS56 statement 2', 'verified', WEEK),
  rule('ng234_2023', 'TREATMENT_PLAN', PAIN, 'suspected', 168, 'QS56 statement 2', 'verified', WEEK),
  rule(
    'ng234_2023',
    'IMMOBILISATION_ADVICE',
    ['suspected_mscc_neuro', ...CONFIRMED],
    'immobilised',
    24,
    'NG234 sections 1.6 and 1.7 (number not verified)',
    'secondary',
    'Counted from the moment of immobilisation',
  ),
  rule(
    'ng234_2023',
    'RADIOTHERAPY_START',
    CONFIRMED,
    'radiotherapy_decided',
    24,
    'QS56 statement 6 (since 2023)',
    'verified',
  ),
  // Where there is no operation, radiotherapy is the definitive treatment.
  rule(
    'ng234_2023',
    'DEFINITIVE_TREATMENT',
    ['confirmed_mscc_not_for_surgery'],
    'radiotherapy_decided',
    24,
    'QS56 statement 6 (since 2023)',
    'verified',
  ),

  rule('qs56_2014', 'COORDINATOR_CONTACT', NEURO, 'suspected', 0, 'CG75', 'unverified'),
  rule('qs56_2014', 'COORDINATOR_CONTACT', PAIN, 'suspected', 24, 'CG75', 'unverified'),
  rule('qs56_2014', 'MRI_WHOLE_SPINE', NEURO, 'suspected', 24, 'QS56 statement 3 (2014)', 'verified'),
  rule('qs56_2014', 'TREATMENT_PLAN', NEURO, 'suspected', 24, 'QS56 statement 3 (2014)', 'verified'),
  rule('qs56_2014', 'MRI_WHOLE_SPINE', PAIN, 'suspected', 168, 'QS56 statement 2', 'verified', WEEK),
  rule('qs56_2014', 'TREATMENT_PLAN', PAIN, 'suspected', 168, 'QS56 statement 2', 'verified', WEEK),
  rule('qs56_2014', 'DEFINITIVE_TREATMENT', CONFIRMED, 'confirmed', 24, 'QS56 statement 6 (2014)', 'verified'),

  rule('cg75_2008', 'COORDINATOR_CONTACT', NEURO, 'suspected', 0, 'CG75', 'unverified'),
  rule('cg75_2008', 'COORDINATOR_CONTACT', PAIN, 'suspected', 24, 'CG75', 'unverified'),
  rule('cg75_2008', 'MRI_WHOLE_SPINE', NEURO, 'suspected', 24, 'CG75', 'unverified'),
  rule('cg75_2008', 'MRI_WHOLE_SPINE', PAIN, 'suspected', 168, 'CG75', 'unverified', WEEK),
  rule('cg75_2008', 'DEFINITIVE_TREATMENT', CONFIRMED, 'confirmed', 24, 'CG75', 'unverified'),
  rule(
    'cg75_2008',
    'RADIOTHERAPY_START',
    ['confirmed_mscc_not_for_surgery'],
    'confirmed',
    24,
    'CG75',
    'unverified',
    'Counted from the confirmed diagnosis',
  ),
];

function rule(
  ruleSet: ClockRuleSet,
  task: ClockTask,
  pathways: readonly ClockPathway[],
  startEvent: ClockStart,
  dueHours: number,
  source: string,
  mark: SourceMark,
  ourReading?: string,
): ClockRule {
  const id = [ruleSet, task, pathways[0]].join('/').toLowerCase();
  return { id, ruleSet, task, pathways, startEvent, dueHours, source, mark, ...(ourReading ? { ourReading } : {}) };
}

/** The set in force on a calendar day, `YYYY-MM-DD`; null before the first. */
export function ruleSetOn(day: string): ClockRuleSet | null {
  return [...CLOCK_RULE_SETS].reverse().find(({ code }) => RULE_SETS_FROM[code] <= day)?.code ?? null;
}

/** The rules of a set for one situation, in the order in which the steps follow. */
export function clockRulesOf(ruleSet: ClockRuleSet, pathway: ClockPathway): ClockRule[] {
  return CLOCK_RULES.filter((one) => one.ruleSet === ruleSet && one.pathways.includes(pathway));
}

/** A rule that was found, and whether it stands only in a set that had been replaced by then. */
export interface FoundClockRule {
  readonly rule: ClockRule;
  readonly superseded: boolean;
}

/**
 * The rule for a task in a situation: of the set in force, or where that no longer times it, of the set that last did,
 * then marked `superseded`. Null where no set up to the one in force times it.
 */
export function findClockRule(task: ClockTask, pathway: ClockPathway, inForce: ClockRuleSet): FoundClockRule | null {
  const codes = CLOCK_RULE_SETS.map(({ code }) => code);
  const upTo = codes.slice(0, codes.indexOf(inForce) + 1).reverse();
  const rules = upTo.flatMap((ruleSet) => clockRulesOf(ruleSet, pathway)).filter((one) => one.task === task);
  const [rule] = rules;
  return rule ? { rule, superseded: rule.ruleSet !== inForce } : null;
}
