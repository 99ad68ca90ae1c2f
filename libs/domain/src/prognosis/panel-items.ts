import type { ScoreResultView } from '../scores/score-result.js';
import type { Fact, FactSource } from './fact.js';
import type { ItemQuestion } from './item-questions.js';
import type { InputValue, PanelItem } from './panel.js';
import { staleOf } from './staleness.js';
import type { Staleness } from './prognosis-note.js';

interface Around {
  readonly model: string;
  readonly ratings: readonly ScoreResultView[];
  readonly asOf: string;
  readonly staleness: Staleness;
}

/**
 * One item of a model: from the record as far as it goes, and where the record leaves it open from what somebody has
 * answered. An answer that the record contradicts is not taken; the contradiction is said.
 */
export function panelItem(item: string, question: ItemQuestion, recorded: Fact<InputValue>, around: Around): PanelItem {
  const { label } = question;
  const stored = recorded.possible?.length === 1 ? null : answeredIn(item, question, around);
  const fits = stored !== null && (recorded.possible === null || recorded.possible.includes(stored.value));
  const possible = stored && fits ? [stored.value] : recorded.possible;
  const contradicted = stored && !fits ? `${stored.source.words} does not fit the record and is not taken.` : null;
  const sources = stored && fits ? [...recorded.sources, stored.source] : recorded.sources;
  const caution = [recorded.caution, contradicted].filter((said) => said !== null).join(' ') || null;
  const known = possible?.length === 1;
  return {
    item,
    label,
    state: known ? 'known' : possible === null || sources.length === 0 ? 'open' : 'several',
    answers: possible === null ? question.all : possible.map((value) => question.answerOf(value)),
    sources,
    derived: recorded.derived,
    caution,
    absence: known ? null : recorded.absence,
    stale: staleOf(sources, around.asOf, around.staleness),
    wanted: recorded.wanted,
  };
}

interface Stored {
  readonly value: InputValue;
  readonly source: FactSource;
}

/** The newest answer that somebody gave to this item of this model. */
function answeredIn(item: string, question: ItemQuestion, { model, ratings }: Around): Stored | null {
  for (const { score, answers, assessedOn, recordedByName, recordedAt } of ratings) {
    const given = score === model ? answers[item] : null;
    const value = typeof given === 'string' ? question.read(given) : null;
    if (value === null) continue;
    const words = `answered "${question.answerOf(value).label}"`;
    return { value, source: { section: 'prognosis', words, date: assessedOn, recordedByName, recordedAt, age: null } };
  }
  return null;
}
