import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { allContracts, fieldsOf, PROBLEMS, type Class, type Field } from '@rachis/domain';

type Schema = Record<string, unknown>;

/** The public contract of the API (OpenAPI 3.1). Paths come from the controllers, every schema from the contract classes. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder().setTitle('Rachis').setDescription('The tumour board for metastatic spine disease').setVersion('1').setOpenAPIVersion('3.1.0').addCookieAuth('rachis').build();
  const document = SwaggerModule.createDocument(app, config, { operationIdFactory: (_controller, method) => method });
  const named = new Set(Object.keys(document.components?.schemas ?? {}));
  const schemas: Record<string, Schema> = { Problem: problemSchema() };
  const wanted = allContracts().filter(({ name }) => named.has(name));
  for (let contract = wanted.pop(); contract; contract = wanted.pop()) {
    if (schemas[contract.name]) continue;
    schemas[contract.name] = schemaOf(contract);
    for (const { of } of Object.values(fieldsOf(contract))) if (of) wanted.push(of());
  }
  const sorted = Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => a.localeCompare(b)));
  return { ...document, components: { ...document.components, schemas: sorted } };
}

/** The JSON schema of a contract class. A question that may stay open may be null. */
export function schemaOf(contract: Class): Schema {
  const fields = Object.entries(fieldsOf(contract));
  const required = fields.filter(([, field]) => field.required).map(([name]) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(([name, field]) => [name, propertyOf(field)])),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

function propertyOf(field: Field): Schema {
  const { type, ...rest } = shapeOf(field);
  const described = { ...rest, title: field.label, ...(field.hint ? { description: field.hint } : {}) };
  if (field.required) return type === undefined ? described : { type, ...described };
  if (type === undefined) return { anyOf: [rest, { type: 'null' }], title: field.label };
  return { type: [type, 'null'], ...described, ...(Array.isArray(rest['enum']) ? { enum: [...(rest['enum'] as unknown[]), null] } : {}) };
}

function shapeOf(field: Field): Schema {
  const codes = field.options?.map(({ code }) => code);
  switch (field.kind) {
    case 'text': return { type: 'string', maxLength: field.max };
    case 'levels': return { type: 'string' };
    case 'count': return { type: 'integer', minimum: field.min, maximum: field.max };
    case 'flag': return { type: 'boolean' };
    case 'calendar-date': return { type: 'string', format: 'date' };
    case 'partial-date': return { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' };
    case 'instant': return { type: 'string', format: 'date-time' };
    case 'id': return { type: 'string', format: 'uuid' };
    case 'ids': return { type: 'array', items: { type: 'string', format: 'uuid' }, maxItems: field.max };
    case 'choice': return { type: 'string', enum: codes };
    case 'choices': return { type: 'array', items: codes?.length ? { type: 'string', enum: codes } : { type: 'string' } };
    case 'absences': return { type: 'object', additionalProperties: { type: 'string', enum: codes } };
    case 'data': return { type: 'object', additionalProperties: true };
    case 'group': return { $ref: `#/components/schemas/${field.of?.().name ?? ''}` };
    case 'list': return { type: 'array', items: { $ref: `#/components/schemas/${field.of?.().name ?? ''}` }, maxItems: field.max };
  }
}

function problemSchema(): Schema {
  const fault = { type: 'object', properties: { pointer: { type: 'string' }, detail: { type: 'string' } }, required: ['pointer', 'detail'] };
  return {
    type: 'object',
    properties: {
      type: { type: 'string', enum: Object.keys(PROBLEMS).map((code) => `/problems/${code}`) }, title: { type: 'string' }, status: { type: 'integer' },
      detail: { type: 'string' }, instance: { type: 'string' }, errors: { type: 'array', items: fault }, current: {},
    },
    required: ['type', 'title', 'status', 'instance'],
  };
}
