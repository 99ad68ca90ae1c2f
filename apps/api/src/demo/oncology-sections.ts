import { PriorTreatment, SystemicExtent, Tumour, type AbsenceMap, type PriorTreatment as Prior } from '@rachis/domain';
import { answers, type Row } from './acts.js';
import { daysAfter } from './calendar.js';
import { RT_SHARES, type RtSchedule } from './distributions.js';
import { withGaps, type Completeness } from './gaps.js';
import { markersOf } from './primaries.js';
import type { Random } from './random.js';
import type { Story } from './story.js';

/** A day as exactly as a letter usually has it: the whole day, the month or the year only. */
export function partialDate(random: Random, day: string): string {
  return day.slice(0, { day: 10, month: 7, year: 4 }[random.weighted({ day: 30, month: 45, year: 25 })]);
}

const NONE_STATED: AbsenceMap = {};

/** What is known of the cancer. Where the biopsy is still out, the histology is pending and stays so. */
export function tumourRow(random: Random, { primary, profile }: Story, day: string, completeness: Completeness, { pending = false, primaryPending = false } = {}): Row {
  const told = withGaps(random, completeness, {
    primary, basis: pending ? ('imaging' as const) : ('histology' as const), histology: random.pick(profile.histology),
    tissue: random.weighted({ primary_only: 62, available: 24, none: 14 }), diagnosedOn: partialDate(random, daysAfter(day, -random.int(30, 2600))),
    absences: NONE_STATED,
  }, { keep: ['primary'], reasons: { histology: ['pending', 'unknown'], diagnosedOn: ['unknown'] } });
  const markers = markersOf(primary, random);
  if (!pending) return answers(Tumour, { ...told, markers });
  const { tissue: _open, ...absences } = told.absences ?? {};
  return answers(Tumour, {
    ...told, histology: null, tissue: 'requested', absences: { ...absences, histology: 'pending', ...(primaryPending ? { primary: 'pending' } : {}) }, ...(primaryPending ? { primary: null } : {}), markers: primaryPending ? [] : markers,
  });
}

export function extentRow(random: Random, { profile, visceral }: Story, day: string, completeness: Completeness): Row {
  const sites = visceral ? random.shuffled(profile.sites).slice(0, random.int(1, 2)) : [];
  return answers(SystemicExtent, withGaps(random, completeness, {
    stagedOn: daysAfter(day, -random.int(2, 45)), visceralMetastases: visceral ? ('yes' as const) : ('no' as const), sites, extraspinalBoneFoci: random.pick([0, 1, 2, 3, 5, 8]),
    systemicState: random.pick(['progressing', 'progressing', 'stable', 'responding', 'untreated'] as const), currentTreatment: random.pick(profile.treatment), remainingOptions: random.pick(profile.options), absences: {},
  }, { keep: ['sites'], reasons: { stagedOn: ['pending', 'not_done'], visceralMetastases: ['pending', 'unknown', 'not_done'], extraspinalBoneFoci: ['unknown', 'not_done'], remainingOptions: ['unknown'], currentTreatment: ['unknown'], systemicState: ['unknown'] } }));
}

const siteWords = (random: Random, levels: string) => random.pick([`Thoracic spine, letter says ${levels.replace('T', 'D')}`, 'Lower back, one field', `Field over ${levels}`]);

/** Earlier treatment at or near the level in question. Doses are whole centigray; a letter without a dose stays without. */
export function priorRows(random: Random, { lesions }: Story, day: string, completeness: Completeness): Row[] {
  const levels = lesions[0]?.levels ?? null;
  const before = (least: number, most: number) => partialDate(random, daysAfter(day, -random.int(least, most)));
  const rows: Prior[] = [];
  if (random.chance(0.42)) {
    const schedule = random.weighted(RT_SHARES);
    const word = levels && random.chance(0.25) ? siteWords(random, levels) : null;
    const undosed = random.chance(0.1);
    rows.push({
      kind: 'radiotherapy', levels: random.chance(0.85) ? levels : null, siteText: word, givenOn: before(60, 1500),
      ...(undosed ? undosedOf(schedule) : doseOf(schedule)),
    });
  }
  if (random.chance(0.1)) rows.push({ kind: 'surgery', levels, givenOn: before(90, 1200), details: random.pick(['Posterior stabilisation elsewhere, operation note asked for', 'Decompression two years ago']) });
  if (random.chance(0.07)) rows.push({ kind: 'cement', levels, givenOn: before(60, 900), details: 'Kyphoplasty' });
  if (random.chance(0.3)) rows.push({ kind: 'systemic', givenOn: before(100, 1400), details: random.pick(['First-line treatment', 'Adjuvant chemotherapy', 'Bisphosphonate']) });
  return rows.map((row) => answers(PriorTreatment, withGaps(random, completeness === 'sparse' ? 'usual' : 'full', row, { keep: ['kind', 'totalDoseCgy', 'fractions', 'levels', 'siteText'], reasons: { givenOn: ['unknown'], details: ['unknown'] } })));
}

/** A letter that says too little: nothing of the dose, or the dose without its fractions. */
function undosedOf(schedule: RtSchedule): Partial<Prior> {
  if (schedule === '8/1' || schedule.startsWith('24')) return { absences: { totalDoseCgy: 'unknown', fractions: 'unknown' } };
  return { totalDoseCgy: doseOf(schedule).totalDoseCgy, absences: { fractions: 'unknown' } };
}

export function doseOf(schedule: RtSchedule): { totalDoseCgy: number; fractions: number } {
  const [gray, fractions] = schedule.split('/').map(Number);
  return { totalDoseCgy: Math.round((gray ?? 0) * 100), fractions: fractions ?? 1 };
}

/** "30 Gy in 10 fractions". */
export function scheduleWords(schedule: RtSchedule): string {
  const [gray, fractions] = schedule.split('/');
  return `${gray ?? ''} Gy in ${fractions === '1' ? 'a single fraction' : `${fractions ?? ''} fractions`}`;
}
