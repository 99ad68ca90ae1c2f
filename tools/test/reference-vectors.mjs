// Reference vectors that may lie beside the checkout, as questions: which rule, asked how, with what, and what it has to answer.
import fs from 'node:fs';
import path from 'node:path';

/** @typedef {Readonly<Record<string, unknown>>} Values */
/**
 * `way` is how it is asked first: with the answers of a score or the inputs of a calculation; `points` compares the points
 * of a definition, `every` counts every combination of answers.
 * @typedef {{ name: string, id: string, way: 'score' | 'calculation' | 'points' | 'every', sent: Values, expected: Values }} Question
 */

const folder = path.resolve(process.cwd(), '..', 'shared', 'domain', 'vectors');
const notAsked = new Set(['meta']);

/** @param {string} file @returns {Record<string, unknown> | null} */
function read(file) {
  const full = path.join(folder, file);
  return fs.existsSync(full) ? JSON.parse(fs.readFileSync(full, 'utf8')) : null;
}

/** Whether the vectors are there at all. */
export const present = fs.existsSync(path.join(folder, 'clinical.json'));

/** Every vector as a question, and the places in the files that no question was made of. @returns {{ questions: Question[], notReached: string[] }} */
export function referenceVectors() {
  const [clinical, prognosis] = [read('clinical.json'), read('prognosis.json')];
  const walk = new Walk();
  for (const [id, part] of Object.entries(clinical ?? {})) if (!notAsked.has(id)) walk.clinical(id, part, id);
  for (const [kind, part] of Object.entries(prognosis ?? {})) if (!notAsked.has(kind)) walk.prognosis(kind, part);
  return { questions: walk.questions, notReached: walk.notReached };
}

/** @param {unknown} value @returns {value is Record<string, any>} */
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

class Walk {
  /** @type {Question[]} */
  questions = [];
  /** @type {string[]} */
  notReached = [];

  /** @param {string} name @param {string} id @param {Question['way']} way @param {Values} sent @param {Values} expected */
  add(name, id, way, sent, expected) {
    this.questions.push({ name, id, way, sent, expected });
  }

  /** @param {string} id @param {unknown} part @param {string} name */
  clinical(id, part, name) {
    if (name === 'sins.points' && isRecord(part)) this.add(name, id, 'points', {}, part);
    else if (name === 'sins.exhaustive' && isRecord(part)) this.add(name, id, 'every', {}, part);
    else if (name === 'sins.levels' && Array.isArray(part)) {
      for (const { level, ...expected } of part) this.add(`${name}.${level}`, id, 'calculation', { level }, expected);
    } else if (name === 'performance.ecogToKpsRange' && isRecord(part)) {
      for (const [ecog, kpsRange] of Object.entries(part))
        this.add(`${name}.${ecog}`, id, 'calculation', { ecog: Number(ecog) }, { kpsRange });
    } else if (name === 'codes.vertebraSnomed' && isRecord(part)) {
      for (const [level, snomed] of Object.entries(part))
        this.add(`${name}.${level}`, id, 'calculation', { level }, { snomed });
    } else if (isRecord(part) && isRecord(part['input']) && isRecord(part['expected'])) {
      this.add(`${name} ${part['id'] ?? ''}`.trim(), id, 'calculation', part['input'], part['expected']);
    } else if (Array.isArray(part)) part.forEach((one, index) => this.clinical(id, one, `${name}[${index}]`));
    else if (isRecord(part))
      for (const [key, inner] of Object.entries(part)) this.clinical(id, inner, `${name}.${key}`);
    else this.notReached.push(`clinical.json ${name}`);
  }

  /** @param {string} kind @param {any} part */
  prognosis(kind, part) {
    const lists = kind === 'models' && isRecord(part) ? Object.entries(part) : [[kind, part]];
    for (const [id, list] of lists) {
      const name = kind === id ? kind : `${kind}.${id}`;
      if (!Array.isArray(list)) this.notReached.push(`prognosis.json ${name}`);
      else
        list.forEach((vector, index) =>
          this.model(kind, id, vector, `${name}[${index}] ${vector.name ?? vector.id ?? ''}`.trim()),
        );
    }
  }

  /** @param {string} kind @param {string} id @param {any} vector @param {string} name */
  model(kind, id, vector, name) {
    if (kind === 'models') this.add(name, id, 'score', vector.input, vector.expected);
    else if (kind === 'partial') this.add(name, vector.model, 'score', vector.input, vector.expected);
    else if (kind === 'partialTree') this.add(name, vector.model, 'score', vector.domains, vector.expected);
    else if (kind === 'katagiriLaboratory')
      this.add(name, kind, 'calculation', vector.input, { value: vector.expected });
    else if (kind === 'bandOnly') {
      const { model, total, kind: _kind, source: _source, note: _note, name: _name, ...expected } = vector;
      this.add(name, kind, 'calculation', { model, total }, expected);
      this.add(`${name} as a score`, model, 'score', { total }, { group: vector.group ?? null });
    } else if (kind === 'panel') {
      for (const [model, { input, ...expected }] of Object.entries(vector.expected))
        this.add(`${name} ${model}`, model, 'score', input, expected);
    } else this.notReached.push(`prognosis.json ${name}`);
  }
}

/**
 * What differs between what was expected and what came; more may come than was expected. A single word may come as the
 * only entry of a list.
 * @param {unknown} expected @param {unknown} actual @param {string} [at] @returns {string[]}
 */
export function differences(expected, actual, at = '') {
  if (isRecord(expected)) {
    if (!isRecord(actual)) return [`${at} is ${JSON.stringify(actual)}`];
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(value, Object.hasOwn(actual, key) ? actual[key] : undefined, `${at}/${key}`),
    );
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length)
      return [`${at} is ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`];
    return expected.flatMap((value, index) => differences(value, actual[index], `${at}/${index}`));
  }
  const got = typeof expected === 'string' && Array.isArray(actual) && actual.length === 1 ? actual[0] : actual;
  return got === expected ? [] : [`${at} is ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`];
}
