import type { Role } from '../access/roles.js';
import { tissueAwaited } from '../biopsy/specimen-state.js';
import { latestAis } from '../function/latest-ais.js';
import type { CaseView } from './case-view.js';
import { READINESS_ITEMS, READINESS_OWNERS, type ReadinessCode } from './readiness-items.js';

/** One thing the board will ask for. `absence` is stated when somebody has said why it is missing: honest, but still open. */
export interface ReadinessItem {
  readonly id: string;
  readonly label: string;
  readonly section: Section;
  readonly done: boolean;
  readonly absence: string | null;
  /** Who is asked for it first; null for what is asked for another reason than the minimum data set. */
  readonly owner: Role | null;
}

/** The sections of a case in the order in which they are read aloud. */
export const SECTIONS = [
  'referral',
  'presentation',
  'spine',
  'tumour',
  'extent',
  'function',
  'fitness',
  'treatment',
  'radiotherapy',
  'systemic',
  'surgery',
  'imaging',
  'pathology',
  'wishes',
  'support',
  'laboratory',
  'prognosis',
] as const;
export type Section = (typeof SECTIONS)[number];

type Asked = Pick<CaseView, 'question' | 'mscc' | 'responsible' | 'tumour' | 'extent' | 'fitness' | 'functionalStatuses' | 'lesions' | 'priorTreatments' | 'imaging' | 'wishes'> & { absences?: CaseView['absences']; biopsies?: CaseView['biopsies']; discussions?: CaseView['discussions'] };

/** Neurology may have been examined in full, or told in short with the function. */
type Examined = Pick<CaseView, 'neuroExams'>;

/** What the board on whose list the case stands asks for; everything while it stands on none or its board has not chosen. */
export function minimumDataSetOf({ discussions }: Pick<Asked, 'discussions'>): readonly ReadinessCode[] {
  const chosen = discussions?.[0]?.minimumDataSet;
  return chosen?.length ? chosen : READINESS_ITEMS.map(({ code }) => code);
}

/** When the board wants it all: its cut-off before the meeting on whose list the case stands, as an instant; null without a cut-off or a list. */
export function dataDueAt({ discussions }: Pick<Asked, 'discussions'>): string | null {
  const [next] = discussions ?? [];
  if (next?.status !== 'listed' || typeof next.cutOffHours !== 'number') return null;
  return new Date(Date.parse(next.startsAt) - next.cutOffHours * 3_600_000).toISOString();
}

/** What is there and what is missing, item by item. Nothing here blocks a case; it tells whom to ask for what. */
export function readinessOf(theCase: Asked & Examined): ReadinessItem[] {
  const asked: ReadonlySet<string> = new Set(minimumDataSetOf(theCase));
  const board: ReadonlySet<string> = new Set(READINESS_ITEMS.map(({ code }) => code));
  return everythingOf(theCase).filter(({ id }) => !board.has(id) || asked.has(id));
}

function everythingOf(theCase: Asked & Examined): ReadinessItem[] {
  const lesions = theCase.lesions.filter(({ retractedReason }) => !retractedReason);
  const latest = theCase.functionalStatuses[0];
  const ais = latestAis(theCase);
  const tissue = tissueAwaited(theCase.biopsies ?? []);
  const item = (id: string, label: string, section: Section, done: boolean, absence?: string | null): ReadinessItem => ({ id, label, section, done, absence: done ? null : (absence ?? null), owner: id in READINESS_OWNERS ? READINESS_OWNERS[id as ReadinessCode] : null });
  const every = (test: (lesion: (typeof lesions)[number]) => boolean) => lesions.length > 0 && lesions.every(test);
  return [
    item('question', 'Question to the board', 'referral', Boolean(theCase.question), theCase.absences?.['question']),
    item('mscc', 'Cord compression suspected?', 'referral', theCase.mscc === 'yes' || theCase.mscc === 'no', theCase.mscc ?? theCase.absences?.['mscc']),
    item('responsible', 'Responsible clinician', 'referral', Boolean(theCase.responsible), theCase.absences?.['responsibleId']),
    item('level', 'Level of every lesion', 'spine', every(({ levels }) => Boolean(levels)), lesions.find(({ levels }) => !levels)?.absences?.['levels']),
    item('escc', 'ESCC of every lesion', 'spine', every(({ esccGrade }) => Boolean(esccGrade)), lesions.find(({ esccGrade }) => !esccGrade)?.absences?.['esccGrade']),
    item('sins', 'SINS of every lesion', 'spine', every(({ ratings, instrumented, levels }) => Boolean(instrumented) || ratings.some((rating) => rating.score === 'sins' && typeof rating.total === 'number' && rating.ratedLevels === levels))),
    item('primary', 'Primary tumour', 'tumour', Boolean(theCase.tumour?.primary), theCase.tumour?.absences?.['primary']),
    item('histology', 'Histology', 'tumour', Boolean(theCase.tumour?.histology), theCase.tumour?.absences?.['histology']),
    item('visceral', 'Visceral metastases', 'extent', Boolean(theCase.extent?.visceralMetastases), theCase.extent?.absences?.['visceralMetastases']),
    item('performance', 'ECOG or KPS', 'function', Boolean(latest?.ecog ?? latest?.kps), latest?.absences?.['ecog'] ?? latest?.absences?.['kps']),
    item('neurology', 'Neurology (AIS)', 'function', Boolean(ais?.ais), ais?.absences?.['ais']),
    item('walking', 'Walking', 'function', Boolean(latest?.ambulation), latest?.absences?.['ambulation']),
    item('anticoagulant', 'Anticoagulant', 'fitness', Boolean(theCase.fitness?.anticoagulated), theCase.fitness?.absences?.['anticoagulated']),
    item('images', 'Images received', 'imaging', theCase.imaging.some(({ received }) => received === 'yes'), theCase.imaging.find(({ received }) => !received)?.absences?.['received']),
    ...(tissue ? [item('tissue', 'Tissue awaited', 'pathology', tissue.done, tissue.absence)] : []),
    item('wish', "Patient's own goals", 'wishes', theCase.wishes.length > 0),
  ];
}

/** "9 of 15": how many are there. */
export function readinessCount(items: readonly ReadinessItem[]): { done: number; of: number; stated: number } {
  return { done: items.filter(({ done }) => done).length, of: items.length, stated: items.filter(({ done, absence }) => !done && absence !== null).length };
}
