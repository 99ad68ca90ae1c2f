import { ALL_CALCULATORS } from './all-calculators.js';
import { ALL_MODELS } from './all-models.js';
import { ALL_CLINICAL_RULES, ALL_SCORES, ALL_TREES, docsOf, RECORDED_TOTALS } from './all-scores.js';
import type { Calculator, WorkedExample } from './calculator.js';
import type { Citation, ClinicalRule } from './clinical-rule.js';
import type { Score } from './define-score.js';
import type { Tree } from './define-tree.js';
import type { PrognosticModel } from './prognostic-model.js';
import type { RecordedTotal } from './recorded-total.js';
import { groupOfRule, type RuleGroup } from './rule-groups.js';
import { RULE_PURPOSES } from './rule-purposes.js';
import { SCORE_EXAMPLES } from './score-examples.js';

/** Everything that goes by one id: a score, tree or entered total, the calculations about it, what was published about it. */
export interface CatalogueEntry {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  /** The clinical question it answers, in one sentence. */
  readonly purpose: string | null;
  readonly group: RuleGroup | null;
  readonly version: number;
  readonly citation: Citation;
  readonly docs: string;
  readonly limits: readonly string[];
  readonly checkedBy: string | null;
  readonly score: Score | null;
  readonly tree: Tree | null;
  readonly total: RecordedTotal | null;
  readonly calculator: Calculator | null;
  readonly model: PrognosticModel | null;
  readonly examples: readonly WorkedExample[];
}

type Known = Pick<CatalogueEntry, 'title' | 'version' | 'citation' | 'limits' | 'checkedBy'> & {
  readonly shortTitle?: string;
  readonly purpose?: string;
  readonly docs?: string;
};

const byId = <T extends { readonly id: string }>(all: readonly T[], id: string): T | null =>
  all.find((one) => one.id === id) ?? null;

function entryOf(id: string): CatalogueEntry | null {
  const [score, tree, total] = [byId(ALL_SCORES, id), byId(ALL_TREES, id), byId(RECORDED_TOTALS, id)];
  const [calculator, model] = [byId(ALL_CALCULATORS, id), byId(ALL_MODELS, id)];
  const linked = model && linkedOf(model);
  const known: Known | null = score ?? tree ?? total ?? byId(ALL_CLINICAL_RULES, id) ?? calculator?.rule ?? linked;
  if (!known) return null;
  const { title, version, citation, limits, checkedBy } = known;
  return {
    id,
    title,
    version,
    citation,
    limits,
    checkedBy,
    shortTitle: known.shortTitle ?? model?.name ?? title,
    purpose: known.purpose ?? RULE_PURPOSES[id] ?? model?.outcome ?? null,
    docs: known.docs ?? docsOf(id),
    group: groupOfRule(id, model !== null || score !== null || tree !== null || total !== null),
    score,
    tree,
    total,
    calculator,
    model,
    examples: [...(SCORE_EXAMPLES[id] ?? []), ...(calculator?.examples ?? [])],
  };
}

/** A model that is only linked and recorded has no page of its own: the page of the panel says what is done with it. */
function linkedOf({ name, citation, link, outside }: PrognosticModel): Known {
  const limits = [...(link?.cautions ?? []), ...outside.map(({ text }) => text)];
  return { title: name, version: 1, citation, limits, checkedBy: null, docs: 'docs/clinical/prognosis.md' };
}

/** A rule that a calculation asks under a name of its own is the same thing, and stands in the list once. */
const askedElsewhere = ({ id }: ClinicalRule) =>
  ALL_CALCULATORS.some(({ id: asked, rule }) => rule.id === id && asked !== id);
const RULES = ALL_CLINICAL_RULES.filter((rule) => !askedElsewhere(rule));
const IDS = new Set(
  [...ALL_SCORES, ...ALL_TREES, ...RECORDED_TOTALS, ...RULES, ...ALL_CALCULATORS, ...ALL_MODELS].map(({ id }) => id),
);

/** Every score, model and rule once, in the order it is offered. */
export const CATALOGUE: readonly CatalogueEntry[] = [...IDS].flatMap((id) => entryOf(id) ?? []);

/** What goes by an id, or by the name of the rule behind a calculation; null when nothing does. */
export function catalogueEntry(id: string): CatalogueEntry | null {
  return byId(CATALOGUE, id) ?? CATALOGUE.find(({ calculator }) => calculator?.rule.id === id) ?? null;
}
