type Stored = Readonly<Record<string, unknown>>;

function plain(value: unknown): unknown {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return null;
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) return Date.parse(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]).sort());
  return value;
}

const absenceOf = (name: string, { absences }: Stored): unknown => plain((absences as Stored | null | undefined)?.[name]);

/** Whether two records answer a question alike: the same value, or the same stated absence. */
export function sameAnswer(name: string, one: Stored, other: Stored): boolean {
  return JSON.stringify(plain(one[name])) === JSON.stringify(plain(other[name])) && absenceOf(name, one) === absenceOf(name, other);
}
