import { OncologyStatus, SteroidCourse, SupportiveDrug, SystemicTherapyLine, TumourMarkerResult, type SteroidCourse as Steroid, type SystemicTherapyLine as Line } from '@rachis/domain';
import { answers, insert, type Row, type Write } from './acts.js';
import { DAY, daysAfter, later } from './calendar.js';
import { withGaps, type Completeness } from './gaps.js';
import { partialDate } from './oncology-sections.js';
import { chanceOf, type Random } from './random.js';
import { FOLLOWED, REGIMENS, type Followed } from './regimens.js';
import type { Story } from './story.js';

/** What is asked for the systemic record of one case. */
export interface SystemicAsk {
  readonly story: Story;
  readonly caseId: string;
  readonly tumour: Row;
  readonly at: Date;
  readonly day: string;
  readonly completeness: Completeness;
}

/** What the referral brings of systemic treatment. A chance of its own leaves everything else of the demonstration as it was. */
export function systemicRecord(ask: SystemicAsk): Write[] {
  const chance = chanceOf(`${ask.caseId} systemic`);
  const { caseId, at } = ask;
  if (ask.completeness === 'sparse' && chance.chance(0.6)) return [];
  const lines = linesOf(chance, ask);
  const own = (row: Row): Row => ({ ...row, id: chance.id(at), caseId });
  const some = (table: string, rows: readonly Row[]): Write[] => (rows.length > 0 ? [insert(table, ...rows.map(own))] : []);
  return [
    ...some('systemic_therapy_line', lines),
    ...some('supportive_drug', drugsOf(chance, ask)),
    ...some('tumour_marker_result', (FOLLOWED[ask.story.primary] ?? []).flatMap((followed) => valuesOf(chance, followed, ask.day))),
    ...(chance.chance(0.8) ? [insert('oncology_status', { ...statusOf(chance, ask, lines.length), caseId })] : []),
  ];
}

const RESPONSES = { partial: 24, stable: 34, progression: 22, complete: 4, not_assessed: 16 } as const;

/** Line after line up to the day of the referral; one breast cancer in a few has had nine. What runs is said, or that nobody knows. */
function linesOf(chance: Random, { story: { primary }, day, completeness }: SystemicAsk): Row[] {
  const regimens = REGIMENS[primary];
  const many = primary === 'breast' && chance.chance(0.12);
  const count = many ? regimens.length : Math.min(regimens.length, Number(chance.weighted({ 0: 18, 1: 34, 2: 26, 3: 16, 4: 6 })));
  const ends = [0];
  for (let at = count; at > 0; at--) ends.unshift((ends[0] ?? 0) - chance.int(many ? 80 : 120, many ? 200 : 420));
  const date = (days: number): string => partialDate(chance, daysAfter(day, days));
  return regimens.slice(0, count).map((regimen, at) => {
    const [from, to] = [ends[at] ?? 0, ends[at + 1] ?? 0];
    const state = at < count - 1 ? 'stopped' : chance.weighted({ running: 62, not_known: 20, stopped: 18 });
    const bestResponse = chance.weighted(RESPONSES);
    const reason = chance.weighted({ progression: 72, toxicity: 16, completed: 8, patient_choice: 4 });
    const progressed = state === 'running' ? chance.chance(0.5) : reason === 'progression';
    const line: Line = {
      classes: regimen.classes, agents: regimen.agents, agentText: regimen.words ?? null, lineNumber: at + 1, intent: 'palliative', startedOn: date(from), bestResponse,
      ...(bestResponse === 'not_assessed' ? {} : { responseOn: date(Math.round((from + to) / 2)) }), ...(progressed ? { progressedOn: date(to - chance.int(5, 25)) } : {}),
      ...(state === 'stopped' ? { running: 'no' as const, stoppedOn: date(to - chance.int(0, 4)), stopReason: reason } : {}), ...(state === 'running' ? { running: 'yes' as const } : {}),
      absences: state === 'not_known' ? { running: 'unknown' } : {},
    };
    return answers(SystemicTherapyLine, withGaps(chance, completeness, line, { keep: ['classes', 'agentText', 'running'], reasons: { lineNumber: ['unknown'], bestResponse: ['unknown', 'pending'], startedOn: ['unknown'], stopReason: ['unknown'], stoppedOn: ['unknown'] } }));
  });
}

const MAY_HAVE_BONE_AGENT = new Set(['breast', 'prostate', 'myeloma', 'renal_cell', 'nsclc']);

function drugsOf(chance: Random, { story: { primary, status }, day, completeness }: SystemicAsk): Row[] {
  const rows: SupportiveDrug[] = [];
  if (MAY_HAVE_BONE_AGENT.has(primary) && chance.chance(0.55)) {
    const denosumab = chance.chance(0.55);
    const begun = -chance.int(60, 700);
    rows.push({
      ...(denosumab ? { kind: 'denosumab', agent: 'denosumab', regimen: '120 mg under the skin every 4 weeks' } : { kind: 'bisphosphonate', agent: 'zoledronic_acid', regimen: '4 mg intravenously every 12 weeks' }),
      startedOn: partialDate(chance, daysAfter(day, begun)), lastDoseOn: daysAfter(day, -chance.int(1, 50)), running: 'yes', ...(chance.chance(0.6) ? { dentalCheck: 'yes' as const, dentalCheckOn: partialDate(chance, daysAfter(day, begun - 20)) } : {}), absences: {},
    });
  }
  if ((status.painNrs ?? 0) > 3) rows.push({ kind: 'analgesic', ...chance.pick([{ agent: 'morphine', regimen: '20 mg slow-release twice daily' }, { agent: 'oxycodone', regimen: '10 mg slow-release twice daily' }, { agent: 'paracetamol', regimen: '1 g four times daily' }, { agent: 'pregabalin', regimen: '75 mg twice daily' }] as const), running: 'yes', absences: {} });
  return rows.map((row) => answers(SupportiveDrug, withGaps(chance, completeness, row, { keep: ['kind', 'agent', 'running'], reasons: { startedOn: ['unknown'], lastDoseOn: ['unknown'], dentalCheck: ['unknown', 'not_done'], regimen: ['unknown'] } })));
}

/** Some values over the last year and a half: falling under treatment, rising before the referral, now and then below what is measured. */
function valuesOf(chance: Random, { marker, unit, low, high, limit, decimals }: Followed, day: string): Row[] {
  const count = chance.weighted({ 0: 20, 1: 14, 4: 26, 7: 30, 12: 10 });
  const top = low + (high - low) * chance.next() ** 2;
  return Array.from({ length: Number(count) }, (_, at) => {
    const share = Number(count) === 1 ? 1 : at / (Number(count) - 1);
    const value = low + (top - low) * (share < 0.4 ? 0.5 - share : (share - 0.4) / 0.6) ** 1.6 * (0.85 + chance.next() * 0.3);
    const below = value < limit;
    const taken = daysAfter(day, -Math.round((1 - share) * 540) - chance.int(1, 14));
    return answers(TumourMarkerResult, { marker, unit, value: below ? String(limit) : value.toFixed(decimals), ...(below ? { comparator: '<' as const } : {}), takenOn: chance.chance(0.12) ? taken.slice(0, 7) : taken });
  });
}

const TRIALS = [
  { title: 'Stereotactic against conventional radiotherapy after decompression (demo)', eligibility: 'screened' as const }, { title: 'Early phase unit, solid tumours (demo)', eligibility: 'not_eligible' as const, outcome: 'Performance status' },
  { title: 'Second-line endocrine combination (demo)', eligibility: 'declined' as const },
];

function statusOf(chance: Random, { story: { primary, profile }, tumour, day, completeness }: SystemicAsk, lines: number): Row {
  const castration = Array.isArray(tumour['markers']) && (tumour['markers'] as { marker: string; result: string }[]).some(({ marker, result }) => marker === 'castration' && result === 'positive');
  const considered = chance.weighted({ yes: 25, no: 35, open: 40 });
  const hereditary = primary === 'breast' || primary === 'prostate';
  return answers(OncologyStatus, withGaps(chance, completeness, {
    ...(primary === 'myeloma' ? { stageSystem: 'r_iss' as const, stage: 'II' } : primary === 'lymphoma' ? { stageSystem: 'ann_arbor' as const, stage: 'IV B' } : { stageSystem: 'tnm' as const, stage: 'cM1, stage IV' }),
    stagedOn: partialDate(chance, daysAfter(day, -chance.int(2, 60))), priorLines: lines,
    ...(primary === 'prostate' && tumour['primary'] ? { prostateState: castration ? ('mCRPC' as const) : chance.pick(['mHSPC', 'mHNPC'] as const) } : {}),
    ...(considered === 'open' ? {} : { trialsConsidered: considered }), trials: considered === 'yes' ? [chance.pick(TRIALS)] : [],
    ...(hereditary && profile.age > 0 ? { geneticCounselling: chance.pick(['yes', 'no'] as const) } : {}), absences: {},
  }, { keep: ['trials', 'stageSystem'], reasons: { stage: ['pending', 'unknown'], priorLines: ['unknown'], prostateState: ['pending', 'unknown'], trialsConsidered: ['not_done'], geneticCounselling: ['not_done', 'unknown'] } }));
}

/** Nobody knows on the day how a course ends; one of long ago was written down when it had ended. */
const KNOWN_AFTER_DAYS = 12;

/** The steroid of somebody with weak legs or severe pain: when it is recorded, and what. */
export function steroidRecord({ story: { ais, status, primary }, caseId, at, day, completeness }: SystemicAsk, now: Date): { readonly at: Date; readonly writes: Write[] } | null {
  const chance = chanceOf(`${caseId} steroid`);
  const weak = ais !== 'E';
  if (!chance.chance(weak ? 0.75 : (status.painNrs ?? 0) > 6 ? 0.35 : 0)) return null;
  const ended = later(at, KNOWN_AFTER_DAYS * DAY);
  const over = ended.getTime() < now.getTime();
  const haematological = primary === 'myeloma' || primary === 'lymphoma';
  const course: Steroid = {
    drug: chance.chance(0.94) ? 'dexamethasone' : 'methylprednisolone', dailyDoseMg: weak ? '16' : '8', route: 'oral', startedOn: day, reason: haematological ? 'haematological' : weak ? 'neuro_symptoms_mscc' : 'severe_pain',
    ppiCover: 'yes', haematologicalConsidered: 'yes', ...(over ? { taperPlan: 'Reduced step by step after treatment', running: 'no' as const, stoppedOn: daysAfter(day, chance.int(6, 11)) } : { running: 'yes' as const }), absences: over ? {} : { plannedEndOn: 'pending' },
  };
  const told = withGaps(chance, completeness, course, { keep: ['drug', 'running'], reasons: { reason: ['unknown'], ppiCover: ['unknown'], haematologicalConsidered: ['unknown', 'not_done'], dailyDoseMg: ['unknown'], route: ['unknown'] } });
  const recordedAt = over ? ended : at;
  return { at: recordedAt, writes: [insert('steroid_course', { ...answers(SteroidCourse, told), id: chance.id(recordedAt), caseId })] };
}
