import type { Action, CaseState, ClosingReason, TriageOutcome, Urgency } from '@rachis/domain';
import { dueAt } from '../features/case/due.js';
import { insert, update, type Row, type Signing, type Write } from './acts.js';
import { referredBiopsies } from './biopsy-sections.js';
import { HOUR, later } from './calendar.js';
import { fitnessRow, imagingRows, lesionRow, statusRow } from './clinical-sections.js';
import { neuroExamRow, presentationRow, withPain } from './neurology-sections.js';
import type { Someone } from './directory.js';
import { endRow } from './end-sections.js';
import type { Completeness } from './gaps.js';
import { extentRow, priorRows, tumourRow } from './oncology-sections.js';
import type { DemoPatient } from './patients.js';
import type { Plan } from './plans.js';
import { referralSample, withExtentFlags, withTumourFlags } from './prognosis-sections.js';
import { referralRow } from './questions.js';
import { chanceOf, type Random } from './random.js';
import type { Status, Story } from './story.js';
import { steroidRecord, systemicRecord } from './systemic-sections.js';
import { withNumbers } from './study-numbers.js';
import type { World } from './world.js';
import { triageRow } from './triage-sections.js';

export interface Opening {
  readonly urgency: Urgency | null;
  readonly mscc: 'yes' | 'no' | 'unknown' | null;
  readonly suspectedAt?: Date;
  readonly completeness: Completeness;
  readonly histologyPending?: boolean;
  readonly primaryPending?: boolean;
  /** The patient has had an episode before and is registered already. */
  readonly known?: boolean;
}

/** The record of one fictional case, written act by act by those who may do it. */
export class CaseFile {
  readonly id: string;
  readonly lesionIds: readonly string[];
  readonly chance: Random;
  lesionRows: readonly Row[] = [];
  imaging: readonly Row[] = [];
  priors: readonly Row[] = [];
  tumour: Row = {};
  has = { extent: false, fitness: false };
  status: Status;
  responsible: Someone | null = null;
  plan: Plan | null = null;
  /** The signed decision that stands. */
  decisionId: string | null = null;
  state: CaseState = 'draft';
  urgency: Urgency | null = null;
  histologyPending = false;
  /** Surveillance plans that run; what ends the care ends them. */
  readonly plans: string[] = [];
  /** The specimen that is waited for. */
  specimen: Row | null = null;
  referredAt: Date | null = null;

  constructor(
    readonly world: World,
    readonly story: Story,
    readonly referrer: Someone,
    readonly patient: DemoPatient,
    private readonly begunAt: Date,
  ) {
    this.id = world.random.id(begunAt);
    this.chance = chanceOf(this.id);
    this.lesionIds = story.lesions.map(() => world.random.id(begunAt));
    this.status = story.status;
  }

  act(at: Date, by: Someone | string, action: Action, writes: readonly Write[], signs?: Signing): void {
    this.world.timeline.add(at, typeof by === 'string' ? by : by.id, action, this.id, writes, signs);
  }

  day(at: Date): string {
    return this.world.calendar.dayOf(at);
  }

  /** The referral with what the referrer knows, all in one press of a button. */
  begin({ urgency, mscc, suspectedAt, completeness, histologyPending = false, primaryPending = false, known = false }: Opening): void {
    const { world: { random, directory }, story, id: caseId, begunAt: at, referrer } = this;
    const [day, hospital] = [this.day(at), directory.placeOf(referrer)];
    const sparse = completeness === 'sparse';
    const neurology = chanceOf(`${caseId} neurology`);
    this.imaging = sparse && random.chance(0.5) ? [] : imagingRows(random, story, day, hospital, completeness).map((row) => withNumbers({ ...row, id: random.id(at), caseId }));
    this.tumour = { ...withTumourFlags(this.chance, story, tumourRow(random, story, day, completeness, { pending: histologyPending, primaryPending })), caseId };
    this.has = { extent: !sparse && random.chance(0.72), fitness: !sparse && random.chance(0.75) };
    [this.urgency, this.histologyPending] = [urgency, histologyPending];
    this.lesionRows = story.lesions.map((lesion, index) => ({ ...lesionRow(random, lesion, story, 'referrer', completeness), id: this.lesionIds[index], caseId }));
    this.priors = priorRows(random, story, day, completeness).map((row) => ({ ...row, id: random.id(at), caseId }));
    const systemic = { story, caseId, tumour: this.tumour, at, day, completeness };
    const some = (table: string, rows: readonly Row[]): Write[] => (rows.length > 0 ? [insert(table, ...rows)] : []);
    this.act(at, referrer, 'case.refer', [
      ...(known ? [] : [insert('patient', this.patient.row), insert('patient_identifier', ...this.patient.identifiers)]),
      insert('spine_case', { ...referralRow(random, story, referrer, { urgency, mscc, msccSuspectedAt: suspectedAt ?? null, draft: sparse }), id: caseId, patientId: this.patient.id, state: 'draft', referrerId: referrer.id, createdAt: at }),
      ...some('tumour', [this.tumour]),
      ...some('systemic_extent', this.has.extent ? [{ ...withExtentFlags(this.chance, extentRow(random, story, day, completeness)), caseId }] : []),
      ...some('fitness', this.has.fitness ? [{ ...fitnessRow(random, story, at, completeness), caseId }] : []),
      ...some('functional_status', sparse && random.chance(0.4) ? [] : [{ ...withPain(neurology, statusRow(random, this.status, story, at, day, `${referrer.name}, referrer`, completeness)), id: random.id(at), caseId }]),
      ...some('presentation', sparse || neurology.chance(0.25) ? [] : [{ ...presentationRow(neurology, story, this.status, at, day), caseId }]),
      ...some('neuro_exam', sparse || neurology.chance(story.ais === 'E' ? 0.75 : 0.25) ? [] : [{ ...neuroExamRow(neurology, this.status, story, at, day, `${referrer.name}, referrer`), id: neurology.id(at), caseId }]),
      ...some('lesion', this.lesionRows),
      ...some('prior_treatment', this.priors),
      ...some('imaging_study', this.imaging),
      ...(sparse ? [] : referralSample(this.chance, story, caseId, at, day)),
      ...systemicRecord(systemic),
      ...(sparse ? [] : referredBiopsies(this, at, day)),
    ]);
    const steroid = steroidRecord(systemic, this.world.calendar.now);
    if (steroid) this.act(steroid.at, referrer, 'steroid-course.record', steroid.writes);
  }

  move(at: Date, by: Someone | string, action: Action, to: CaseState, more: Row = {}): void {
    this.act(at, by, action, [this.stateWrite(to, more)]);
  }

  stateWrite(to: CaseState, more: Row = {}): Write {
    this.state = to;
    return update('spine_case', { id: this.id, state: to, closingReason: null, moveReason: null, ...more });
  }

  submit(at: Date): void {
    this.referredAt = at;
    this.move(at, this.referrer, 'case.submit', 'submitted', { referredAt: at, dueAt: dueAt(at, this.urgency) });
  }

  /** Accepted at triage; whoever triages also says who answers for the patient from now on. */
  triage(at: Date, coordinator: Someone, responsible: Someone | null): void {
    this.act(at, coordinator, 'case.triage', [this.stateWrite('triaged'), insert('triage_outcome', triageRow(this.id, at, coordinator.id, { outcome: this.urgency === 'emergency' ? 'emergency' : 'accept', urgencyBefore: this.urgency }))]);
    if (responsible) {
      this.responsible = responsible;
      this.act(later(at, HOUR / 12), coordinator, 'referral.record', [update('spine_case', { id: this.id, responsibleId: responsible.id })]);
    }
  }

  /** Something is asked for first; the referral stays in the inbox. */
  askFor(at: Date, coordinator: Someone, asked: TriageOutcome['asked']): void {
    this.act(at, coordinator, 'case.triage', [insert('triage_outcome', triageRow(this.id, at, coordinator.id, { outcome: 'ask', asked: asked ?? [], askedOf: 'referrer', urgencyBefore: this.urgency }))]);
  }

  /** The urgency is looked at again; the day by which a plan is due follows from it. */
  changeUrgency(at: Date, by: Someone, urgency: Urgency): void {
    this.urgency = urgency;
    this.act(at, by, 'referral.record', [update('spine_case', { id: this.id, urgency, dueAt: this.referredAt ? dueAt(this.referredAt, urgency) : null })]);
  }

  close(at: Date, by: Someone, closingReason: ClosingReason, reason: string): void {
    const died = closingReason === 'died' ? this.day(later(at, -this.world.random.int(24, 190) * HOUR)) : null;
    if (died) this.act(later(at, -HOUR / 6), by, 'patient.record', [update('patient', { id: this.patient.id, vitalStatus: 'deceased', deceasedOn: died })]);
    const ends = closingReason === 'died' || closingReason === 'transferred' || closingReason === 'discharged';
    const ended = ends ? [...this.plans.map((id) => update('surveillance_plan', { id, endedOn: this.day(at), endedReason: reason })), endRow(this, at, closingReason, died ?? this.day(at), this.plans)] : [];
    this.act(at, by, closingReason === 'withdrawn' ? 'case.withdraw' : ended.length > 0 ? 'case.end' : 'case.close', [...ended, this.stateWrite('closed', { closingReason, moveReason: reason })]);
  }
}
