import type { CatalogueEntry } from './catalogue.js';
import type { ScoreOption } from './define-score.js';
import { rangeOfBand } from './define-score.js';
import { inputSchema, scoreItemSchema, treeItemSchema } from './input-schema.js';
import type { Input, Inputs } from './inputs.js';
import type { RecordedTotal } from './recorded-total.js';
import type {
  RuleBand,
  RuleDefinition,
  RuleForm,
  RuleItem,
  RuleKind,
  RuleOption,
  RuleSummary,
} from './rule-contracts.js';

/** The kind of an entry; a score that can be asked in other ways too is a sum of points. */
export function kindOf({ score, tree, total, calculator, model }: CatalogueEntry): RuleKind {
  if (score) return 'sum';
  if (tree) return 'tree';
  if (total) return 'total';
  if (calculator) return 'calculation';
  return model ? 'elsewhere' : 'classification';
}

/** An entry as one line of the list. */
export function summaryOf(entry: CatalogueEntry): RuleSummary {
  const { id, title, shortTitle, group, version, citation, checkedBy, docs, score, tree, total, calculator } = entry;
  const askable = score !== null || tree !== null || total !== null || calculator !== null;
  return {
    id,
    title,
    shortTitle,
    group,
    kind: kindOf(entry),
    version,
    verified: citation.verified,
    checkedBy,
    docs,
    links: {
      self: `/api/scores/${id}`,
      evaluate: askable ? `/api/scores/${id}/evaluate` : null,
      calculate: askable ? `/api/calculators/${id}` : null,
      page: `/scores/${id}`,
    },
  };
}

/** An entry with everything that is needed to ask it and to check it against its source. */
export function definitionOf(entry: CatalogueEntry): RuleDefinition {
  const { score, tree, total, model, citation } = entry;
  return {
    ...summaryOf(entry),
    purpose: entry.purpose,
    direction: score?.direction ?? tree?.direction ?? total?.direction ?? model?.direction ?? null,
    citation: {
      text: citation.text,
      doi: citation.doi ?? null,
      pmid: citation.pmid ?? null,
      verified: citation.verified,
    },
    items: itemsOf(entry),
    bands: bandsOf(entry),
    forms: formsOf(entry),
    limits: [...entry.limits],
    examples: entry.examples.map(({ note, input, expected }) => ({ note: note ?? null, input, expected })),
  };
}

/** Every way of asking besides its items: a total from elsewhere, and the forms of its calculation. */
function formsOf({ score, total, calculator }: CatalogueEntry): RuleForm[] {
  const elsewhere = score && total ? [{ title: 'A total worked out elsewhere', inputs: { total: total.total } }] : [];
  return [...elsewhere, ...(calculator?.forms ?? [])].map(({ title, inputs }) => ({ title, inputs: inputsOf(inputs) }));
}

function itemsOf({ score, tree, total }: CatalogueEntry): RuleItem[] {
  if (score) {
    return Object.entries(score.items).map(([name, item]) => ({
      ...asked(name, item),
      options: Object.entries(item.options).map(([code, option]) => optionOf(code, option)),
      schema: scoreItemSchema(item),
    }));
  }
  if (tree) {
    return Object.entries(tree.items).map(([name, item]) => ({
      ...asked(name, item),
      options:
        item.kind === 'choice' ? Object.entries(item.options).map(([code, option]) => optionOf(code, option)) : [],
      schema: treeItemSchema(item),
    }));
  }
  return total ? inputsOf({ total: total.total }) : [];
}

function inputsOf(inputs: Inputs): RuleItem[] {
  return Object.entries(inputs).map(([name, input]) => ({
    ...asked(name, input),
    options: input.kind === 'choice' ? input.options.map(({ code, label }) => optionOf(code, { label })) : [],
    schema: inputSchema(input),
  }));
}

type Named = Pick<Input, 'label' | 'hint' | 'needed'> & { readonly unit?: string };
const asked = (name: string, { label, hint, unit, needed }: Named) => ({
  name,
  label,
  hint: hint ?? null,
  unit: unit ?? null,
  needed: needed ?? false,
});

function optionOf(code: string, { label, points }: Partial<ScoreOption> & { readonly label: string }): RuleOption {
  return { code, label, points: points ?? null };
}

function bandsOf({ score, tree, total }: CatalogueEntry): RuleBand[] {
  if (score) {
    return score.bands.map(({ id, label, note }) => {
      const { from, to } = rangeOfBand(score, id);
      return { id, label, totals: rangeWords(from, to), note: note ?? null };
    });
  }
  if (tree) return tree.leaves.map(({ id, label, note }) => ({ id, label, totals: null, note: note ?? null }));
  return total ? totalBands(total) : [];
}

const rangeWords = (from: number, to: number): string => (from === to ? String(from) : `${from} to ${to}`);

function totalBands({ groups, total }: RecordedTotal): RuleBand[] {
  return groups.map(({ id, label, note, start }, index) => {
    const next = groups[index + 1]?.start;
    const from = 'from' in start ? `from ${start.from}` : `above ${start.above}`;
    const below = next && ('from' in next ? `below ${next.from}` : `up to ${next.above}`);
    const to = below ?? (total.max === undefined ? '' : `up to ${total.max}`);
    return { id, label, totals: [from, to].filter(Boolean).join(', '), note: note ?? null };
  });
}
