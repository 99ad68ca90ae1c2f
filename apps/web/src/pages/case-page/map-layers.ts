import { cGy, currentPlan, gyOf, isGiven, levelsIn, levelsInList, standingOnly, type CaseView, type Level } from '@rachis/domain';
import type { MapLayer } from '../../features/anatomy/map-layer.js';

type Told = Pick<CaseView, 'priorTreatments' | 'radiotherapy' | 'surgeryPlans' | 'operations' | 'lesions'>;

const NONE: ReadonlySet<string> = new Set();

/** What besides the lesions belongs to levels: dose that was given, implants that are there, and what is planned. Empty layers are left out; of what is unsure it is said that its date is not known. */
export function mapLayers(theCase: Told, unsure: ReadonlySet<string> = NONE): MapLayer[] {
  const layers: MapLayer[] = [
    { id: 'dose', label: 'Dose given', kind: 'dose', levels: doses(theCase, unsure) },
    { id: 'implant', label: 'Implants', kind: 'implant', levels: implants(theCase) },
    { id: 'plan', label: 'Planned', kind: 'plan', levels: plans(theCase) },
  ];
  return layers.filter(({ levels }) => levels.size > 0);
}

/** Says something of each level; what several sources say of one is said together. */
function gather(parts: readonly { levels: readonly Level[]; words: string }[]): Map<Level, string> {
  const said = new Map<Level, string>();
  for (const { levels, words } of parts) for (const level of levels) said.set(level, said.has(level) ? `${said.get(level) ?? ''} and ${words}` : words);
  return said;
}

const gray = (cgy: number | null | undefined): string => (typeof cgy === 'number' ? `${gyOf(cGy(cgy))} Gy` : 'dose not known');

function doses({ priorTreatments, radiotherapy }: Told, unsure: ReadonlySet<string>): Map<Level, string> {
  const told = (id: string, cgy: number | null | undefined) => `${gray(cgy)}${unsure.has(id) ? ' (date not known)' : ''}`;
  return gather([
    ...priorTreatments.flatMap(({ id, kind, levels, totalDoseCgy }) => (kind === 'radiotherapy' && levels ? [{ levels: levelsIn(levels), words: told(id, totalDoseCgy) }] : [])),
    ...(radiotherapy ?? []).flatMap((course) => (isGiven(course) && course.levels ? [{ levels: levelsIn(course.levels), words: told(course.id, course.deliveredDoseCgy) }] : [])),
  ]);
}

function implants({ operations, lesions }: Told): Map<Level, string> {
  const done = standingOnly(operations).flatMap(({ instrumentedLevels, cementedLevels }) => [
    { levels: levelsInList(instrumentedLevels), words: 'instrumented' },
    { levels: levelsInList(cementedLevels), words: 'cement' },
  ]);
  const known = new Set(done.flatMap(({ levels }) => levels));
  const stated = lesions.filter(({ instrumented, levels, retractedReason }) => instrumented && levels && !retractedReason).map(({ levels }) => ({ levels: levelsIn(levels ?? '').filter((level) => !known.has(level)), words: 'instrumented or cement' }));
  return gather([...done, ...stated]);
}

function plans({ surgeryPlans, operations, radiotherapy }: Told): Map<Level, string> {
  const plan = currentPlan(surgeryPlans ?? []);
  const open = plan && !standingOnly(operations).some(({ planId }) => planId === plan.id) ? plan : null;
  return gather([
    { levels: levelsInList(open?.targetLevels), words: 'surgery' },
    { levels: levelsInList(open?.instrumentedLevels), words: 'instrumentation' },
    ...(radiotherapy ?? []).flatMap(({ state, levels, prescribedDoseCgy }) => ((state === 'planned' || state === 'proposed') && levels ? [{ levels: levelsIn(levels), words: `radiotherapy ${gray(prescribedDoseCgy)}` }] : [])),
  ]);
}
