import { newId, type KpiCasePage, type KpiFigure, type KpiMeasure, type KpiReport } from '@rachis/domain';
import { KpiYear } from './support/kpi-year.js';

let year: KpiYear;
let report: KpiReport;
beforeAll(async () => {
  year = await KpiYear.live();
  report = (await year.chair.post<KpiReport>('/kpi/report', { from: '2026-01-01', to: '2026-12-31' })).body;
}, 180_000);
afterAll(() => year.stop());

const figure = (measure: KpiMeasure, of: KpiReport = report): KpiFigure => {
  const found = of.figures.find((one) => one.measure === measure);
  if (!found) throw new Error(`no figure of ${measure}`);
  return found;
};
/** Numerator, denominator, unknown, excluded, not due yet. */
const counted = (measure: KpiMeasure, of?: KpiReport) => {
  const { numerator, denominator, unknown, excluded, notYet } = figure(measure, of);
  return [numerator, denominator, unknown, excluded, notYet];
};
const reasons = (measure: KpiMeasure) => Object.fromEntries(figure(measure).reasons.map(({ verdict, reason, count }) => [`${verdict} ${reason}`, count]));

describe('a year of the board in key figures', () => {
  it('K1: of four listings one was complete by the cut-off', () => {
    expect(counted('k1')).toEqual([1, 4, 0, 0, 0]);
    expect(reasons('k1')).toEqual({ 'out incomplete': 2, 'out late': 1 });
  });

  it('K2: one of four was deferred, for histology', () => {
    expect(counted('k2')).toEqual([1, 4, 0, 0, 0]);
    expect(reasons('k2')).toEqual({ 'in histology_pending': 1 });
  });

  it('K3: six, four and ten minutes have a median of six', () => {
    expect(counted('k3')).toEqual([3, 3, 0, 0, 0]);
    const { medianTenths, lowerTenths, upperTenths, deviationTenths } = figure('k3');
    expect([medianTenths, lowerTenths, upperTenths, deviationTenths]).toEqual([60, 50, 80, 31]);
  });

  it('K4: two of three cases and one of two meetings were quorate; the radiation oncologist was missing once', () => {
    expect(counted('k4_case')).toEqual([2, 3, 0, 0, 0]);
    expect(reasons('k4_case')).toEqual({ 'out exception': 1 });
    expect(counted('k4_meeting')).toEqual([1, 2, 0, 0, 0]);
    expect(counted('k4_specialty')).toEqual([5, 6, 0, 0, 0]);
    expect(reasons('k4_specialty')).toEqual({ 'in spine_surgeon': 3, 'in radiation_oncologist': 2, 'out radiation_oncologist': 1 });
  });

  it('K5: one of the two whose author is known had met the patient; of three nobody knows', () => {
    expect(counted('k5')).toEqual([1, 2, 3, 0, 0]);
    expect(reasons('k5')).toEqual({ 'out not_met': 1, 'unknown no_wish': 3 });
  });

  it('K6: one of five sealed records was complete', () => {
    expect(counted('k6')).toEqual([1, 5, 0, 0, 0]);
    expect(reasons('k6')).toEqual({ 'out several': 4 });
  });

  it('K7: 15, 8 and 175 days; the emergencies are timed elsewhere', () => {
    expect(counted('k7')).toEqual([3, 3, 0, 2, 0]);
    expect([figure('k7').medianTenths, figure('k7').lowerTenths, figure('k7').upperTenths]).toEqual([150, 115, 950]);
  });

  it('K8: each clock of the first emergency was in time; of the second one was late, one cannot be told, one does not apply', () => {
    expect(counted('k8_mri')).toEqual([1, 1, 1, 0, 0]);
    expect(reasons('k8_mri')).toEqual({ 'unknown no_start': 1 });
    expect(figure('k8_mri').medianTenths).toBe(19);
    expect(counted('k8_plan')).toEqual([1, 2, 0, 0, 0]);
    expect(counted('k8_treatment')).toEqual([1, 1, 0, 1, 0]);
    expect(figure('k8_treatment').medianTenths).toBe(161);
  });

  it('K9: one letter in time and one late, three not recorded; one patient told in time', () => {
    expect(counted('k9_letter')).toEqual([1, 2, 3, 0, 0]);
    expect(counted('k9_patient')).toEqual([2, 2, 3, 0, 0]);
  });

  it('K10: one done, one not, three not known; one of them became known between day 30 and day 60', () => {
    expect(counted('k10')).toEqual([1, 2, 3, 0, 0]);
    expect(reasons('k10')).toEqual({ 'unknown not_recorded': 3, 'in full': 1, 'out discordant:deterioration': 1 });
    expect(counted('k10_30')).toEqual([4, 5, 0, 0, 0]);
    expect(counted('k10_60')).toEqual([3, 5, 0, 0, 0]);
    expect(counted('k10_90')).toEqual([3, 5, 0, 0, 0]);
  });

  it('K11: before treatment in one and in two emergencies, after an operation in one; once it is not said', () => {
    expect(counted('k11')).toEqual([3, 4, 1, 0, 0]);
    expect(reasons('k11')).toEqual({ 'in emergency': 2, 'in pre_treatment': 1, 'out post_operative': 1, 'unknown no_type': 1 });
  });

  it('K12: asked in one decision, of which rehabilitation was left open; in four nothing was answered', () => {
    expect(counted('k12_trial')).toEqual([1, 1, 4, 0, 0]);
    expect(counted('k12_palliative')).toEqual([1, 1, 4, 0, 0]);
    expect(counted('k12_rehabilitation')).toEqual([0, 1, 4, 0, 0]);
    expect(reasons('k12_palliative')).toMatchObject({ 'in not_wanted': 1 });
  });

  it('K13: one dissent in the two decisions on which anybody took a position', () => {
    expect(counted('k13')).toEqual([1, 2, 3, 0, 0]);
  });

  it('K14: walking was kept, pain fell by five; one died before and of one nothing is recorded', () => {
    expect(counted('k14_walking')).toEqual([1, 1, 1, 1, 0]);
    expect(reasons('k14_walking')).toEqual({ 'in kept': 1, 'unknown no_before': 1, 'excluded died': 1 });
    expect(counted('k14_pain')).toEqual([1, 1, 1, 1, 0]);
    expect(figure('k14_pain').medianTenths).toBe(-50);
  });

  it('K15: of three operations one was followed by death within 30 days, one patient was seen later, of one nothing is known', () => {
    expect(counted('k15_30')).toEqual([1, 2, 1, 0, 0]);
    expect(counted('k15_90')).toEqual([1, 2, 1, 0, 0]);
    expect(reasons('k15_90')).toEqual({ 'unknown not_seen': 1 });
  });

  it('puts each into its month, and leaves nobody in the others', () => {
    const points = figure('k2').points.filter(({ denominator }) => denominator);
    expect(points.map(({ start, numerator, denominator }) => [start, numerator, denominator])).toEqual([['2026-02-01', 1, 3], ['2026-07-01', 0, 1]]);
    expect(figure('k2').points).toHaveLength(12);
  });
});

describe('filters and cases', () => {
  it('counts only the months, the board and the organisation that are asked for', async () => {
    const february = (await year.chair.post<KpiReport>('/kpi/report', { from: '2026-02-10', to: '2026-02-11' })).body;
    expect([february.from, february.to, counted('k2', february)]).toEqual(['2026-02-01', '2026-02-28', [1, 3, 0, 0, 0]]);
    const elsewhere = (await year.chair.post<KpiReport>('/kpi/report', { from: '2026-01-01', to: '2026-12-31', boardId: newId() })).body;
    expect(counted('k2', elsewhere)).toEqual([0, 0, 0, 0, 0]);
    const nowhere = (await year.chair.post<KpiReport>('/kpi/report', { from: '2026-01-01', to: '2026-12-31', organisationId: newId() })).body;
    expect(nowhere.figures.every(({ denominator, unknown }) => !denominator && !unknown)).toBe(true);
  });

  it('shows the cases behind each number, and those of a meeting that was not quorate', async () => {
    const cases = async (measure: KpiMeasure, verdict: string) => (await year.surgeon.post<KpiCasePage>('/kpi/cases', { from: '2026-01-01', to: '2026-12-31', measure, verdict })).body;
    expect(await cases('k2', 'in')).toMatchObject({ total: 1, next: null, rows: [{ caseId: year.cases.late, day: '2026-02-10', reason: 'histology_pending' }] });
    expect((await cases('k4_meeting', 'out')).rows.map(({ caseId }) => caseId)).toEqual([year.cases.late]);
    expect((await cases('k8_plan', 'out')).rows).toMatchObject([{ caseId: year.cases.slow, valueTenths: 300 }]);
    for (const { measure, numerator, denominator, unknown, excluded } of report.figures.filter((one) => one.measure !== 'k4_meeting')) {
      const totals = await Promise.all(['in', 'out', 'unknown', 'excluded'].map(async (verdict) => (await cases(measure, verdict)).total));
      expect([measure, ...totals]).toEqual([measure, numerator, (denominator ?? 0) - (numerator ?? 0), unknown, excluded]);
    }
  });

  it('refuses a period that ends before it begins or is too long, and names the field', async () => {
    (await year.chair.post('/kpi/report', { from: '2026-05-01', to: '2026-04-01' })).expectProblem(422, 'invalid-input', '#/to');
    (await year.chair.post('/kpi/report', { from: '2019-05-01', to: '2026-04-01' })).expectProblem(422, 'invalid-input', '#/from');
    (await year.chair.post('/kpi/cases', { from: '2026-01-01', to: '2026-04-01', measure: 'k99', verdict: 'in' })).expectProblem(422, 'invalid-input', '#/measure');
  });

  it('follows the record: what is entered later changes the figures at the next look', async () => {
    await year.learns();
    const after = (await year.chair.post<KpiReport>('/kpi/report', { from: '2026-01-01', to: '2026-12-31' })).body;
    expect([counted('k15_30', after), counted('k15_90', after)]).toEqual([[1, 3, 0, 0, 0], [1, 3, 0, 0, 0]]);
    expect(after.waiting).toBe(0);
  });
});

describe('small numbers', () => {
  it('shows the analyst aggregates of whole years, and nothing of fewer than five', async () => {
    const { body } = await year.analyst.post<KpiReport>('/kpi/report', { from: '2026-03-01', to: '2026-04-01' });
    expect([body.from, body.to, body.smallNumbersWithheld]).toEqual(['2026-01-01', '2026-12-31', true]);
    expect(figure('k2', body)).toMatchObject({ withheld: true, points: [{ start: '2026-01-01', withheld: true }, { start: '2026-04-01', withheld: false, denominator: 0 }, { start: '2026-07-01', withheld: true }, { start: '2026-10-01' }] });
    expect(body.figures.filter(({ withheld, denominator, unknown }) => !withheld && (denominator ?? 0) + (unknown ?? 0) > 0 && (denominator ?? 0) + (unknown ?? 0) < 5)).toEqual([]);
    expect(figure('k15_30', body)).toMatchObject({ bucket: 'year', withheld: true });
    expect(JSON.stringify(body)).not.toContain(year.cases.ready);
  });

  it('gives the analyst no case, by no route and not in the database', async () => {
    (await year.analyst.post('/kpi/cases', { from: '2026-01-01', to: '2026-12-31', measure: 'k2', verdict: 'in' })).expectProblem(403, 'not-permitted');
    (await year.analyst.get(`/cases/${year.cases.ready}`)).expectProblem(403, 'not-permitted');
    (await year.analyst.post('/kpi/report', { from: '2026-01-01', to: '2026-12-31', boardId: year.boardId, organisationId: newId() })).expectProblem(422, 'invalid-input', '#/organisationId');
    expect(await year.seenInDatabaseBy('registry_analyst')).toEqual({ facts: true, cases: false, cards: false, patients: false });
    expect(await year.seenInDatabaseBy('referrer')).toEqual({ facts: false, cases: false, cards: false, patients: false });
  });

  it('withholds them in the file too, whoever saves it, and notes the export', async () => {
    const { status, headers, text } = await year.chair.post('/kpi/export', { from: '2026-01-01', to: '2026-12-31' });
    expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    const lines = text.trim().split('\r\n');
    expect(lines.find((line) => line.startsWith('K2,k2,Deferred,2026-01-01,2026-12-31,whole period'))).toContain(',yes,2,,,');
    expect(text).toContain('Cases that were deferred, by coded reason.');
    const [noted] = await year.rows<{ after: object }>(`SELECT after FROM audit_event WHERE action = 'kpi.export' AND after ->> 'rows' IS NOT NULL`);
    expect(noted?.after).toEqual({ from: '2026-01-01', to: '2026-12-31', boardId: null, organisationId: null, rows: lines.length - 1 });
  });

  it('answers to board members and to nobody else', async () => {
    for (const role of ['referrer', 'administrator', 'auditor'] as const) (await (await year.somebody(role)).post('/kpi/report', { from: '2026-01-01', to: '2026-12-31' })).expectProblem(403, 'not-permitted');
  });
});
