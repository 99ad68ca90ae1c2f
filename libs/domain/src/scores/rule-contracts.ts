import { codeList, type CodeOf } from '../contract/code-list.js';
import { Choices, Count, Data, Flag, Group, ListOf, OneOf, Text } from '../contract/fields.js';
import { RULE_GROUPS, type RuleGroup } from './rule-groups.js';

export const RULE_KINDS = codeList({
  sum: 'Sum of points',
  tree: 'Decision tree',
  total: 'Total worked out elsewhere',
  calculation: 'Calculation',
  classification: 'Classification or table',
  elsewhere: 'Calculator elsewhere',
});
export type RuleKind = CodeOf<typeof RULE_KINDS>;
export const SOURCE_MARKS = codeList({
  verified: 'Compared with the source',
  secondary: 'Compared with publications that quote the source',
  unverified: 'Source not verified',
});

/** The answers to the items of a score; null means not known, a list the options that are still possible. */
export class ScoreQuestion {
  @Data({ label: 'Answers', required: true }) answers!: Record<string, unknown>;
}
/** The inputs of a calculation; null means not known. */
export class CalculatorQuestion {
  @Data({ label: 'Input', required: true }) input!: Record<string, unknown>;
}

/** Where the numbers of a rule come from and how far our reading was compared with it. */
export class RuleCitation {
  @Text({ label: 'Source', required: true, max: 2000 }) text!: string;
  @Text({ label: 'DOI' }) doi?: string | null;
  @Text({ label: 'PubMed' }) pmid?: string | null;
  @OneOf({ label: 'Mark', of: SOURCE_MARKS, required: true }) verified!: CodeOf<typeof SOURCE_MARKS>;
}
/** The addresses that belong to a rule; null where it cannot be asked in that way. */
export class RuleLinks {
  @Text({ label: 'Definition', required: true }) self!: string;
  @Text({ label: 'Asked with answers' }) evaluate?: string | null;
  @Text({ label: 'Asked with inputs' }) calculate?: string | null;
  @Text({ label: 'Explanation', required: true }) page!: string;
}

/** One line of the list of scores, models and rules. */
export class RuleSummary {
  @Text({ label: 'Id', required: true }) id!: string;
  @Text({ label: 'Title', required: true, max: 500 }) title!: string;
  @Text({ label: 'Short title', required: true, max: 500 }) shortTitle!: string;
  @OneOf({ label: 'Group', of: RULE_GROUPS }) group?: RuleGroup | null;
  @OneOf({ label: 'Kind', of: RULE_KINDS, required: true }) kind!: RuleKind;
  @Count({ label: 'Version', required: true, max: 100_000 }) version!: number;
  @OneOf({ label: 'Mark', of: SOURCE_MARKS, required: true }) verified!: CodeOf<typeof SOURCE_MARKS>;
  @Text({ label: 'Checked by a clinician', hint: 'Null while nobody has' }) checkedBy?: string | null;
  @Text({ label: 'Page', required: true, hint: 'In the repository' }) docs!: string;
  @Group({ label: 'Links', of: () => RuleLinks, required: true }) links!: RuleLinks;
}
export class ScoreList {
  @ListOf({ label: 'Scores, models and rules', of: () => RuleSummary, required: true, max: 1000 })
  scores!: RuleSummary[];
}
export class CalculatorList {
  @ListOf({ label: 'Calculations', of: () => RuleSummary, required: true, max: 1000 }) calculators!: RuleSummary[];
}

export class RuleOption {
  @Text({ label: 'Code', required: true }) code!: string;
  @Text({ label: 'Label', required: true, max: 500 }) label!: string;
  @Count({ label: 'Points', min: -1000, max: 1000 }) points?: number | null;
}
/** One item of a score or one input of a calculation. */
export class RuleItem {
  @Text({ label: 'Name', required: true }) name!: string;
  @Text({ label: 'Label', required: true, max: 500 }) label!: string;
  @Text({ label: 'Hint', max: 2000 }) hint?: string | null;
  @Text({ label: 'Unit' }) unit?: string | null;
  @Flag({ label: 'Needed', required: true, hint: 'Nothing is worked out without it' }) needed!: boolean;
  @ListOf({ label: 'Options', of: () => RuleOption, required: true, max: 1000 }) options!: RuleOption[];
  /** What may be sent, as JSON schema. */
  @Data({ label: 'Schema', required: true }) schema!: Record<string, unknown>;
}
/** One way of asking a calculation. */
export class RuleForm {
  @Text({ label: 'Title', required: true, max: 500 }) title!: string;
  @ListOf({ label: 'Inputs', of: () => RuleItem, required: true, max: 500 }) inputs!: RuleItem[];
}
/** One group a score can end in. */
export class RuleBand {
  @Text({ label: 'Id', required: true }) id!: string;
  @Text({ label: 'Label', required: true, max: 500 }) label!: string;
  @Text({ label: 'Totals', hint: 'Null for models that count no points' }) totals?: string | null;
  @Text({ label: 'What the source says', max: 2000 }) note?: string | null;
}
export class RuleExample {
  @Text({ label: 'Note', max: 2000 }) note?: string | null;
  @Data({ label: 'Input', required: true }) input!: Record<string, unknown>;
  @Data({ label: 'Expected', required: true }) expected!: Record<string, unknown>;
}

/** A score, model or rule as we read it. */
export class RuleDefinition extends RuleSummary {
  @Text({ label: 'Purpose', max: 2000 }) purpose?: string | null;
  @Text({ label: 'Which way it runs' }) direction?: string | null;
  @Group({ label: 'Citation', of: () => RuleCitation, required: true }) citation!: RuleCitation;
  @ListOf({ label: 'Items', of: () => RuleItem, required: true, max: 500 }) items!: RuleItem[];
  @ListOf({ label: 'Bands', of: () => RuleBand, required: true, max: 500 }) bands!: RuleBand[];
  @ListOf({ label: 'Forms', of: () => RuleForm, required: true, max: 100 }) forms!: RuleForm[];
  @Choices({ label: 'Limits', of: [], required: true }) limits!: string[];
  @ListOf({ label: 'Worked examples', of: () => RuleExample, required: true, max: 500 }) examples!: RuleExample[];
}
