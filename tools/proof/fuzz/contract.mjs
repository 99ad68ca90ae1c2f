// Reads openapi.json: which operations there are, what fits their bodies, and what cannot fit.

/**
 * @typedef {{ $ref?: string, type?: string | string[], enum?: unknown[], format?: string, pattern?: string, maxLength?: number, maximum?: number, minimum?: number,
 *   items?: Schema, properties?: Record<string, Schema>, required?: string[], additionalProperties?: boolean | Schema, anyOf?: Schema[] }} Schema
 * @typedef {{ id: string, method: string, path: string, needsVersion: boolean, body: Schema | null, bodyType: string | null, query: string[] }} Operation
 * @typedef {{ paths: Record<string, Record<string, { operationId: string, parameters?: { name: string, in: string }[], requestBody?: { content: Record<string, { schema: Schema }> } }>>, components: { schemas: Record<string, Schema> } }} Document
 * @typedef {import('../random.mjs').Chance} Chance
 */

/** @param {Document} document @returns {Operation[]} */
export function operationsOf({ paths }) {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, parameters = [], requestBody }]) => {
      const [bodyType = null] = Object.keys(requestBody?.content ?? {});
      return {
        id: operationId,
        method: method.toUpperCase(),
        path,
        bodyType,
        needsVersion: parameters.some(({ name }) => name === 'If-Match'),
        body: requestBody?.content['application/json']?.schema ?? null,
        query: parameters.filter((one) => one.in === 'query').map(({ name }) => name),
      };
    }),
  );
}

/** What no question takes, whatever its type; `@huge@` becomes a number that JSON can write and no machine can hold. */
/** @type {unknown[]} */
const ODD = ['NUL \u0000 inside', '\ud800', 'half \udfff', '\u001b[31m', { $gt: '' }, [[]], { toString: 'x' }, '@huge@'];
const TEXTS = ["' OR 1=1 --", '${7*7}', '{{7*7}}', '../../etc/passwd', '%00', '\u202etxt', '\u200b', 'é'.normalize('NFD'), '<img src=x onerror=alert(1)>', 'a\r\nset-cookie: x=y', '🦴'.repeat(20), "'; DROP TABLE patient; --", '=cmd|x'];

export class Bodies {
  /** @param {Record<string, Schema>} schemas @param {Chance} chance */
  constructor(schemas, chance) {
    this.schemas = schemas;
    this.chance = chance;
  }

  /** @param {Schema} schema @returns {Schema} */
  resolve(schema) {
    if (schema.$ref) return this.resolve(this.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
    return schema.anyOf?.[0] ? this.resolve(schema.anyOf[0]) : schema;
  }

  /** Something that fits: what is needed, and a few of the other answers. @param {Schema} given @param {number} [depth] @returns {unknown} */
  fitting(given, depth = 0) {
    const schema = this.resolve(given);
    if (schema.enum) return this.chance.pick(schema.enum.filter((one) => one !== null));
    switch (typeOf(schema)) {
      case 'object': {
        const names = Object.keys(schema.properties ?? {}).filter((name) => schema.required?.includes(name) || (depth < 3 && this.chance.chance(0.15)));
        return Object.fromEntries(names.map((name) => [name, this.fitting(schema.properties?.[name] ?? {}, depth + 1)]));
      }
      case 'array':
        return depth < 3 && this.chance.chance(0.5) && schema.items ? [this.fitting(schema.items, depth + 1)] : [];
      case 'boolean':
        return this.chance.chance(0.5);
      case 'integer':
      case 'number':
        return (schema.minimum ?? 0) + this.chance.whole(Math.min(50, (schema.maximum ?? 50) - (schema.minimum ?? 0)) + 1);
      default:
        return this.fittingText(schema);
    }
  }

  /** @param {Schema} schema */
  fittingText({ format, pattern }) {
    if (format === 'uuid') return '0198f000-0000-7000-8000-00000000aaaa';
    if (format === 'date') return '2026-03-13';
    if (format === 'date-time') return '2026-03-13T12:00:00Z';
    return pattern ? '1963' : this.chance.pick(['sample', 'Łódź', ...TEXTS.slice(0, 4)]);
  }

  /** What cannot fit. @param {Schema} given @returns {unknown} */
  wrong(given) {
    const schema = this.resolve(given);
    if (this.chance.chance(0.25)) return this.chance.pick(ODD);
    switch (typeOf(schema)) {
      case 'object':
        return schema.properties && this.chance.chance(0.6) ? this.spoilt(schema) : this.chance.pick(['text', 5, [], [{}], { noSuchField: 1 }]);
      case 'array':
        return this.chance.pick(['text', 5, {}, [[['x']]], Array.from({ length: 1500 }, () => null), ...(schema.items ? [[this.wrong(schema.items)]] : [])]);
      case 'boolean':
        return this.chance.pick(['true', 'yes', 1, 0, [], {}]);
      case 'integer':
      case 'number':
        return this.chance.pick(['5', 'NaN', 'Infinity', '30 Gy', '@huge@', -1e9, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, [], {}, true]);
      default:
        return this.wrongText(schema);
    }
  }

  /** @param {Schema} schema */
  wrongText(schema) {
    if (schema.enum) return this.chance.pick(['no such code', 'constructor', '__proto__', `${schema.enum[0]}!`, ...TEXTS]);
    if (schema.format === 'uuid') return this.chance.pick(['x', '-'.repeat(36), '0198f000-0000-7000-8000-00000000000g', ...TEXTS]);
    if (schema.format?.startsWith('date')) return this.chance.pick(['2026-02-30', '0000-01-01', '2026-W10-1', '13/03/2026', 'infinity', 'now', '+272026-01-01', '2026-03-13T25:00:00Z', 'epoch', ...TEXTS]);
    if (schema.pattern) return this.chance.pick(['63', '2026-02-30', '2026-00', '1700', 'unknown']);
    return this.chance.pick([5, true, [], {}, 'x'.repeat((schema.maxLength ?? 4000) + 1), '\u0000']);
  }

  /** A body that fits but for one answer, a field too many or one too few. @param {Schema} given @returns {Record<string, unknown>} */
  spoilt(given) {
    const schema = this.resolve(given);
    const whole = /** @type {Record<string, unknown>} */ (this.fitting(schema));
    const names = Object.keys(schema.properties ?? {});
    if (names.length === 0 || this.chance.chance(0.1)) return { ...whole, [this.chance.pick(['centreId', 'version', 'recordedBy', 'id ', '__proto_', 'no such field'])]: 'x' };
    const name = this.chance.pick(names);
    if (schema.required?.includes(name) && this.chance.chance(0.3)) return { ...whole, [name]: this.chance.pick([null, undefined]) };
    return { ...whole, [name]: this.wrong(schema.properties?.[name] ?? {}) };
  }
}

/** @param {Schema} schema */
const typeOf = ({ type }) => (typeof type === 'string' ? type : type?.find((one) => one !== 'null'));

/** As JSON text. @param {unknown} value */
export const written = (value) => (JSON.stringify(value) ?? 'null').replaceAll('"@huge@"', '1e309');
