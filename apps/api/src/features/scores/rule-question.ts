import { applyDecorators, type PipeTransform } from '@nestjs/common';
import { ApiBody, ApiParam } from '@nestjs/swagger';
import { CATALOGUE, catalogueEntry, InputRefused, isAskable, type CatalogueEntry, type Class } from '@rachis/domain';
import { Problem } from '../../platform/http/problem.js';

type Values = Readonly<Record<string, unknown>>;
/** More characters than any question has; whoever sends more means something else. */
const LONGEST_QUESTION = 20_000;

const askable = CATALOGUE.filter(({ id }) => isAskable(id));
const ids = { name: 'id', schema: { type: 'string' } } as const;

/** The id of any score, model or rule in the path, with those there are in the published contract. */
export const RuleId = () => ApiParam({ ...ids, schema: { ...ids.schema, enum: CATALOGUE.map(({ id }) => id) } });
/** The id of one that can be asked, and what is sent, with an example of each. */
export const Asks = (question: Class, field: 'answers' | 'input') =>
  applyDecorators(
    ApiParam({ ...ids, schema: { ...ids.schema, enum: askable.map(({ id }) => id) } }),
    ApiBody({ type: question, examples: Object.fromEntries(askable.flatMap((entry) => exampleOf(entry, field))) }),
  );

function exampleOf({ id, title, examples }: CatalogueEntry, field: string): [string, { summary: string; value: object }][] {
  const [first] = examples;
  return first ? [[id, { summary: title, value: { [field]: first.input } }]] : [];
}

/** What goes by the id in the path. */
export class RulePipe implements PipeTransform<string, CatalogueEntry> {
  transform(id: string): CatalogueEntry {
    const entry = catalogueEntry(id);
    if (!entry) throw new Problem('not-found', 'There is no such score or rule');
    return entry;
  }
}

/** Asks a rule; what it refuses becomes a problem document with a pointer to each field. */
export function ask<T>({ id }: CatalogueEntry, root: 'answers' | 'input', sent: Values, question: (id: string, sent: Values) => T): T {
  if (!isAskable(id)) throw new Problem('not-found', 'This rule is looked up and not asked');
  if (JSON.stringify(sent).length > LONGEST_QUESTION) throw new Problem('too-large');
  try {
    return question(id, sent);
  } catch (refused) {
    if (!(refused instanceof InputRefused)) throw refused;
    const errors = refused.faults.map(({ field, reason }) => ({ pointer: `#/${root}${pointerTo(field, sent)}`, detail: reason }));
    throw new Problem('invalid-input', undefined, { errors });
  }
}

/** The path of a fault ("prior.doseGy") as the end of a JSON pointer; a name that was sent with a point in it stays one name. */
function pointerTo(field: string, sent: unknown): string {
  const names = typeof sent === 'object' && sent !== null ? Object.keys(sent) : [];
  const name = names.filter((one) => field === one || field.startsWith(`${one}.`)).sort((a, b) => b.length - a.length)[0];
  if (name === undefined) return field.split('.').map((part) => `/${escaped(part)}`).join('');
  const rest = field.slice(name.length + 1);
  return `/${escaped(name)}${rest === '' ? '' : pointerTo(rest, (sent as Values)[name])}`;
}

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
