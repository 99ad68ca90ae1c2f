import type { Action, CaseState } from '@rachis/domain';
import { Biopsy, BiopsyAddendum, labelOf, PRIMARY_TUMOURS, TISSUE_MARKERS, type Biopsy as Specimen, type MarkerResult, type SpecimenResult } from '@rachis/domain';
import { answers, insert, update, type Row, type Write } from './acts.js';
import { DAY, HOUR, MINUTE, daysAfter, later, workday } from './calendar.js';
import type { Someone } from './directory.js';
import { partialDate } from './oncology-sections.js';
import { chanceOf, type Random } from './random.js';
import type { Story } from './story.js';
import type { World } from './world.js';

/** What the specimens need of the file of a case. */
interface SpecimenFile {
  readonly id: string;
  readonly world: World;
  readonly story: Story;
  readonly tumour: Row;
  readonly histologyPending: boolean;
  readonly referredAt: Date | null;
  readonly state: CaseState;
  readonly responsible: Someone | null;
  specimen: Row | null;
  day: (at: Date) => string;
  act: (at: Date, by: Someone, action: Action, writes: readonly Write[]) => void;
}

const LABORATORIES = ['Northgate histopathology', 'Eastbridge pathology', 'Regional molecular laboratory'] as const;
const SITES = ['Primary tumour', 'Primary tumour, at resection', 'Lymph node'] as const;
/** Each specimen has a chance of its own, so that it leaves everybody else as they were. */
const chanceFor = (file: SpecimenFile) => chanceOf(`biopsy of ${file.id}`);
const number = (chance: Random, day: string) => `${day.slice(2, 4)}-H-${String(chance.int(1, 9999)).padStart(4, '0')}`;

/** A specimen as a row with an id of its own, still without a report. */
function specimenRow(chance: Random, at: Date, caseId: string, given: Specimen): Row {
  return { ...answers(Biopsy, given), retractedReason: null, id: chance.id(at), caseId };
}

/** What the tumour panel says of the markers, as the laboratory put it. What nobody tested is no result. */
function resultsOf(tumour: Row): SpecimenResult[] {
  const method = ({ marker }: MarkerResult) => (['er', 'pr', 'her2', 'pd_l1', 'ar'].includes(marker) ? 'Immunohistochemistry' : 'NGS panel');
  return ((tumour['markers'] ?? []) as MarkerResult[]).flatMap((one): SpecimenResult[] => {
    const marker = TISSUE_MARKERS.find(({ code }) => code === one.marker)?.code;
    if (!marker || one.result === 'unknown' || one.result === 'not_done') return [];
    return [{ marker, result: one.result, ...(one.value && one.result !== 'pending' ? { value: one.value } : {}), method: method(one) }];
  });
}

/** What a report says of tissue. Now and then there was too little, or it was not what everybody expected. */
function reportOf(chance: Random, file: SpecimenFile, ofSpine: boolean): Partial<Specimen> {
  const adequacy = ofSpine ? chance.weighted({ diagnostic: 74, limited: 16, non_diagnostic: 10 }) : chance.weighted({ diagnostic: 92, limited: 8 });
  if (adequacy === 'non_diagnostic') return { adequacy, report: 'Bone and blood only. No tumour is seen in the material; a new biopsy is suggested.', absences: { concordance: 'not_applicable', histology: 'not_applicable' } };
  const histology = (file.tumour['histology'] as string | null) ?? chance.pick(file.story.profile.histology);
  const known = labelOf(PRIMARY_TUMOURS, file.tumour['primary'] as string | null);
  const told = chance.weighted({ concordant: 78, not_comparable: 10, discordant: 12 });
  return {
    adequacy, histology, results: resultsOf(file.tumour), ...(ofSpine && known ? { concordance: told, comparedWith: known } : {}),
    report: `${ofSpine ? 'Cores of bone with infiltrates of a' : 'Tissue with a'} ${histology.charAt(0).toLowerCase()}${histology.slice(1)}.${told === 'discordant' && ofSpine ? ` The stains do not fit the known primary (${known || 'not stated'}); please compare with the earlier slides.` : ''}`,
  };
}

/** What comes with a referral: an older report, or, where the histology is pending, the specimen that everybody waits for. */
export function referredBiopsies(file: SpecimenFile, at: Date, day: string): Write[] {
  const chance = chanceFor(file);
  const { tumour, story, id: caseId } = file;
  const [laboratory, levels] = [chance.pick(LABORATORIES), story.lesions[0]?.levels ?? null];
  if (file.histologyPending) {
    const taken = daysAfter(day, -chance.int(0, 3));
    file.specimen = specimenRow(chance, at, caseId, {
      kind: chance.weighted({ ct_guided_needle: 70, fluoroscopic_needle: 20, open_surgical: 10 }), levels, tissueNeeded: 'yes', requestedOn: daysAfter(taken, -2), performedOn: taken, expectedOn: workday(daysAfter(taken, chance.int(6, 9))), laboratory, specimenNumber: number(chance, taken),
      absences: { reportedOn: 'pending', adequacy: 'pending', histology: 'pending' },
    });
    return [insert('biopsy', file.specimen)];
  }
  const ofSpine = tumour['tissue'] === 'available';
  if (!ofSpine && !(tumour['tissue'] === 'primary_only' && chance.chance(0.6))) return [];
  const taken = daysAfter(day, -(ofSpine ? chance.int(12, 200) : chance.int(120, 2200)));
  const performedOn = ofSpine ? taken : partialDate(chance, taken);
  return [insert('biopsy', specimenRow(chance, at, caseId, {
    kind: ofSpine ? chance.weighted({ ct_guided_needle: 70, fluoroscopic_needle: 15, open_surgical: 15 }) : 'other_site', ...(ofSpine ? { levels } : { siteText: chance.pick(SITES) }), performedOn,
    reportedOn: ofSpine ? daysAfter(taken, chance.int(4, 9)) : performedOn, laboratory, ...(chance.chance(0.7) ? { specimenNumber: number(chance, taken) } : {}), ...(chance.chance(0.6) ? { tissueNeeded: 'no' as const } : {}), ...reportOf(chance, file, ofSpine),
  }))];
}

/** The report that everybody waited for is filed. */
export function reportedSpecimen(file: SpecimenFile, at: Date): Write[] {
  const { specimen } = file;
  if (!specimen) return [];
  const { histology } = file.tumour;
  file.specimen = null;
  return [update('biopsy', { ...specimen, reportedOn: file.day(at), adequacy: 'diagnostic', histology, results: resultsOf(file.tumour), report: `Infiltrates of a ${String(histology).toLowerCase()}.`, absences: {} })];
}

/** New specimens of open cases that are on their way now: taken, late or only asked for; some have a first report. */
export function specimensUnderWay(file: SpecimenFile, pathologist: Someone): void {
  const chance = chanceOf(`specimen of ${file.id}`);
  const { referredAt, story, id: caseId, world: { calendar } } = file;
  if (!referredAt || file.state === 'closed' || file.state === 'follow_up' || file.histologyPending || !chance.chance(0.36)) return;
  const wanted = later(calendar.now, -chance.int(1, 17) * DAY);
  const at = new Date(Math.max(wanted.getTime(), referredAt.getTime() + HOUR));
  if (at > calendar.ago(20 * MINUTE)) return;
  const [day, levels, operated] = [file.day(at), story.lesions[0]?.levels ?? null, file.state === 'in_delivery'];
  const stage = chance.weighted({ taken: 62, asked: 22, first: 16 });
  const liquid = !operated && ['breast', 'nsclc', 'colorectal'].includes(story.primary) && chance.chance(0.4);
  const kind = liquid ? ('liquid' as const) : operated ? ('intraoperative' as const) : ('ct_guided_needle' as const);
  const given: Specimen = {
    kind, ...(liquid ? { siteText: 'Blood' } : { levels }), tissueNeeded: operated || liquid ? 'no' : 'yes', ...(operated ? {} : { requestedOn: day }), ...(stage === 'asked' && !operated ? {} : { performedOn: day, laboratory: chance.pick(LABORATORIES), specimenNumber: number(chance, day) }),
    ...(chance.chance(0.85) ? { expectedOn: workday(daysAfter(day, chance.int(4, 9))) } : {}), absences: { ...(stage === 'asked' && !operated ? { performedOn: 'pending' } : {}), ...(stage === 'first' ? {} : { reportedOn: 'pending' }) },
  };
  const row = specimenRow(chance, at, caseId, liquid && stage !== 'first' ? { ...given, results: [{ marker: story.primary === 'breast' ? 'esr1' : story.primary === 'nsclc' ? 'egfr' : 'kras', result: 'pending', method: 'ctDNA' }] } : given);
  file.act(at, file.responsible ?? pathologist, 'biopsy.record', [insert('biopsy', row)]);
  const read = later(at, 2 * DAY);
  if (stage !== 'first' || liquid || read > calendar.ago(HOUR)) return;
  const { expectedOn: _known, ...open } = row;
  file.act(read, pathologist, 'biopsy.record', [update('biopsy', { ...open, reportedOn: file.day(read), adequacy: 'limited', histology: chance.pick(story.profile.histology), results: [{ marker: 'ki67', percentage: chance.int(5, 60), method: 'Immunohistochemistry' }, { marker: 'pd_l1', result: 'pending', method: 'Immunohistochemistry' }], report: 'Small fragments of carcinoma in crushed bone. Further stains are under way.', absences: {} })]);
  const added = later(read, DAY);
  if (added > calendar.ago(HOUR) || !chance.chance(0.6)) return;
  const addendum = answers(BiopsyAddendum, { kind: 'supplementary', reportedOn: file.day(added), text: 'PD-L1: 5 % of tumour cells.', results: [{ marker: 'pd_l1', result: 'positive', percentage: 5, method: 'Immunohistochemistry' }], concordance: 'concordant', comparedWith: labelOf(PRIMARY_TUMOURS, story.primary) });
  file.act(added, pathologist, 'biopsy.amend', [insert('biopsy_addendum', { ...addendum, id: chance.id(added), caseId, biopsyId: row['id'] })]);
}
