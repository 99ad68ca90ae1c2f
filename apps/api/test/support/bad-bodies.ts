/** The part of a JSON schema that the published contract uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly maximum?: number;
  readonly minimum?: number;
  readonly items?: Schema;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly anyOf?: readonly Schema[];
}
export interface Operation {
  readonly operationId: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly needsVersion: boolean;
  readonly body: Schema | null;
}
interface Document {
  readonly paths: Record<string, Record<string, { operationId: string; parameters?: { name: string }[]; requestBody?: { content: Record<string, { schema: Schema }> } }>>;
  readonly components: { schemas: Record<string, Schema> };
}
/** A body that no contract allows, and what is wrong with it. */
export interface BadBody {
  readonly what: string;
  readonly text: string;
}

export function operationsOf({ paths }: Document): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, parameters = [], requestBody }]) => ({
      operationId, path: path.replace(/^\/api/, ''), method: method.toUpperCase() as Operation['method'],
      needsVersion: parameters.some(({ name }) => name === 'If-Match'), body: requestBody?.content['application/json']?.schema ?? null,
    })),
  );
}

const HUGE = '@huge@';
/** As JSON text; a number that JSON can write and no machine can hold is put in afterwards. */
const written = (value: unknown): string => JSON.stringify(value).replaceAll(`"${HUGE}"`, '1e309');
const deep = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

/** What is wrong for every contract. */
export const ALWAYS_BAD: readonly BadBody[] = [
  ...['[]', '[{}]', '"text"', '5', 'true', 'null', '', '{', '{"a":', '{"a":1,}', "{'a':1}", 'undefined', 'NaN', '\u0000', '{"a":"\u0001"}', '\ufeff{', '{} {}'].map((text) => ({ what: `the body ${JSON.stringify(text)}`, text })),
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'centreId', 'version', 'recordedBy', 'no such field', '', '\ud800'].map((key) => ({ what: `the key ${JSON.stringify(key)}`, text: `{${JSON.stringify(key)}:{"x":"y"}}` })),
  { what: 'a prototype within', text: '{"absences":{"__proto__":{"polluted":"unknown"}}}' }, { what: 'nesting of 50', text: deep(50) }, { what: 'nesting of 40,000', text: deep(40_000) },
  { what: 'nested lists', text: `{"a":${'['.repeat(30_000)}${']'.repeat(30_000)}}` }, { what: '300 kB', text: JSON.stringify({ note: 'x'.repeat(300_000) }) },
];

/** Makes bodies of a contract that are right but for one answer. */
export class BadBodies {
  constructor(private readonly schemas: Readonly<Record<string, Schema>>) {}

  of(contract: Schema): BadBody[] {
    return this.spoilt(contract).map(({ what, value }) => ({ what, text: written(value) }));
  }

  /** The least that the contract allows. */
  sample(given: Schema): unknown {
    const schema = this.resolve(given);
    if (schema.enum) return schema.enum[0];
    switch (typeOf(schema)) {
      case 'object': return Object.fromEntries((schema.required ?? []).map((name) => [name, this.sample(schema.properties?.[name] ?? {})]));
      case 'array': return [];
      case 'boolean': return true;
      case 'integer': return schema.minimum ?? 0;
      default: return schema.format === 'uuid' ? '0198f000-0000-7000-8000-00000000aaaa' : schema.format === 'date' ? '2026-03-13' : schema.format === 'date-time' ? '2026-03-13T12:00:00Z' : schema.pattern ? '1963' : 'sample';
    }
  }

  private resolve(schema: Schema): Schema {
    const [first] = schema.anyOf ?? [];
    return schema.$ref ? (this.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}) : first ? this.resolve(first) : schema;
  }

  private spoilt(given: Schema): { what: string; value: unknown }[] {
    const schema = this.resolve(given);
    const whole = this.sample(schema) as Record<string, unknown>;
    return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => [
      ...this.wrong(property).map((value) => ({ what: `${name} = ${(JSON.stringify(value) ?? '').slice(0, 60)}`, value: { ...whole, [name]: value } })),
      ...(schema.required?.includes(name) ? [{ what: `${name} is left out`, value: { ...whole, [name]: undefined } }, { what: `${name} is null`, value: { ...whole, [name]: null } }] : []),
    ]);
  }

  /** Answers that a question cannot have. */
  private wrong(given: Schema): unknown[] {
    const schema = this.resolve(given);
    if (schema.properties) return ['text', 5, true, [], [{}], ...this.spoilt(schema).map(({ value }) => value)];
    switch (typeOf(schema)) {
      case 'object': return ['unknown', 5, [], ['x'], ...(schema.additionalProperties === true ? [] : [{ noSuchField: 'unknown' }, { absences: 'unknown' }, { familyName: 'because' }, { toString: 'unknown' }])];
      case 'array': return ['text', 5, {}, [null], [5], [['x']], ['no such code'], Array.from({ length: 1000 }, () => 'x'), ...(schema.items?.$ref ? [[[this.sample(schema.items)]], ...this.spoilt(schema.items).map(({ value }) => [value])] : [])];
      case 'boolean': return ['true', 'yes', 0, 1, [], {}];
      case 'integer': return ['5', 'NaN', 'Infinity', '1e309', HUGE, 1.5, -1_000_000, 2 ** 31, 2 ** 53, -(2 ** 63), [], {}, true];
      default: return [5, true, [], ['x'], {}, { $gt: '' }, ...badTexts(schema)];
    }
  }
}

const typeOf = ({ type }: Schema): string | undefined => (typeof type === 'string' ? type : type?.find((one) => one !== 'null'));

function badTexts(schema: Schema): unknown[] {
  const always = ['NUL \u0000 inside', '\ud800', 'half \udfff pair', '\u001b[31m'];
  if (schema.enum) return [...always, 'no such code', '', ' ', 'constructor', String(schema.enum[0]).toUpperCase() + '!'];
  if (schema.format === 'uuid') return [...always, 'x', '1', '-'.repeat(36), "' OR 1=1 --", '0198f000-0000-7000-8000-00000000000g'];
  if (schema.format === 'date') return [...always, '2026-02-30', '2026-13-01', '0000-01-01', '2026-W10-1', '2026-03', '2026-03-13T00:00:00Z', '13/03/2026', 'today', '+272026-01-01'];
  if (schema.format === 'date-time') return [...always, '2026-02-30T00:00:00Z', '2026-03-13', '2026-03-13T25:00:00Z', '2026-03-13T12:00:00+23:59', 'now', 'infinity'];
  if (schema.pattern) return [...always, '63', '2026-02-30', '2026-00', 'unknown', '1700'];
  return [...always, 'x'.repeat((schema.maxLength ?? 4000) + 1)];
}
