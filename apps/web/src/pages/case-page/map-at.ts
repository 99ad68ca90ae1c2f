import {
  addendaOf, formatDate, isInError, labelOf, levelsIn, levelsInList, MODALITIES, type CaseView, type ImagingReadView, type Level, type LesionView,
} from '@rachis/domain';

/** A day on which there was imaging, and what was made. */
export interface StudyDay {
  readonly on: string;
  readonly words: string;
}

/** The days of the imaging, the first first; studies without a full date have no place among them. */
export function studyDays({ imaging }: Pick<CaseView, 'imaging'>): StudyDay[] {
  const days = new Map<string, string[]>();
  for (const { performedOn, modality } of imaging) if (performedOn) days.set(performedOn, [...(days.get(performedOn) ?? []), labelOf(MODALITIES, modality)]);
  return [...days].sort(([a], [b]) => a.localeCompare(b)).map(([on, made]) => ({ on, words: `${formatDate(on)}, ${[...new Set(made)].join(' and ')}` }));
}

type Told = Pick<CaseView, 'lesions' | 'imaging' | 'priorTreatments'> & Partial<Pick<CaseView, 'imagingReads' | 'imagingAddenda' | 'radiotherapy' | 'surgeryPlans' | 'operations'>>;

/** What of the case can be drawn as it was known at a day. */
export interface CaseAt {
  readonly lesions: LesionView[];
  readonly priorTreatments: CaseView['priorTreatments'];
  readonly radiotherapy: NonNullable<CaseView['radiotherapy']>;
  readonly surgeryPlans: NonNullable<CaseView['surgeryPlans']>;
  readonly operations: NonNullable<CaseView['operations']>;
  /** What may have been later: its date is not recorded, or not exactly enough. */
  readonly unsure: ReadonlySet<string>;
}

/** Whether something with a date as far as it is known had happened by a day; null where that cannot be told. */
function happenedBy(date: string | null | undefined, day: string): boolean | null {
  if (!date) return null;
  const known = day.slice(0, date.length);
  return date.length === 10 || date !== known ? date <= known : null;
}

/** The newest statement on the canal at each level up to a day: a grade, or the reason why there is none. A study that says nothing of it leaves the one before. */
function readsAt({ imaging, imagingReads, imagingAddenda }: Told, day: string): Map<Level, ImagingReadView> {
  const made = new Map(imaging.map(({ id, performedOn }) => [id, performedOn ?? null]));
  const madeOn = ({ studyId }: ImagingReadView): string => made.get(studyId) ?? '';
  const told = (imagingReads ?? [])
    .filter((read) => read.levels && (read.esccGrade || read.absences?.['esccGrade']) && madeOn(read) !== '' && madeOn(read) <= day)
    .filter((read) => !isInError(addendaOf(imagingAddenda ?? [], read.studyId, read.id)))
    .sort((a, b) => madeOn(a).localeCompare(madeOn(b)) || a.readOn.localeCompare(b.readOn) || a.recordedAt.localeCompare(b.recordedAt));
  return new Map(told.flatMap((read) => levelsIn(read.levels ?? '').map((level) => [level, read] as const)));
}

/**
 * The case as its studies showed it at a day. A level that carries a lesion now and had not been read by then is unknown at that day,
 * never free of disease; ratings, operations and doses of later days are left out.
 */
export function caseAt(theCase: Told, day: string): CaseAt {
  const reads = readsAt(theCase, day);
  const operations = (theCase.operations ?? []).filter(({ performedOn }) => performedOn <= day);
  const instrumented = levelsOfImplants(operations);
  const later = levelsOfImplants((theCase.operations ?? []).filter(({ performedOn }) => performedOn > day));
  const known = theCase.lesions.filter(({ retractedReason }) => !retractedReason).flatMap((lesion) => (lesion.levels ? levelsIn(lesion.levels).map((level) => ({ level, lesion })) : []));
  const drawn = (level: Level, lesion: LesionView | null): LesionView => {
    const read = reads.get(level);
    const base = lesion ?? { id: read?.id ?? level, version: 1, recordedAt: '', recordedById: '', recordedByName: '', ratings: [] };
    return {
      ...base,
      levels: level,
      esccGrade: read?.esccGrade ?? null,
      absences: read?.esccGrade ? null : (read?.absences ?? { esccGrade: 'unknown' }),
      ratings: base.ratings.filter(({ assessedOn }) => assessedOn <= day),
      // A statement without a date counts unless a later operation explains it.
      instrumented: instrumented.has(level) || (lesion?.instrumented === true && !later.has(level)),
    };
  };
  const givenBy = (course: NonNullable<CaseView['radiotherapy']>[number]) => happenedBy(course.firstFractionOn ?? course.lastFractionOn, day);
  const courses = (theCase.radiotherapy ?? []).filter(({ state }) => state !== 'planned' && state !== 'proposed').filter((course) => givenBy(course) !== false);
  const treatments = theCase.priorTreatments.filter(({ givenOn }) => happenedBy(givenOn, day) !== false);
  return {
    lesions: [...known.map(({ level, lesion }) => drawn(level, lesion)), ...[...reads.keys()].filter((level) => !known.some((one) => one.level === level)).map((level) => drawn(level, null))],
    priorTreatments: treatments,
    // What of a course had been given while it was under way is not recorded.
    radiotherapy: courses.map((course) => ((course.lastFractionOn ?? '') > day ? { ...course, deliveredDoseCgy: null } : course)),
    surgeryPlans: (theCase.surgeryPlans ?? []).filter(({ proposedOn }) => proposedOn <= day),
    operations,
    unsure: new Set([...courses.filter((course) => givenBy(course) === null), ...treatments.filter(({ givenOn }) => happenedBy(givenOn, day) === null)].map(({ id }) => id)),
  };
}

const levelsOfImplants = (operations: CaseAt['operations']): ReadonlySet<Level> =>
  new Set(operations.flatMap(({ instrumentedLevels, cementedLevels }) => [...levelsInList(instrumentedLevels), ...levelsInList(cementedLevels)]));
