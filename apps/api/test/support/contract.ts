import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

interface Operation {
  readonly responses: Record<string, { content?: Record<string, { schema: object }> }>;
}
interface Document {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { schemas: Record<string, object> };
}

/** Checks every answer against the published contract, so that no test has to remember to. */
export class PublishedContract {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly checks = new Map<string, ValidateFunction>();

  constructor(private readonly document: Document) {
    formats(this.ajv, ['date', 'date-time', 'uuid']);
    this.ajv.addSchema({ $id: 'rachis', components: document.components });
  }

  /** What is wrong with an answer; empty when it is as published. */
  faults(method: string, url: string, status: number, contentType: string, body: unknown): string[] {
    const path = url.split('?')[0] ?? url;
    const template = Object.keys(this.document.paths).filter((candidate) => matches(candidate, path)).sort((a, b) => (a.match(/\{/g)?.length ?? 0) - (b.match(/\{/g)?.length ?? 0))[0];
    const operation = template ? this.document.paths[template]?.[method.toLowerCase()] : undefined;
    if (!operation) return status === 404 ? [] : [`${method} ${path} is not in the published contract`];
    const response = operation.responses[String(status)] ?? (status >= 400 ? operation.responses['default'] : undefined);
    if (!response) return [`${method} ${path} answered ${status}, which is not published`];
    const schema = response.content?.[contentType.split(';')[0] ?? '']?.schema;
    if (!schema) return response.content ? [`${method} ${path} answered ${contentType}`] : [];
    return this.schemaFaults(schema, body);
  }

  private schemaFaults(schema: object, body: unknown): string[] {
    const key = JSON.stringify(schema);
    let check = this.checks.get(key);
    if (!check) {
      check = this.ajv.compile(JSON.parse(key.replaceAll('#/components', 'rachis#/components')) as object);
      this.checks.set(key, check);
    }
    if (check(body)) return [];
    return (check.errors ?? []).slice(0, 5).map(({ instancePath, message, params }) => `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`);
  }
}

function matches(template: string, path: string): boolean {
  const [wanted, given] = [template.split('/'), path.split('/')];
  return wanted.length === given.length && wanted.every((part, i) => part.startsWith('{') || part === given[i]);
}
