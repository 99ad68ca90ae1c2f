import { insert, update, type Row } from './acts.js';
import { reportedSpecimen } from './biopsy-sections.js';
import type { CaseFile } from './case-file.js';
import { fitnessRow, lesionRow, statusRow } from './clinical-sections.js';
import { neuroExamRow, withPain } from './neurology-sections.js';
import type { Someone } from './directory.js';
import { RATERS_DISAGREE } from './distributions.js';
import { readAndArrange } from './imaging-sections.js';
import { extentRow } from './oncology-sections.js';
import { chanceOf } from './random.js';
import { sampleRows, withExtentFlags } from './prognosis-sections.js';
import { sinsRating } from './ratings.js';
import { anotherOpinion, type SinsAnswers } from './spine-truth.js';
import { supportAndInform } from './support-sections.js';
import { wishOf } from './wishes.js';

export interface Team {
  readonly coordinator: Someone;
  readonly radiologist: Someone;
  readonly surgeon: Someone;
  readonly oncologist: Someone;
  readonly pathologist: Someone;
  readonly nurse: Someone;
}

/** What happens between triage and the board: images are asked for, graded and rated, and somebody asks the patient. */
export function prepare(file: CaseFile, from: Date, to: Date, team: Team, share = 1): void {
  const { world: { random, calendar }, story, id: caseId } = file;
  const steps = calendar.steps(random, from, to, 9);
  const at = (step: number) => steps[step] ?? to;
  const reached = (step: number) => (step + 1) / 9 <= share;
  file.move(from, team.coordinator, 'case.prepare', 'in_preparation');
  if (reached(0)) receiveImages(file, at(0), team.coordinator);
  if (reached(1)) grade(file, at(1), team.radiologist);
  if (reached(2)) readAndArrange(file, at(2), team.radiologist);
  if (reached(2)) rate(file, at(2), team.radiologist);
  if (reached(3)) secondOpinions(file, at(3), team.surgeon);
  if (reached(4) && random.chance(0.88)) file.act(at(4), team.nurse, 'patient-wish.record', [insert('patient_wish', { ...wishOf(random, `${team.nurse.name}, specialist nurse`, file.day(at(4))), id: random.id(at(4)), caseId })]);
  if (reached(5)) supportAndInform(file, at(5), team.nurse);
  if (reached(5) && !file.has.extent) file.act(at(5), team.oncologist, 'extent.record', [insert('systemic_extent', { ...withExtentFlags(file.chance, extentRow(random, story, file.day(at(5)), 'full')), caseId })]);
  if (reached(6) && file.chance.chance(0.6)) file.act(at(6), team.coordinator, 'laboratory.record', [insert('laboratory_result', ...sampleRows(file.chance, story, caseId, at(6), file.day(at(6)), 0.12))]);
  if (reached(6) && !file.has.fitness) file.act(at(6), team.surgeon, 'fitness.record', [insert('fitness', { ...fitnessRow(random, story, at(6), 'full'), caseId })]);
  if (reached(7) && random.chance(story.ais === 'E' ? 0.3 : 0.75)) examine(file, at(7), team.nurse, 'specialist nurse');
  if (reached(8) && !file.histologyPending && !file.tumour['histology']) file.act(at(8), team.pathologist, 'tumour.record', [update('tumour', { ...file.tumour, caseId, histology: random.pick(story.profile.histology), absences: without(file.tumour['absences'], 'histology') })]);
}

/** The biopsy has been read: the pending answer is given, and the primary with it. */
export function receiveHistology(file: CaseFile, at: Date, by: Someone): void {
  const { story: { primary, profile }, id: caseId } = file;
  file.histologyPending = false;
  const found = { primary, basis: 'histology', histology: file.world.random.pick(profile.histology), tissue: 'available' };
  file.tumour = { ...file.tumour, ...found, caseId, absences: without(file.tumour['absences'], ...Object.keys(found)) };
  file.act(at, by, 'tumour.record', [update('tumour', file.tumour)]);
  const report = reportedSpecimen(file, at);
  if (report.length > 0) file.act(at, by, 'biopsy.record', report);
}

const without = (absences: unknown, ...answered: string[]): object => Object.fromEntries(Object.entries(absences as object).filter(([field]) => !answered.includes(field)));

function receiveImages(file: CaseFile, at: Date, by: Someone): void {
  const waiting = file.imaging.filter((study) => study['received'] !== 'yes').slice(0, 2);
  if (waiting.length === 0 || file.world.random.chance(0.12)) return;
  file.act(at, by, 'imaging.record', waiting.map((study) => update('imaging_study', { ...study, received: 'yes', absences: without(study['absences'], 'received') })));
}

/** The radiologist grades every lesion on the images and adds what the referrer left open; what is still missing stays so. */
function grade(file: CaseFile, at: Date, by: Someone): void {
  const { world: { random }, story, id: caseId } = file;
  file.lesionRows = story.lesions.map((lesion, index) => completed(file.lesionRows[index] ?? {}, { ...lesionRow(random, lesion, story, 'radiologist', index === 0 ? 'full' : 'usual'), id: file.lesionIds[index], caseId }));
  file.act(at, by, 'lesion.record', file.lesionRows.map((row) => update('lesion', row)));
}

/** What was known stays; what was not is taken from the later reading, and an answer ends the reason for its absence. */
function completed(before: Row, after: Row): Row {
  const row = Object.fromEntries(Object.entries(after).map(([name, value]) => [name, before[name] ?? value]));
  const absences = { ...(after['absences'] as object), ...(before['absences'] as object | undefined) };
  return { ...row, absences: Object.fromEntries(Object.entries(absences).filter(([name]) => row[name] === null)) };
}

function rate(file: CaseFile, at: Date, by: Someone): void {
  const { world: { random }, story, id: caseId } = file;
  const rows = story.lesions.flatMap((lesion, index) => {
    if (index > 0 && random.chance(0.18)) return [];
    const lesionId = file.lesionIds[index] ?? '';
    const open = random.chance(0.14) ? [random.pick(['pain', 'posterolateral', 'alignment'] as const)] : [];
    const rating = sinsRating(random, lesion, lesion.sins, { caseId, lesionId, at, day: file.day(at) }, open);
    return rating ? [rating.row] : [];
  });
  if (rows.length > 0) file.act(at, by, 'score.record', [insert('score_result', ...rows)]);
}

/** The surgeon rates some of the lesions too. Where the two differ, both ratings stay. */
function secondOpinions(file: CaseFile, at: Date, by: Someone): void {
  const { world: { random }, story, id: caseId } = file;
  const rows = story.lesions.flatMap((lesion, index) => {
    const differs = random.chance(RATERS_DISAGREE);
    if (!differs && !random.chance(0.16)) return [];
    const seen: SinsAnswers = differs ? anotherOpinion(random, lesion.sins) : lesion.sins;
    const rating = sinsRating(random, lesion, seen, { caseId, lesionId: file.lesionIds[index] ?? '', at, day: file.day(at), basedOn: 'Same images, seen with the patient' });
    return rating ? [rating.row] : [];
  });
  if (rows.length > 0) file.act(at, by, 'score.record', [insert('score_result', ...rows)]);
}

/** A new examination is a new entry. */
export function examine(file: CaseFile, at: Date, by: Someone, as: string): void {
  const { world: { random }, story, id: caseId } = file;
  const neurology = chanceOf(`${caseId} ${at.toISOString()}`);
  file.act(at, by, 'function.record', [insert('functional_status', { ...withPain(neurology, statusRow(random, file.status, story, at, file.day(at), `${by.name}, ${as}`, 'full')), id: random.id(at), caseId })]);
  if (neurology.chance(story.ais === 'E' ? 0.4 : 0.9)) file.act(at, by, 'neurology.record', [insert('neuro_exam', { ...neuroExamRow(neurology, file.status, story, at, file.day(at), `${by.name}, ${as}`), id: neurology.id(at), caseId })]);
}
