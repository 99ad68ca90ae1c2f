import type { RangeOrText } from '../../anatomy/level-range.js';
import { LEVELS } from '../../anatomy/levels.js';
import type { Option } from '../../contract/code-list.js';
import { calculatorForm, type Calculator } from '../calculator.js';
import type { ClinicalRule } from '../clinical-rule.js';
import type { ScoreItem } from '../define-score.js';
import type { Inputs } from '../inputs.js';
import { sins } from './sins.js';
import { sinsLocationOf } from './sins-location.js';
import { sinsOf, type SinsQuestion, type SinsResult } from './sins-of.js';

const { id, version, title, citation, limits, checkedBy } = sins;
const rule: ClinicalRule = { id, version, title, citation, limits, checkedBy, docs: 'docs/clinical/sins.md' };

const level = { kind: 'choice', label: 'Level', options: LEVELS } as const;
const asked = <const I extends ScoreItem>(item: I) => {
  const codes = Object.entries(item.options) as [keyof I['options'] & string, { label: string }][];
  const options: Option<keyof I['options'] & string>[] = codes.map(([code, option]) => ({ code, label: option.label }));
  return { kind: 'choice', label: item.label, ...(item.hint ? { hint: item.hint } : {}), options } as const;
};
const inputs = {
  level,
  pain: asked(sins.items.pain),
  boneLesion: asked(sins.items.boneLesion),
  alignment: asked(sins.items.alignment),
  collapse: asked(sins.items.collapse),
  posterolateral: asked(sins.items.posterolateral),
} as const satisfies Inputs;
const instrumented = { kind: 'flag', label: 'Level carries implants or cement' } as const;

/** SINS of one lesion: the total with its addends, or the range while items are unknown. */
export const sinsCalculator: Calculator = {
  id: 'sins',
  rule,
  forms: [
    calculatorForm({
      title: 'The location of a level',
      inputs: { level },
      calculate: (given) => ({
        points: given.level && (sinsLocationOf(given.level)?.points ?? null),
        ...answerOf({ levels: given.level, instrumented: false, answers: {} }),
      }),
    }),
    calculatorForm({
      title: 'One lesion without implants or cement',
      inputs,
      calculate: ({ level: levels, ...answers }) => answerOf({ levels, instrumented: false, answers }),
    }),
    calculatorForm({
      title: 'One lesion, with implants or cement asked',
      inputs: { ...inputs, instrumented },
      calculate: ({ level: levels, instrumented: implants, ...answers }) =>
        answerOf({ levels, instrumented: implants, answers }),
    }),
  ],
  examples: [
    {
      note: 'L1 is junctional (3), mechanical pain 3, lytic 2, deformity 2, collapse above half 3, none 0',
      input: {
        level: 'L1',
        pain: 'mechanical',
        boneLesion: 'lytic',
        alignment: 'de_novo_deformity',
        collapse: 'gt50',
        posterolateral: 'none',
      },
      expected: {
        region: 'junctional',
        items: { location: 3, pain: 3, boneLesion: 2, alignment: 2, collapse: 3, posterolateral: 0 },
        total: 13,
        category: 'unstable',
        surgicalReferral: true,
      },
    },
    {
      note: 'Posterolateral involvement not known: the range it leaves, and no total',
      input: { level: 'T11', pain: 'mechanical', boneLesion: 'lytic', alignment: 'normal', collapse: 'none' },
      expected: { total: null, min: 8, max: 11, category: 'potentially_unstable', missing: ['posterolateral'] },
    },
  ],
};

function answerOf(question: SinsQuestion & { readonly levels: RangeOrText | null }): object {
  const result = sinsOf(question);
  if (result.status === 'not_applicable' || result.status === 'undefined') {
    const none = { region: null, items: {}, total: null, min: null, max: null };
    return {
      ...none,
      status: result.status,
      reason: result.reason,
      category: null,
      categories: [],
      surgicalReferral: null,
      cautions: [],
      complete: false,
      missing: [],
    };
  }
  const items = Object.fromEntries(result.addends.map(({ item, points }) => [item, points]));
  const region = result.location?.region ?? null;
  return { status: result.status, region, items, ...totalOf(result), cautions: result.cautions };
}

/** The total with its category; while items are open, the range and what is certain about the category all the same. */
function totalOf(result: Extract<SinsResult, { addends: unknown }>): object {
  const complete = result.status === 'complete';
  const bands = complete ? [result.band] : result.possibleBands;
  const [band, ...others] = bands;
  const referrals = new Set(bands.map(({ note }) => note !== undefined));
  return {
    total: complete ? result.total : null,
    min: complete ? result.total : result.low,
    max: complete ? result.total : result.high,
    category: band && others.length === 0 ? band.id : null,
    categories: bands.map(({ id: code }) => code),
    surgicalReferral: referrals.size === 1 ? referrals.has(true) : null,
    complete,
    missing: result.missing.map(({ item }) => (item === 'location' ? 'level' : item)),
  };
}
