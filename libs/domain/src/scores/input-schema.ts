import type { Score } from './define-score.js';
import type { Tree, TreeItem } from './define-tree.js';
import type { Input, Inputs } from './inputs.js';

/** A JSON schema (2020-12). */
export type JsonSchema = Readonly<Record<string, unknown>>;

const orUnknown = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });
const orPossible = (schema: JsonSchema): JsonSchema => ({
  anyOf: [schema, { type: 'array', items: schema, minItems: 1 }, { type: 'null' }],
});

/** What may be sent for an input: its value, or null for not known. */
export function inputSchema(input: Input): JsonSchema {
  return orUnknown({ ...valueSchema(input), title: input.label, ...(input.hint ? { description: input.hint } : {}) });
}

/** What may be sent for all the inputs of a form. */
export function formSchema(inputs: Inputs): JsonSchema {
  const properties = Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, inputSchema(input)]));
  return { type: 'object', properties, additionalProperties: false };
}

function valueSchema(input: Input): JsonSchema {
  switch (input.kind) {
    case 'number':
      return numberSchema(input);
    case 'choice':
      return { enum: input.options.map(({ code }) => code) };
    case 'flag':
      return { type: 'boolean' };
    case 'text':
      return { type: 'string', maxLength: input.max ?? 200 };
    case 'instant':
      return { type: 'string', format: 'date-time' };
    case 'calendar-date':
      return { type: 'string', format: 'date' };
    case 'list':
      return { type: 'array', items: inputSchema(input.of), minItems: input.least ?? 0, maxItems: input.most };
    case 'group':
      return formSchema(input.of);
  }
}

interface NumberRule {
  readonly unit?: string;
  readonly min?: number;
  readonly above?: number;
  readonly max?: number;
  readonly whole?: true;
  readonly step?: number;
}

function numberSchema({ unit, min, above, max, whole, step }: NumberRule): JsonSchema {
  return {
    type: whole ? 'integer' : 'number',
    ...(min === undefined ? {} : { minimum: min }),
    ...(above === undefined ? {} : { exclusiveMinimum: above }),
    ...(max === undefined ? {} : { maximum: max }),
    ...(step === undefined ? {} : { multipleOf: step }),
    ...(unit === undefined ? {} : { unit }),
  };
}

/** What may be sent for an item of a score: an option, the list of those still possible, or null for not known. */
export function scoreItemSchema({ options }: Score['items'][string]): JsonSchema {
  return orPossible({ enum: Object.keys(options) });
}

/** The same for an item of a tree. */
export function treeItemSchema(item: Tree['items'][string]): JsonSchema {
  return orPossible(treeValueSchema(item));
}

function treeValueSchema(item: TreeItem): JsonSchema {
  if (item.kind === 'choice') return { enum: Object.keys(item.options) };
  return item.kind === 'flag' ? { type: 'boolean' } : numberSchema(item);
}
