import { newId } from '@rachis/domain';

export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

/** The least that a published schema takes, so that a request reaches its handler and is refused there or not at all. */
export function sampleBody(schema: JsonSchema, schemas: Readonly<Record<string, JsonSchema>>): unknown {
  if (schema.$ref) return sampleBody(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, schemas);
  if (schema.anyOf) return sampleBody(schema.anyOf[0] ?? {}, schemas);
  if (schema.enum) return schema.enum[0];
  const type = Array.isArray(schema.type) ? (schema.type as string[])[0] : (schema.type as string | undefined);
  switch (type) {
    case 'integer': case 'number': return schema.minimum ?? 1;
    case 'boolean': return true;
    case 'array': return [];
    case 'string': return textFor(schema);
    default: return Object.fromEntries((schema.required ?? []).map((name) => [name, sampleBody(schema.properties?.[name] ?? {}, schemas)]));
  }
}

function textFor({ format, pattern }: JsonSchema): string {
  if (format === 'uuid') return newId();
  if (format === 'date') return '2026-03-14';
  if (format === 'date-time') return '2026-03-14T09:00:00Z';
  return pattern ? '2026' : 'Twenty letters and more';
}
