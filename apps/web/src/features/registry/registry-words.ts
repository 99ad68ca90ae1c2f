import {
  AGE_BANDS, AMBULATION, CLAVIEN_CHOICES, COMPLICATION_TYPES, ECOG_GRADES, ESCC_GRADES, formatDate, GOAL_CHOICES, GOAL_OUTCOMES, KPS_GRADES, labelOf, MSCC_ANSWERS, NOT_RECORDED, PRIMARY_TUMOURS, REGION_LIST, SAVES_CHOICES, SEXES, SINS_BANDS,
  SURGICAL_GOALS, SURVIVAL_BUCKETS, TREATMENTS_RECORDED, URGENCIES, YES_NO, type Option, type RegistryFilter, type RegistryOverview, type RegistrySectionId, type SurvivalGrouping,
} from '@rachis/domain';

const LISTS: Partial<Record<RegistrySectionId | SurvivalGrouping, readonly Option[]>> = {
  primary: PRIMARY_TUMOURS, age: AGE_BANDS, sex: SEXES, urgency: URGENCIES, mscc: MSCC_ANSWERS, ecog: ECOG_GRADES, kps: KPS_GRADES, ambulation: AMBULATION, visceral: YES_NO, sins: SINS_BANDS, escc: ESCC_GRADES, treatment: TREATMENTS_RECORDED, region: REGION_LIST,
  tumour_related: COMPLICATION_TYPES, treatment_related: COMPLICATION_TYPES, clavien: CLAVIEN_CHOICES, saves: SAVES_CHOICES, estimate: SURVIVAL_BUCKETS,
};
const CGY_IN_GY = 100;

const parts = (code: string, second: readonly Option[]): string => {
  const [goal = '', rest = ''] = code.split(':');
  return `${labelOf(SURGICAL_GOALS, goal)}: ${labelOf(second, rest).toLowerCase()}`;
};

/** A code of the registry in words. What nobody has said is said to be so. */
export function codeWords(of: RegistrySectionId | SurvivalGrouping, code: string | null, places: RegistryOverview | null = null): string {
  if (code === null || code === NOT_RECORDED) return 'Not recorded';
  if (code === 'all') return 'All';
  if (code === 'in_words') return 'In words only';
  if (of === 'chosen') return parts(code, GOAL_CHOICES);
  if (of === 'reached') return parts(code, GOAL_OUTCOMES);
  if (of === 'prescribed' || of === 'delivered') {
    const [dose = '', fractions = ''] = code.split('/');
    return `${String(Number(dose) / CGY_IN_GY)} Gy in ${fractions}`;
  }
  if (of === 'board') return places?.boards.find(({ id }) => id === code)?.name ?? 'Another board';
  if (of === 'organisation') return places?.organisations.find(({ id }) => id === code)?.name ?? 'Another hospital';
  return labelOf(LISTS[of] ?? [], code);
}

/** Lists that have an order of their own are shown in it; everything else by size. */
const IN_ORDER = new Set<string>(['age', 'urgency', 'ecog', 'kps', 'ambulation', 'sins', 'escc', 'year', 'clavien', 'saves', 'estimate', 'chosen', 'reached', 'region']);
const ORDERS: Readonly<Record<string, readonly Option[]>> = LISTS;

export function inOrder<T extends { readonly code?: string | null }>(of: RegistrySectionId | SurvivalGrouping, entries: readonly T[]): T[] {
  if (!IN_ORDER.has(of)) return [...entries].sort((a, b) => Number(last(a)) - Number(last(b)));
  const place = ({ code }: T) => {
    const at = ORDERS[of]?.findIndex((option) => option.code === code) ?? -1;
    return at === -1 ? 1000 : at;
  };
  return [...entries].sort((a, b) => Number(last(a)) - Number(last(b)) || place(a) - place(b) || (a.code ?? '').localeCompare(b.code ?? ''));
}
const last = ({ code }: { readonly code?: string | null }): boolean => code === NOT_RECORDED || code === null || code === undefined;

/** Which cases, in words, as it stands over every chart and in every file. */
export function scopeWords({ boardId, organisationId, from, to }: RegistryFilter, places: RegistryOverview): string {
  const board = boardId ? (places.boards.find(({ id }) => id === boardId)?.name ?? 'one board') : 'all boards';
  const hospital = organisationId ? `referred by ${places.organisations.find(({ id }) => id === organisationId)?.name ?? 'one hospital'}` : 'all referring hospitals';
  const period = from || to ? `referred ${from ? `from ${formatDate(from)}` : ''}${from && to ? ' ' : ''}${to ? `to ${formatDate(to)}` : ''}` : 'all years';
  return `${places.centre}; ${board}; ${hospital}; ${period}; as of ${formatDate(places.asOf.slice(0, 10))}`;
}

/** A label inside a sentence: small at its beginning, unless it begins with an abbreviation. */
export const withinSentence = (label: string): string => (/^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1));
