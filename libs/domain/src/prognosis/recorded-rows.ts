import { formatDate } from '../contract/dates.js';
import { bandOfTotal } from '../scores/bandOnly/band-of-total.js';
import { recordedTotalById } from '../scores/all-scores.js';
import type { PrognosticModel } from '../scores/prognostic-model.js';
import { spanOf } from './horizon-words.js';
import type { Badge, RecordedAnswer, RecordedRow } from './panel.js';
import { bandOn, modelOnPanel } from './panel-row.js';
import { eraBadge, populationBadges } from './population.js';
import type { PrognosisFacts } from './prognosis-facts.js';
import type { RecordedPrognosisView } from './recorded-prognosis.js';

/** A model of which nothing is worked out: the way to its calculator, and what was typed in from it. */
export function recordedRow(model: PrognosticModel, facts: PrognosisFacts): RecordedRow {
  const recorded = facts.recorded
    .filter((entry) => entry.model === model.id)
    .sort((a, b) => b.obtainedOn.localeCompare(a.obtainedOn) || b.recordedAt.localeCompare(a.recordedAt))
    .map((entry) => answerOf(model, entry));
  const horizons = recorded[0]?.band?.horizons ?? [];
  return {
    ...modelOnPanel(model),
    link: model.link ?? null,
    recorded,
    span: spanOf(horizons),
    badges: [...eraBadge(model), ...populationBadges(model, facts), NOT_COMPUTED],
  };
}

const NOT_COMPUTED: Badge = {
  kind: 'items',
  label: 'Recorded, not computed',
  words: 'Its items or coefficients are not published in full; the answer of its own calculator is recorded here.',
};

function answerOf(model: PrognosticModel, entry: RecordedPrognosisView): RecordedAnswer {
  const { obtainedOn, total = null, sourceUrl = null, note = null, recordedByName, recordedAt } = entry;
  const group = total !== null && recordedTotalById(model.id) ? bandOfTotal(model.id, Number(total)).group : null;
  const alive = [
    ['6 weeks', entry.aliveAtSixWeeks],
    ['90 days', entry.aliveAtNinetyDays],
    ['1 year', entry.aliveAtOneYear],
  ].flatMap(([when, percent]) => (percent ? [`alive at ${when}: ${percent} %`] : []));
  const words = [...(total === null ? [] : [`total ${total}`]), ...alive, `obtained ${formatDate(obtainedOn)}`];
  const band = group === null ? null : bandOn(model, group);
  return { obtainedOn, total, band, words, sourceUrl, note, recordedByName, recordedAt };
}
