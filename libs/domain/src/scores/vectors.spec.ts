import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { LEVELS, levelOf, type Level } from '../anatomy/levels.js';
import { sinsRegionOf } from '../anatomy/sins-region.js';
import { isAmbulatory, scoradGradeOf } from './ambulation/ambulation.js';
import { isEcogGrade, type EcogGrade } from './ecog/ecog.js';
import { esccFromFindings, type EsccFindings } from './escc/escc-from-findings.js';
import { esccOrdinal, isEsccGrade, isHighGrade, type EsccGrade } from './escc/escc.js';
import { isKpsValue, type KpsValue } from './kps/kps.js';
import { nomsOf } from './noms/noms-of.js';
import { ecogFromKps, kpsRangeFromEcog } from './performance-status/performance-status.js';
import { sins } from './sins/sins.js';
import { sinsOf, type SinsQuestion } from './sins/sins-of.js';

interface Vector<I, E> {
  readonly id?: string;
  readonly input: I;
  readonly expected: E;
}
interface ClinicalVectors {
  sins: {
    levels: { level: Level; region: string | null; points: number | null }[];
    points: Record<string, Record<string, number>>;
    vectors: Vector<
      { level: string } & SinsQuestion['answers'],
      { region: string; items: Record<string, number>; total: number; category: string; surgicalReferral: boolean }
    >[];
  };
  escc: {
    vectors: Vector<{ grade: EsccGrade }, { ordinal: number; highGrade: boolean }>[];
    fromFindings: Vector<EsccFindings, { grade: EsccGrade }>[];
    invalid: Vector<{ grade: unknown }, { valid: false }>[];
  };
  noms: {
    table: Vector<
      { escc: 'low' | 'high'; oncologic: string; mechanical: 'stable' | 'unstable'; canTolerateSurgery: boolean },
      { suggestion: string | null }
    >[];
    cases: Vector<
      {
        primary: string;
        escc: EsccGrade;
        myelopathy?: boolean;
        sinsTotal: number | null;
        mechanicalJudgement: 'stable' | 'unstable' | null;
        priorRtAtLevel: boolean;
        canTolerateSurgery: boolean;
      },
      { oncologic?: string | null; suggestion: string | null; missing?: string | string[] }
    >[];
  };
  performance: {
    kpsToEcog: Vector<{ kps: KpsValue }, { ecog: EcogGrade }>[];
    ecogToKpsRange: Record<string, [number, number]>;
    invalid: Vector<{ kps?: unknown; ecog?: unknown }, { valid: false }>[];
  };
  ambulation: Vector<{ status: string }, { scoradGrade: number | null; ambulatory: boolean | null }>[];
  codes: { vertebraSnomed: Record<string, string> };
}

/** One example of each kind, so that a clone without the shared vectors still compares every rule. */
const ownVectors: ClinicalVectors = {
  sins: {
    levels: [
      { level: 'T10', region: 'semirigid', points: 1 },
      { level: 'T11', region: 'junctional', points: 3 },
      { level: 'Co', region: null, points: null },
    ],
    points: { pain: { mechanical: 3, occasional_non_mechanical: 1, pain_free: 0 } },
    vectors: [
      {
        input: {
          level: 'T12',
          pain: 'mechanical',
          boneLesion: 'lytic',
          alignment: 'normal',
          collapse: 'gt50',
          posterolateral: 'bilateral',
        },
        expected: {
          region: 'junctional',
          items: { location: 3, pain: 3, boneLesion: 2, alignment: 0, collapse: 3, posterolateral: 3 },
          total: 14,
          category: 'unstable',
          surgicalReferral: true,
        },
      },
    ],
  },
  escc: {
    vectors: [
      { input: { grade: '1b' }, expected: { ordinal: 2, highGrade: false } },
      { input: { grade: '2' }, expected: { ordinal: 4, highGrade: true } },
    ],
    fromFindings: [
      {
        input: {
          epiduralTumour: true,
          thecalSacDeformed: true,
          cordAbutted: true,
          cordCompressed: true,
          csfVisible: false,
        },
        expected: { grade: '3' },
      },
    ],
    invalid: [{ input: { grade: '1d' }, expected: { valid: false } }],
  },
  noms: {
    table: [
      {
        input: { escc: 'high', oncologic: 'radioresistant', mechanical: 'stable', canTolerateSurgery: true },
        expected: { suggestion: 'DECOMPRESS_STABILISE_THEN_SRS' },
      },
    ],
    cases: [
      {
        input: {
          primary: 'nsclc',
          escc: '1a',
          sinsTotal: 9,
          mechanicalJudgement: null,
          priorRtAtLevel: false,
          canTolerateSurgery: true,
        },
        expected: { oncologic: 'radioresistant', suggestion: null, missing: ['mechanicalJudgement'] },
      },
      {
        input: {
          primary: 'unknown_primary',
          escc: '2',
          sinsTotal: 4,
          mechanicalJudgement: 'stable',
          priorRtAtLevel: false,
          canTolerateSurgery: true,
        },
        expected: { oncologic: null, suggestion: null, missing: ['oncologic'] },
      },
    ],
  },
  performance: {
    kpsToEcog: [{ input: { kps: 90 }, expected: { ecog: 0 } }],
    ecogToKpsRange: { 3: [30, 40] },
    invalid: [{ input: { kps: 75 }, expected: { valid: false } }],
  },
  ambulation: [{ input: { status: 'walks_with_aid' }, expected: { scoradGrade: 2, ambulatory: true } }],
  codes: { vertebraSnomed: { T8: '77435000' } },
};

const shared = resolve(process.cwd(), '..', 'shared', 'domain', 'vectors', 'clinical.json');
const found = existsSync(shared) ? [JSON.parse(readFileSync(shared, 'utf8')) as ClinicalVectors] : [];
let compared = 0;
/** Every vector of a kind: our own, then the shared ones where they are present. */
function every<T>(pick: (vectors: ClinicalVectors) => readonly T[]): T[] {
  const vectors = [ownVectors, ...found].flatMap(pick);
  compared += vectors.length;
  return vectors;
}

describe('the reference vectors', () => {
  afterAll(() =>
    console.log(`Reference vectors compared: ${compared}${found.length ? '' : ' (shared vectors not present)'}`),
  );

  it('agree on the SINS region and points of every level', () => {
    for (const { level, region, points } of every(({ sins: { levels } }) => levels)) {
      const known = sinsRegionOf(level);
      expect([level, known, known && sins.items.location.options[known].points]).toEqual([level, region, points]);
    }
  });

  it('agree on the points of every SINS answer', () => {
    for (const [item, points] of every(({ sins: table }) => Object.entries(table.points))) {
      const options = sins.items[item as keyof typeof sins.items].options;
      expect(Object.fromEntries(Object.entries(options).map(([code, option]) => [code, option.points]))).toEqual(
        points,
      );
    }
  });

  it('agree on SINS totals, addends and categories', () => {
    for (const { input, expected } of every(({ sins: { vectors } }) => vectors)) {
      const { level, ...answers } = input;
      const result = sinsOf({ levels: level, instrumented: false, answers });
      if (result.status !== 'complete') throw new Error(`${level} has no total`);
      expect(Object.fromEntries(result.addends.map(({ item, points }) => [item, points]))).toEqual(expected.items);
      expect([result.location?.region, result.total, result.band.id]).toEqual([
        expected.region,
        expected.total,
        expected.category,
      ]);
      expect(result.band.note !== undefined).toBe(expected.surgicalReferral);
    }
  });

  it('agree on ESCC grades, readings and refusals', () => {
    for (const { input, expected } of every(({ escc }) => escc.vectors)) {
      expect([esccOrdinal(input.grade), isHighGrade(input.grade)]).toEqual([expected.ordinal, expected.highGrade]);
    }
    for (const { input, expected } of every(({ escc }) => escc.fromFindings)) {
      expect(esccFromFindings(input)).toMatchObject({ status: 'graded', grade: expected.grade });
    }
    for (const { input } of every(({ escc }) => escc.invalid)) expect(isEsccGrade(input.grade)).toBe(false);
  });

  it('agree on every cell of the NOMS table', () => {
    for (const { input, expected } of every(({ noms }) => noms.table)) {
      const { matched } = nomsOf({
        esccGrade: input.escc === 'low' ? '1b' : '2',
        myelopathy: false,
        primary: input.oncologic === 'radiosensitive' ? 'lymphoma' : 'renal_cell',
        priorRadiotherapyAtLevel: false,
        sins: null,
        mechanicalJudgement: input.mechanical,
        canTolerateSurgery: input.canTolerateSurgery,
      });
      expect(matched?.code ?? null).toBe(expected.suggestion);
    }
  });

  it('agree on NOMS cases, where a vector that does not mention myelopathy means none', () => {
    for (const { input, expected } of every(({ noms }) => noms.cases)) {
      const { matched, domains, missing } = nomsOf({
        esccGrade: input.escc,
        myelopathy: input.myelopathy ?? false,
        primary: input.primary,
        priorRadiotherapyAtLevel: input.priorRtAtLevel,
        sins: typeof input.sinsTotal === 'number' ? { status: 'complete', total: input.sinsTotal } : null,
        mechanicalJudgement: input.mechanicalJudgement,
        canTolerateSurgery: input.canTolerateSurgery,
      });
      expect(matched?.code ?? null).toBe(expected.suggestion);
      if (expected.oncologic !== undefined) expect(domains[1]?.value).toBe(expected.oncologic);
      if (expected.missing !== undefined) expect(missing).toEqual([expected.missing].flat());
    }
  });

  it('agree on the comparison of KPS and ECOG and on what is neither', () => {
    for (const { input, expected } of every(({ performance }) => performance.kpsToEcog)) {
      expect(ecogFromKps(input.kps)).toEqual({ ecog: expected.ecog, derived: true });
    }
    for (const [ecog, [low, high]] of every(({ performance }) => Object.entries(performance.ecogToKpsRange))) {
      expect(kpsRangeFromEcog(Number(ecog) as EcogGrade)).toEqual({ low, high, derived: true });
    }
    for (const { input } of every(({ performance }) => performance.invalid)) {
      if ('kps' in input) expect(isKpsValue(input.kps)).toBe(false);
      if ('ecog' in input) expect(isEcogGrade(input.ecog)).toBe(false);
    }
  });

  it('agree on who can walk', () => {
    for (const { input, expected } of every(({ ambulation }) => ambulation)) {
      expect([scoradGradeOf(input.status), isAmbulatory(input.status)]).toEqual([
        expected.scoradGrade,
        expected.ambulatory,
      ]);
    }
  });

  it('agree on the SNOMED CT code of every vertebra', () => {
    for (const [level, snomed] of every(({ codes }) => Object.entries(codes.vertebraSnomed))) {
      expect(levelOf(level as Level).snomed).toBe(snomed);
    }
    expect(LEVELS.filter((level) => !('snomed' in level)).map(({ code }) => code)).toEqual(['C0', 'Co']);
  });
});
