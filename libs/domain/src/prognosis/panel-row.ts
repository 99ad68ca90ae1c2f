import { askScore } from '../scores/ask-score.js';
import { recordedTotalById, scoreById, treeById } from '../scores/all-scores.js';
import type { PrognosticModel } from '../scores/prognostic-model.js';
import { figureWords, spanOf } from './horizon-words.js';
import { questionsOf } from './item-questions.js';
import { itemFactsOf } from './model-items.js';
import type { Badge, ModelOnPanel, PanelBand, PanelInputs, PanelItem, PanelRow } from './panel.js';
import { panelItem } from './panel-items.js';
import { cohortYears, eraBadge, populationBadges } from './population.js';
import type { PrognosisFacts } from './prognosis-facts.js';
import type { Staleness } from './prognosis-note.js';
import { settlingOf } from './settling.js';

interface Around {
  readonly asOf: string;
  readonly staleness: Staleness;
}

/** One computed model for one patient; null for a model that the panel does not work out. */
export function panelRow(model: PrognosticModel, facts: PrognosisFacts, around: Around): PanelRow | null {
  const recorded = itemFactsOf(model.id, facts);
  if (!recorded) return null;
  const beside = { ...around, model: model.id, ratings: facts.ratings };
  const items = Object.entries(questionsOf(model.id)).flatMap(([item, question]) => {
    const found = recorded[item];
    return found ? [panelItem(item, question, found, beside)] : [];
  });
  const outside = items.find(({ answers, state }) => state !== 'open' && answers.length === 0);
  if (outside) return withoutResult(model, facts, items, outside);
  const inputs = inputsOf(items);
  const { score, min, max, groups } = askScore(model.id, inputs);
  const bands = groups.map((group) => bandOn(model, group));
  return {
    ...modelOnPanel(model),
    inputs,
    items,
    total: score,
    low: min,
    high: max,
    bands,
    definite: bands.length === 1,
    span: bands.every(({ horizons }) => horizons.length > 0) ? spanOf(bands.flatMap(({ horizons }) => horizons)) : null,
    settling: settlingOf(model.id, items, inputs),
    badges: badgesOf(model, facts, items),
    notApplicable: null,
  };
}

/** The patient has an answer that the model does not know, such as ECOG 1 where nobody of the cohort had it. */
function withoutResult(
  model: PrognosticModel,
  facts: PrognosisFacts,
  items: readonly PanelItem[],
  { label, sources }: PanelItem,
): PanelRow {
  const said = sources.map(({ words }) => words).join(', ');
  return {
    ...modelOnPanel(model),
    inputs: inputsOf(items),
    items,
    total: null,
    low: null,
    high: null,
    bands: [],
    definite: false,
    span: null,
    settling: [],
    badges: badgesOf(model, facts, items),
    notApplicable: `Nobody in the cohort of this model was like this patient (${said || label}), so it has no result here.`,
  };
}

/** One value where an item is known, the list of those still possible, null where nothing is known. */
function inputsOf(items: readonly PanelItem[]): PanelInputs {
  return Object.fromEntries(
    items.map(({ item, state, answers }) => {
      const values = answers.map(({ value }) => value);
      if (state === 'open') return [item, null];
      return [item, values.length === 1 ? (values[0] ?? null) : values];
    }),
  );
}

/** Name, cohort and source of a model, as they stand on a panel and in a frozen record. */
export function modelOnPanel(model: PrognosticModel): ModelOnPanel {
  const { id, name, year, legacy, outcome, horizon, direction, citation, derivation } = model;
  const version = (scoreById(id) ?? treeById(id) ?? recordedTotalById(id))?.version ?? 1;
  const cohort = { words: derivation.words, mark: derivation.mark, years: cohortYears(model) };
  const [first = name] = name.split(',');
  const shortName = year === null || first.includes(String(year)) ? first : `${first} ${year}`;
  return { id, version, name, shortName, year, legacy, outcome, horizon, direction, citation, cohort };
}

/** A band of a model with its published figures; the strategies that papers attach to bands are left out. */
export function bandOn(model: PrognosticModel, id: string): PanelBand {
  const { figures = [], horizons = [] } = model.bands.find((band) => band.id === id) ?? {};
  return { id, label: labelOfBand(model.id, id), figures, horizons, words: figures.map(figureWords) };
}

function labelOfBand(model: string, id: string): string {
  const bands = scoreById(model)?.bands ?? treeById(model)?.leaves ?? recordedTotalById(model)?.groups ?? [];
  return bands.find((band) => band.id === id)?.label ?? id;
}

function badgesOf(model: PrognosticModel, facts: PrognosisFacts, items: readonly PanelItem[]): Badge[] {
  const unverified: Badge = {
    kind: 'items',
    label: 'Items not verified against the paper',
    words: 'The points or the tree were not compared with the paper itself.',
  };
  const stale = items.flatMap(({ label, stale: old }) => (old ? [`${label}: ${old.words}`] : []));
  const cautions = items.flatMap(({ caution }) => caution ?? []);
  return [
    ...(model.standing === 'computed, items not verified against the paper' ? [unverified] : []),
    ...eraBadge(model),
    ...populationBadges(model, facts),
    ...(stale.length > 0 ? [{ kind: 'stale' as const, label: 'Stale input', words: `${stale.join('. ')}.` }] : []),
    ...[...new Set(cautions)].map((words): Badge => ({ kind: 'caution', label: 'Note', words })),
  ];
}
