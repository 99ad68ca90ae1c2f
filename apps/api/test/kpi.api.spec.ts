import { KPI_MEASURES, type KpiFigure, type KpiReport } from '@rachis/domain';
import { TestApi } from './support/api.js';
import { BoardRoom } from './support/board-room.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

const YEAR = { from: '2026-01-01', to: '2026-12-31' };

describe('key figures', () => {
  it('answers with every measure where nothing has been recorded', async () => {
    const nurse = await api.as('specialist_nurse');
    const { status, body } = await nurse.post<KpiReport>('/kpi/report', YEAR);
    expect(status).toBe(200);
    expect(body.figures.map(({ measure }: KpiFigure) => measure).sort()).toEqual(KPI_MEASURES.map(({ code }) => code).sort());
    expect(body.figures.every(({ denominator }) => denominator === 0)).toBe(true);
  });

  it('counts what has happened', async () => {
    const room = await BoardRoom.gather(api);
    await room.signed();
    const { body } = await room.chair.post<KpiReport>('/kpi/report', YEAR);
    console.log(JSON.stringify(body.figures.filter((f) => (f.denominator ?? 0) + (f.unknown ?? 0) + (f.notYet ?? 0) + (f.excluded ?? 0) > 0).map(({ points, ...f }) => f), null, 0));
    console.log((await room.chair.post('/kpi/cases', { ...YEAR, measure: 'k4_meeting', verdict: 'in' })).text);
    console.log((await room.chair.post('/kpi/export', YEAR)).text.slice(0, 1500));
  });
});
