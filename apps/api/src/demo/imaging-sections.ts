import { ImagingAddendum, ImagingRead, ShowList, ShowView } from '@rachis/domain';
import { answers, insert, type Row, type Timeline } from './acts.js';
import type { CaseFile } from './case-file.js';
import type { Someone } from './directory.js';
import { drawnImage } from './drawn-image.js';
import { drawnAxial, drawnSagittal } from './drawn-spine.js';
import { chanceOf, type Random } from './random.js';
import type { LesionTruth } from './spine-truth.js';

const MINUTE = 60_000;
const PERCENT = { gt50: [55, 80], lt50: [10, 45], none: [0, 0], no_collapse_gt50_involved: [0, 0] } as const;
type Codes = { boneLesion: 'lytic' | 'mixed' | 'blastic'; collapse: keyof typeof PERCENT; posterolateral: 'bilateral' | 'unilateral' | 'none' };

/** What the radiologist says of each lesion on the MRI. One in a dozen sees the cord otherwise than the record of the lesion has it. */
function readRow(chance: Random, { levels, escc, sins }: LesionTruth, studyId: string, readOn: string): Row {
  const { boneLesion, collapse, posterolateral } = sins as unknown as Codes;
  const [low, high] = PERCENT[collapse];
  const grade = chance.chance(0.08) && escc === '1c' ? '2' : escc;
  const asked = (share: number) => chance.chance(share);
  return answers(ImagingRead, {
    studyId, levels, readOn, boneLesion, posterolateral, esccGrade: grade, collapsePercent: asked(0.85) ? chance.int(low, high) : null,
    retropulsion: asked(0.7) ? (collapse === 'gt50' ? 'yes' : 'no') : null, cordSignal: asked(0.6) ? (escc === '3' ? 'yes' : 'no') : null, paraspinalMass: asked(0.6) ? (chance.chance(0.2) ? 'yes' : 'no') : null,
    ...(asked(0.8) ? { discSpace: 'spared' } : { absences: { discSpace: 'unknown' } }),
  });
}

/** Reads of the MRI, sometimes an addendum, and what will be shown. */
export function readAndArrange(file: CaseFile, at: Date, by: Someone): void {
  const { story, id: caseId, imaging } = file;
  const chance = chanceOf(`${caseId}/imaging`);
  const study = imaging.find(({ modality }) => modality === 'mri_whole_spine');
  if (!study || chance.chance(0.15)) return;
  const studyId = String(study['id']);
  const own = (row: Row): Row => ({ ...row, id: chance.id(at), caseId });
  const reads = story.lesions.map((lesion) => own(readRow(chance, lesion, studyId, file.day(at))));
  if (reads.length === 0) return;
  file.act(at, by, 'imaging.read-report', [insert('imaging_read', ...reads)]);
  if (chance.chance(0.12)) file.act(at, by, 'imaging.amend', [insert('imaging_addendum', own(answers(ImagingAddendum, { studyId, kind: 'addition', statement: 'Compared with the earlier CT, which arrived later: no new level.' })))]);
  if (chance.chance(0.55)) arrange(file.world.timeline, { caseId, studyId, levels: String(story.lesions[0]?.levels), at, by, chance, drawn: chance.chance(0.12) });
}

interface Arranging {
  readonly caseId: string;
  readonly studyId: string;
  readonly levels: string;
  readonly at: Date;
  readonly by: Someone;
  readonly chance: Random;
  /** Whether two pictures, drawn from shapes, come with it. */
  readonly drawn: boolean;
}

/** Two or three views; the picture of a drawn one says DEMO and shows nobody. */
function arrange(timeline: Timeline, { caseId, studyId, levels, at, by, chance, drawn }: Arranging): void {
  const pictures = drawn ? [drawnSagittal, drawnAxial].map((shade) => drawnImage(shade, chance.id(at), caseId)) : [];
  if (pictures.length > 0) timeline.add(at, by.id, 'key-image.add', caseId, [insert('key_image', ...pictures)]);
  const series = chance.int(3, 9);
  const given: Partial<ShowView>[] = [
    { sequence: 'T2 sagittal', levels, seriesNumber: series, imageNumber: chance.int(7, 12), note: 'The whole column; the level in question is in the middle' },
    { sequence: 'T2 axial', levels, seriesNumber: series + 2, imageNumber: chance.int(14, 40), note: 'The most compressed place' },
    { sequence: 'T1 sagittal', seriesNumber: series + 1, imageNumber: chance.int(7, 12), windowWidth: 900, windowLevel: 420 },
  ];
  const views = given.map((view, index) => ({ ...answers(ShowView, { ...view, studyId, keyImageId: (pictures[index]?.['id'] as string | undefined) ?? null }), id: chance.id(at), caseId }));
  timeline.add(at, by.id, 'show-list.arrange', caseId, [insert('show_view', ...views), insert('show_list', { ...answers(ShowList, { viewIds: views.map(({ id }) => id) }), caseId })]);
}

/** What the radiologist says of Margaret Okafor's MRI and CT of this morning, and what she will show. */
export function okaforImaging(timeline: Timeline, { studies, caseId, at, by, day }: { studies: readonly Row[]; caseId: string; at: Date; by: Someone; day: string }): void {
  const chance = chanceOf(`${caseId}/imaging`);
  const [mri, ct] = studies.map(({ id }) => String(id));
  if (!mri || !ct) return;
  const own = (row: Row): Row => ({ ...row, id: chance.id(at), caseId });
  const seen = (given: Partial<ImagingRead>) => own(answers(ImagingRead, { readOn: day, levels: 'T8', ...given }));
  timeline.add(at, by.id, 'imaging.read-report', caseId, [insert('imaging_read',
    seen({ studyId: mri, esccGrade: '3', collapsePercent: 40, retropulsion: 'yes', cordSignal: 'yes', discSpace: 'spared', paraspinalMass: 'no' }),
    ...['L2', 'L4'].map((levels) => seen({ studyId: mri, levels, esccGrade: '0', discSpace: 'spared', note: 'Bone only, no epidural disease' })),
    seen({ studyId: ct, boneLesion: 'lytic', collapsePercent: 40, posterolateral: 'bilateral' }))]);
  timeline.add(new Date(at.getTime() + MINUTE), by.id, 'imaging.amend', caseId, [insert('imaging_addendum', own(answers(ImagingAddendum, { studyId: mri, kind: 'addition', statement: 'Seen beside the CT: the pedicles of T7 and T9 are intact on both sides.' })))]);
  arrange(timeline, { caseId, studyId: mri, levels: 'T8', at: new Date(at.getTime() + 2 * MINUTE), by, chance, drawn: true });
}
