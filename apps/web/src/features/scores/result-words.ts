const SHORT: Readonly<Record<string, string>> = {
  bed: 'BED', eqd2: 'EQD2', ais: 'AIS', nli: 'NLI', uems: 'UEMS', lems: 'LEMS', kps: 'KPS', ecog: 'ECOG', snomed: 'SNOMED CT', tg263: 'TG-263', mri: 'MRI', lq: 'LQ', ctv: 'CTV', gy: 'Gy', rt: 'RT', sins: 'SINS', escc: 'ESCC', scorad: 'SCORAD', nrs: 'NRS',
  // The table of NOMS is shown and never applied.
  suggestion: 'row code',
};

/** The name of a result in words: "dosePerFraction" is "Dose per fraction", "eqd2_10" is "EQD2 10". */
export function nameWords(name: string): string {
  const limit = (_: string, sign: string, whole: string, rest?: string) => `_${sign === 'Le' ? '≤' : '≥'}_${whole}${rest ? `.${rest}` : ''}`;
  const words = name
    .replaceAll(/(Le|Ge)(\d+)(?:_(\d+))?/g, limit)
    .split('_')
    .flatMap(partWords)
    .join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function partWords(part: string): string[] {
  const short = (word: string) => SHORT[word.toLowerCase()];
  if (short(part)) return [short(part) ?? part];
  const split = part.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2').replaceAll(/([a-z]{3})(\d+)$/g, '$1 $2');
  return split.split(/[\s-]+/).map((word) => short(word) ?? word.toLowerCase());
}

/** A code of several words as it is read: "potentially_unstable". */
const codeWords = (text: string): string => (/^[a-z]+(_[a-z]+)+$/.test(text) ? text.replaceAll('_', ' ') : text);

/** A plain value in words; null for lists and groups of results, which are shown as such. */
export function valueWords(value: unknown): string | null {
  if (value === null || value === undefined) return 'not known';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return value.toLocaleString('en-GB', { maximumFractionDigits: 4 });
  if (typeof value === 'string') return codeWords(value);
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object' || one === null)) return value.length === 0 ? 'none' : value.map(valueWords).join(', ');
  return null;
}

/** Any value in one line: "location 3, pain 3" for a group. */
export function lineWords(value: unknown): string {
  const plain = valueWords(value);
  if (plain !== null) return plain;
  if (Array.isArray(value)) return value.map(lineWords).join('; ');
  return Object.entries(value as Readonly<Record<string, unknown>>)
    .map(([name, inner]) => `${withinLine(nameWords(name))} ${lineWords(inner)}`)
    .join(', ');
}

/** A name within a line begins small, unless it is an abbreviation. */
const withinLine = (words: string): string => (/^[A-Z][a-z ]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words);

/** What stands beside the results and not among them. */
const BESIDE = new Set(['valid', 'complete', 'missing', 'faults', 'why', 'source', 'citation']);

/** The results of an answer in the order of the rule. */
export function resultsOf(answer: Readonly<Record<string, unknown>>): [name: string, value: unknown][] {
  return Object.entries(answer).filter(([name]) => !BESIDE.has(name));
}
