import type { Input, Inputs } from '@rachis/domain';

type Values = Readonly<Record<string, unknown>>;

/** A list as it is typed: "5, 6, ?". */
export function listText(value: unknown): string | null {
  if (typeof value === 'string' || value === null) return value;
  return Array.isArray(value) ? (value as (string | number | boolean | null)[]).map((one) => (one === null ? '?' : String(one))).join(', ') : null;
}

/** What was typed as a list: a comma ends an entry, "?" is one that is not known, numbers are numbers. */
export function readList(typed: unknown, of: Input['kind']): unknown {
  if (typeof typed !== 'string') return typed;
  const parts = typed.trim().replace(/,$/, '');
  if (parts === '') return null;
  return parts.split(',').map((part) => {
    const text = part.trim();
    if (text === '?') return null;
    return of === 'number' && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  });
}

/** The inputs as the calculation takes them; lists are kept as they are typed until then. */
export function givenOf(inputs: Inputs, typed: Values): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(typed)
      .filter(([name]) => Object.hasOwn(inputs, name))
      .map(([name, value]) => [name, valueOf(inputs[name], value)]),
  );
}

function valueOf(input: Input | undefined, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (input?.kind === 'group') return givenOf(input.of, value as Values);
  if (input?.kind !== 'list') return value;
  const group = input.of.kind === 'group' ? input.of.of : null;
  if (group) return (value as Values[]).map((entry) => givenOf(group, entry));
  return readList(value, input.of.kind);
}
