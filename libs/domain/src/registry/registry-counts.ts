import { codeList, type CodeOf } from '../contract/code-list.js';
import { Count, Flag, ListOf, OneOf, Text } from '../contract/fields.js';
import { isSmall, withheldParts } from './small-numbers.js';

/** What is counted beside each other in one table. */
export const REGISTRY_SECTIONS = codeList({
  primary: 'Primary tumour', age: 'Age at referral', sex: 'Sex', urgency: 'Urgency', mscc: 'Cord compression at referral', ecog: 'ECOG at the first examination', ambulation: 'Walking at the first examination', visceral: 'Visceral metastases',
  sins: 'SINS band', escc: 'ESCC of the worst lesion', treatment: 'Treatment recorded', year: 'Year of referral', level: 'Level', region: 'Region', chosen: 'Goals chosen', reached: 'Goals reached',
  prescribed: 'Prescribed', delivered: 'Delivered', tumour_related: 'Of the tumour', treatment_related: 'Of a treatment', clavien: 'Clavien-Dindo grade', saves: 'SAVES grade (version 1)',
});
export type RegistrySectionId = CodeOf<typeof REGISTRY_SECTIONS>;

/** One line of a table. */
export class RegistryEntry {
  @Text({ label: 'Code', required: true, hint: 'not_recorded where nobody has said' }) code!: string;
  @Count({ label: 'Number', max: 100_000_000, hint: 'Nothing where it is withheld because it is small' }) n?: number | null;
}
/** One table: how many of how many. */
export class RegistrySection {
  @OneOf({ label: 'Section', of: REGISTRY_SECTIONS, required: true }) id!: RegistrySectionId;
  @Count({ label: 'Of', max: 100_000_000, hint: 'The denominator' }) of?: number | null;
  @Flag({ label: 'Each is counted once', required: true, hint: 'Otherwise one case can stand in several lines' }) once!: boolean;
  @ListOf({ label: 'Lines', of: () => RegistryEntry, required: true, max: 10_000 }) entries!: RegistryEntry[];
}
export class RegistryCounts {
  @Count({ label: 'Cases', max: 100_000_000, hint: 'Nothing where there are too few to show' }) cases?: number | null;
  @ListOf({ label: 'Tables', of: () => RegistrySection, required: true }) sections!: RegistrySection[];
}

/** Counts as the database has them: section, code, number, and whether it is about people few enough to be known. */
export interface RawCounts {
  readonly cases: number;
  readonly rows: readonly (readonly [section: RegistrySectionId, code: string | null, n: number])[];
  /** The denominators of the sections that are not about all cases. */
  readonly of?: Partial<Record<RegistrySectionId, number>>;
}

/** Sections in which every case stands in exactly one line, so that a small number could be worked out from the others. */
const ONCE: ReadonlySet<RegistrySectionId> = new Set(['primary', 'age', 'sex', 'urgency', 'mscc', 'ecog', 'ambulation', 'visceral', 'sins', 'escc', 'treatment', 'year', 'clavien', 'saves']);
export const NOT_RECORDED = 'not_recorded';

/** Tables in the order asked for. A number under five is withheld, and with it whatever would give it away; none is ever shown as nought. */
export function countsOf({ cases, rows, of = {} }: RawCounts, sections: readonly RegistrySectionId[]): RegistryCounts {
  if (isSmall(cases)) return { cases: null, sections: [] };
  return {
    cases,
    sections: sections.map((id) => {
      const entries = rows.filter(([section]) => section === id).map(([, code, n]) => ({ code: code ?? NOT_RECORDED, n }));
      const whole = id in of ? (of[id] ?? 0) : cases;
      const once = ONCE.has(id);
      const withheld = once ? withheldParts(entries.map(({ code, n }) => ({ key: code, people: n }))) : new Set(entries.filter(({ n }) => isSmall(n)).map(({ code }) => code));
      return { id, of: isSmall(whole) ? null : whole, once, entries: entries.map(({ code, n }) => ({ code, n: withheld.has(code) ? null : n })) };
    }),
  };
}
