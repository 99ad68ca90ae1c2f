import { codeList, type CodeOf } from '../contract/code-list.js';
import { Choices, Data, Flag, ListOf, OneOf, Text } from '../contract/fields.js';
import type { Statistic } from '../statistics/statistic.js';

/** What a statistic is asked: the values of all subjects by name, without anything that tells who they are. */
export class StatisticsQuestion {
  @Data({ label: 'Input', required: true }) input!: Record<string, unknown>;
}

export const INPUT_KINDS = codeList({
  numbers: 'A number for each subject',
  labels: 'A text or number for each subject',
  list: 'A list of numbers',
  number: 'One number',
  choice: 'One of a few words',
});
export const REFERENCE_MARKS = codeList({
  verified: 'Reference compared with its publisher or PubMed',
  unverified: 'Reference not verified',
});

/** One input of a statistic. */
export class StatisticInputView {
  @Text({ label: 'Name', required: true }) name!: string;
  @Choices({ label: 'Also understood as', of: [], required: true }) aliases!: string[];
  @Text({ label: 'Label', required: true, max: 500 }) label!: string;
  @OneOf({ label: 'Kind', of: INPUT_KINDS, required: true }) kind!: CodeOf<typeof INPUT_KINDS>;
  @Flag({ label: 'Needed', required: true }) needed!: boolean;
  @Choices({ label: 'Words', of: [], required: true, hint: 'The first is meant where nothing is sent' })
  words!: string[];
}
/** Where a formula was published. */
export class StatisticSourceView {
  @Text({ label: 'Source', required: true, max: 2000 }) text!: string;
  @Text({ label: 'DOI' }) doi?: string | null;
  @OneOf({ label: 'Mark', of: REFERENCE_MARKS, required: true }) verified!: CodeOf<typeof REFERENCE_MARKS>;
}
/** A statistic as it can be asked. */
export class StatisticView {
  @Text({ label: 'Id', required: true }) id!: string;
  @Choices({ label: 'Also understood as', of: [], required: true }) aliases!: string[];
  @Text({ label: 'Title', required: true, max: 500 }) title!: string;
  @ListOf({ label: 'Inputs', of: () => StatisticInputView, required: true }) inputs!: StatisticInputView[];
  @Text({ label: 'Formula', required: true, max: 4000 }) formula!: string;
  @ListOf({ label: 'Sources', of: () => StatisticSourceView, required: true }) sources!: StatisticSourceView[];
  @Text({ label: 'Asked at', required: true }) ask!: string;
  @Text({ label: 'Page', required: true, hint: 'In the repository' }) docs!: string;
}
export class StatisticsList {
  @ListOf({ label: 'Statistics', of: () => StatisticView, required: true }) statistics!: StatisticView[];
}

/** A statistic as one entry of the list. */
export function statisticView({ id, aliases, title, inputs, formula, sources }: Statistic): StatisticView {
  return {
    id,
    aliases: [...aliases],
    title,
    inputs: inputs.map((input) => ({
      name: input.name,
      aliases: [...(input.aliases ?? [])],
      label: input.label,
      kind: input.kind,
      needed: input.needed === true,
      words: input.kind === 'choice' ? [...input.of] : [],
    })),
    formula,
    sources: sources.map(({ text, doi, verified }) => ({ text, doi: doi ?? null, verified })),
    ask: `/api/statistics/${id}`,
    docs: 'docs/clinical/statistics.md',
  };
}
