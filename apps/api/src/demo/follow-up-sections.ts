import { datesOf, FunctionalStatus, ImagingStudy, LocalResponse, PostoperativeCheck, PromAnswer, SurveillancePlan, Visit } from '@rachis/domain';
import { answers, insert, type Write } from './acts.js';
import { DAY, HOUR, daysAfter, later } from './calendar.js';
import type { CaseFile } from './case-file.js';
import type { Someone } from './directory.js';
import { chanceOf, type Random } from './random.js';
import { laterStatus } from './story.js';
import { withNumbers } from './study-numbers.js';

/** Days after treatment on which somebody is seen, and on which the spine is scanned (design choice, near to the schedules of the rule). */
const VISIT_DAYS = [14, 42, 84, 126, 168, 196];
const SCAN_DAYS = [92, 183];
const TOXICITIES = [
  { what: 'Oesophagitis', cause: 'radiotherapy', severity: 'mild' }, { what: 'Fatigue', cause: 'systemic', severity: 'moderate' }, { what: 'Proximal weakness', cause: 'steroid', severity: 'moderate' },
] as const;

interface Watched {
  readonly file: CaseFile;
  readonly chance: Random;
  readonly from: Date;
  readonly until: Date;
  readonly oncologist: Someone;
}

/** What comes after the treatment: a plan for most, visits, scans, questionnaires; some are missed, some overdue, for some nothing is planned. */
export function followPatient(file: CaseFile, from: Date, until: Date): void {
  const chance = chanceOf(`${file.id} follow-up`);
  const { directory } = file.world;
  const watched: Watched = { file, chance, from, until, oncologist: chance.pick([directory.first('medical_oncologist'), directory.first('radiation_oncologist')]) };
  if (chance.chance(0.78)) setPlan(watched);
  seen(watched);
  if (chance.chance(0.7)) scanned(watched);
}

function setPlan({ file, chance, from, until, oncologist }: Watched): void {
  const at = later(from, HOUR);
  if (at >= until) return;
  const template = chance.pick(['mri_spino', 'mri_spino', 'postoperative_visits', 'mri_sbrt_risk_adapted'] as const);
  const plan: SurveillancePlan = { template, startOn: file.day(from), localFailureRisk: template === 'mri_sbrt_risk_adapted' ? chance.pick(['low', 'intermediate', 'high'] as const) : null, responsibleId: oncologist.id };
  const id = chance.id(at);
  file.plans.push(id);
  file.act(at, oncologist, 'surveillance-plan.record', [insert('surveillance_plan', { ...answers(SurveillancePlan, plan), due: datesOf(plan).due, id, caseId: file.id })]);
}

function seen({ file, chance, from, until, oncologist }: Watched): void {
  const days = VISIT_DAYS.filter((day) => later(from, day * DAY) < later(until, -2 * DAY));
  let status = file.status;
  for (const [index, after] of days.entries()) {
    const at = later(from, after * DAY);
    const day = file.day(at);
    const visit = (given: Partial<Visit>): Write => insert('visit', { ...answers(Visit, { visitedOn: day, ...given }), id: chance.id(at), caseId: file.id });
    if (chance.chance(index === days.length - 1 ? 0.16 : 0.05)) {
      file.act(at, oncologist, 'visit.record', [visit({ state: 'missed', stateReason: chance.pick(['Did not come, reached by telephone later', 'No transport', null]) })]);
      continue;
    }
    status = laterStatus(chance, status);
    const toxicity = chance.chance(0.3) ? [chance.pick(TOXICITIES)] : [];
    file.act(at, oncologist, 'visit.record', [
      visit({
        state: 'seen', kind: chance.pick(['clinic', 'clinic', 'telephone'] as const), seenBy: oncologist.name, systemicStatus: chance.weighted({ stable: 60, partial: 20, progression: 8, not_assessed: 12 }),
        anyToxicity: toxicity.length > 0 ? 'yes' : chance.pick(['no', null]), toxicities: toxicity.map((one) => ({ ...one })),
      }),
      insert('functional_status', { ...answers(FunctionalStatus, { examinedOn: day, examinedBy: oncologist.name, ecog: status.ecog, kps: status.kps, ambulation: status.ambulation, painNrs: status.painNrs, ais: status.ais }), id: chance.id(at), caseId: file.id }),
      ...(chance.chance(0.35) ? [asked(chance, file, at)] : []),
    ]);
  }
  // Some have the next visit in the book already.
  const booked = later(until, -DAY);
  if (chance.chance(0.3) && booked > later(from, 2 * DAY))
    file.act(booked, oncologist, 'visit.record', [insert('visit', { ...answers(Visit, { visitedOn: daysAfter(file.world.calendar.today, chance.int(3, 40)), state: 'planned', kind: 'clinic' }), id: chance.id(booked), caseId: file.id })]);
}

function asked(chance: Random, file: CaseFile, at: Date): Write {
  const day = file.day(at);
  const given: Partial<PromAnswer> = chance.chance(0.5)
    ? { instrument: 'eq5d5l', edition: 'EQ-5D-5L, English (UK)', index: (0.4 + 0.5 * chance.next()).toFixed(3), valueSet: 'England', vas: chance.int(35, 85) }
    : { instrument: 'sosgoq2', edition: 'SOSGOQ2.0, English', total: (40 + 45 * chance.next()).toFixed(1) };
  return insert('prom_answer', { ...answers(PromAnswer, { answeredOn: day, answeredBy: 'patient', ...given }), id: chance.id(at), caseId: file.id });
}

/** Scans with what they show of the treated level; now and then the disease grows there, and the case has to come again. */
function scanned({ file, chance, from, until, oncologist }: Watched): void {
  const levels = file.plan?.levels ?? file.story.lesions[0]?.levels;
  for (const [index, days] of SCAN_DAYS.entries()) {
    const at = later(from, (days + chance.int(-6, 12)) * DAY);
    if (at >= later(until, -DAY)) return;
    const id = chance.id(at);
    const grows = chance.chance(0.12);
    const denied = grows ? null : ('no' as const);
    file.act(at, oncologist, 'imaging.record', [insert('imaging_study', withNumbers({ ...answers(ImagingStudy, { modality: 'mri_region', region: levels ?? null, performedOn: file.day(at), received: 'yes', receivedOn: file.day(at) }), id, caseId: file.id }))]);
    if (!levels) continue;
    const response: LocalResponse = {
      assessedOn: file.day(at), levels, studyId: id, assessedBy: oncologist.name, unequivocalGrowth: denied, epiduralProgression: grows ? 'yes' : 'no', neurologyWorse: 'no', equivocalIncrease: denied,
      stableMris: grows ? 0 : index + 1, status: grows ? 'local_progression' : index > 0 ? 'local_control' : 'indeterminate',
    };
    file.act(later(at, 2 * HOUR), oncologist, 'local-response.record', [insert('local_response', { ...answers(LocalResponse, response), id: chance.id(at), caseId: file.id })]);
    if (grows) return;
  }
}

/** What the surgeon closes after an operation; in many cases a step is still open. */
export function checkOperation(file: CaseFile, operationId: string, surgeon: Someone, ended: Date, to: Date): void {
  const chance = chanceOf(`${operationId} checks`);
  for (const [kind, days, share] of [['imaging', 2, 0.9], ['wound', 14, 0.85], ['rt_handover', 5, 0.7]] as const) {
    const at = later(ended, days * DAY + HOUR);
    if (!chance.chance(share) || at >= to) continue;
    const check: PostoperativeCheck = { operationId, kind, result: 'done', checkedOn: file.day(at) };
    file.act(at, surgeon, 'postoperative-check.record', [insert('postoperative_check', { ...answers(PostoperativeCheck, check), id: chance.id(at), caseId: file.id })]);
  }
}
