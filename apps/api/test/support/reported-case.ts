import { parseLevels, type Lesion, type NewCase, type PriorTreatment, type PrimaryTumour } from '@rachis/domain';

/** A case as a publication tells it: facts only, and what a record of it must show. */
export interface ReportedCase {
  readonly id: string;
  readonly facts: {
    readonly age?: number;
    readonly sex?: 'M' | 'F';
    readonly primary?: string;
    readonly histology?: string;
    readonly levels?: readonly string[];
    readonly lesion?: Readonly<Record<string, string>>;
    readonly neuro?: string;
    readonly pain?: string;
    readonly function?: string;
    readonly prior?: readonly string[];
    readonly treatment?: readonly string[];
    readonly outcome?: string;
    readonly survival_months?: number;
    readonly [more: string]: unknown;
  };
  readonly stated_scores?: { readonly SINS?: number };
  readonly expect: Readonly<Record<string, unknown>>;
}

/** The day on which all of them are entered; the sources give none. */
export const ENTERED_ON = '2026-03-13';
const CODES: Record<string, PrimaryTumour> = { breast: 'breast', prostate: 'prostate', kidney: 'renal_cell', liver: 'hepatocellular', plasmacytoma: 'myeloma', 'bile duct': 'biliary', thyroid: 'thyroid' };

/** The facts as a referral. What the source does not say stays unknown; nothing is concluded from it. */
export function asReferral({ id, facts, expect: wanted }: ReportedCase): NewCase {
  const { age, sex } = facts;
  const dead = /died|fatal/i.test(facts.outcome ?? '') || facts.survival_months !== undefined;
  return {
    patient: {
      familyName: `Reported ${id}`, ...(age ? { birthDate: String(Number(ENTERED_ON.slice(0, 4)) - age) } : {}), ...(sex ? { sex: sex === 'M' ? 'male' : 'female' } : {}), ...(dead ? { vitalStatus: 'deceased' } : {}),
      absences: { ...(age ? {} : { birthDate: 'unknown' }), ...(sex ? {} : { sex: 'unknown' }), ...(dead ? { deceasedOn: 'unknown' } : { vitalStatus: 'unknown' }) },
    },
    referral: { question: 'As published', urgency: wanted['urgency'] === 'emergent' ? 'emergency' : 'soon', mscc: 'unknown', summary: JSON.stringify(facts, null, 1) },
    tumour: tumourOf(facts), lesions: lesionsOf(facts), priorTreatments: [...(facts.prior ?? []), ...(facts.treatment ?? [])].map((told) => treatmentOf(told, siteOf(wanted))),
    ...(facts.neuro || facts.function ? { functionalStatus: { examinedOn: ENTERED_ON, examinedBy: 'As the source reports, undated', neurologyText: [facts.neuro, facts.function].filter(Boolean).join('; ') } } : {}),
  };
}

function tumourOf({ primary, histology }: ReportedCase['facts']): NewCase['tumour'] {
  if (!primary) return { absences: { primary: 'unknown' } };
  const code = CODES[primary] ?? (/non-small/i.test(histology ?? '') ? 'nsclc' : 'other_specified');
  return { primary: code, primaryText: primary, ...(histology ? { histology } : { absences: { histology: 'unknown' } }) };
}

/** One lesion for each level that is named; words that name no level are kept as words. Only what is said of a level is noted there. */
function lesionsOf({ levels = [], lesion = {}, primary }: ReportedCase['facts']): Lesion[] {
  if (levels.length === 0) return [{ absences: { levels: 'unknown' } }];
  return levels.map((written): Lesion => {
    const nature = primary === 'plasmacytoma' ? 'haematological' : 'metastasis';
    const known = parseLevels(written).ok;
    return { ...(known ? { levels: written } : { absences: { levels: 'unknown' } }), levelText: written, nature, ...(lesion[written] ? { note: lesion[written] } : {}) };
  });
}

/** Where a source says that the radiotherapy went, in its own words. */
export const siteOf = ({ trap }: ReportedCase['expect']): string | null => /"([^"]+)"/.exec(typeof trap === 'string' ? trap : '')?.[1] ?? null;

function treatmentOf(told: string, site: string | null): PriorTreatment {
  const kind = /radiotherapy/i.test(told) ? 'radiotherapy' : /ablation/i.test(told) ? 'ablation' : /cement|kyphoplasty/i.test(told) ? 'cement' : /removal|resection|ectomy|fusion|decompress|cage/i.test(told) ? 'surgery' : /tinib|chemo/i.test(told) ? 'systemic' : 'other';
  const levels = /\b[CTLS]\d+-[CTLS]?\d+\b/.exec(told)?.[0] ?? /\b[CTLS]\d+\b/.exec(told)?.[0];
  return { kind, details: told, ...(kind === 'radiotherapy' ? { siteText: site } : {}), ...(levels ? { levels } : { absences: { levels: 'unknown' } }) };
}

/** The SINS items that the words of the source answer, for one of its lesions. */
export function sinsAnswersOf({ facts }: ReportedCase, lesion: string | null | undefined): Record<string, string> {
  const told = facts.lesion?.[lesion ?? ''] ?? '';
  const bone = /mixed/i.test(told) ? 'mixed' : /lytic/i.test(told) ? 'lytic' : /blastic/i.test(told) ? 'blastic' : null;
  const percent = Number(/collapse of (\d+) ?%/i.exec(told)?.[1] ?? Number.NaN);
  return {
    ...(bone ? { boneLesion: bone } : {}), ...(/mechanical/i.test(facts.pain ?? '') ? { pain: 'mechanical' } : {}), ...(percent > 50 ? { collapse: 'gt50' } : percent < 50 ? { collapse: 'lt50' } : {}),
    ...(/kyphosis/i.test(told) ? { alignment: 'de_novo_deformity' } : /normal alignment/i.test(told) ? { alignment: 'normal' } : {}), ...(/both pedicles/i.test(told) ? { posterolateral: 'bilateral' } : {}),
  };
}
