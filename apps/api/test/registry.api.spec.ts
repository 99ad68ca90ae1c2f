import { expandFollowUp, kaplanMeier, newId, survivalAt, survivalOf, type RegistryCalibration, type RegistryCounts, type RegistryFollowUp, type RegistryOverview } from '@rachis/domain';
import pg from 'pg';
import { TestApi, type ActingPerson } from './support/api.js';
import { fillCentre } from './support/full-centre.js';
import { asOwner } from './support/people.js';
import { AML, dayOf, livedCase } from './support/registry-cases.js';

/** A registry whose every figure was worked out by hand or by R before. */
let api: TestApi;
let surgeon: ActingPerson;
let analyst: ActingPerson;
let aml: { caseId: string; patientId: string }[];
const within = `from=${dayOf(0)}&to=${dayOf(0)}`;

beforeAll(async () => {
  api = await TestApi.start();
  surgeon = await api.as('spine_surgeon');
  analyst = await api.as('registry_analyst');
  aml = [];
  for (const life of AML) aml.push(await livedCase(api, surgeon, life));
}, 60_000);
afterAll(() => api.stop());

const counts = async (panel: string, query = within) => (await analyst.get<RegistryCounts>(`/registry/${panel}?${query}`)).body;
const section = (said: RegistryCounts, id: string) => said.sections.find((one) => one.id === id)!;
const entries = (said: RegistryCounts, id: string) => Object.fromEntries(section(said, id).entries.map(({ code, n }) => [code, n]));

describe('the registry', () => {
  it('says what there is to count and by what it can be narrowed', async () => {
    const { body } = await analyst.get<RegistryOverview>('/registry');
    expect(body).toMatchObject({ centre: 'Northgate', cases: 23, from: dayOf(0), to: dayOf(0), organisations: [{ name: 'Northgate' }] });
  });

  it('counts the case mix, with what nobody has said beside it', async () => {
    const said = await counts('case-mix');
    expect(said.cases).toBe(23);
    expect(entries(said, 'primary')).toEqual({ breast: 11, nsclc: 12 });
    expect(entries(said, 'sex')).toEqual({ female: 11, male: 12 });
    expect(entries(said, 'ecog')).toEqual({ '2': 23 });
    expect(entries(said, 'visceral')).toEqual({ not_recorded: 23 });
    expect(entries(said, 'age')).toEqual({ [Number(dayOf(0).slice(0, 4)) - 1963 >= 65 ? '65_74' : '50_64']: 23 });
  });

  it('gives the follow-up that R has the figures of: curve, interval and log-rank test', async () => {
    const { body: all } = await analyst.get<RegistryFollowUp>(`/registry/survival?by=all&${within}`);
    expect(all).toMatchObject({ all: 23, followed: 23, deathDayUnknown: 0, contradicting: 0, vitalStatusOpen: 0, withheld: false });
    const at26 = survivalAt(kaplanMeier(expandFollowUp(all.groups[0]!.followUp!)), [26]);
    expect([at26.surv[0], at26.lower[0], at26.upper[0]].map((value) => value!.toFixed(6))).toEqual(['0.546584', '0.319250', '0.726449']);
    const { body: bySex } = await analyst.get<RegistryFollowUp>(`/registry/survival?by=sex&${within}`);
    const { groups, test } = survivalOf(bySex.groups, [26]);
    expect(groups.map(({ code, people, events, median }) => [code, people, events, median.value])).toEqual([['male', 12, 11, 23], ['female', 11, 7, 31]]);
    expect(test?.chisq?.toFixed(6)).toBe('3.396389');
  });

  it('withholds numbers under five and whatever would give them away, and shows none of them as nought', async () => {
    const far = dayOf(0);
    await Promise.all([1, 2, 3].map(() => livedCase(api, surgeon, { days: 40, died: false, sex: 'other', primary: 'renal_cell' })));
    const said = await counts('case-mix', `from=${far}`);
    expect(entries(said, 'primary')).toEqual({ nsclc: 12, breast: null, renal_cell: null });
    expect(JSON.stringify(said)).not.toMatch(/"n":[0-4][,}]/);
    const { body } = await analyst.get<RegistryFollowUp>(`/registry/survival?by=primary&from=${far}`);
    expect(body.groups.find(({ code }) => code === 'renal_cell')).toEqual({ code: 'renal_cell', people: null, followUp: null });
    expect(body.withheld).toBe(true);
  });

  it('names those who died on a day that is not known, and dates that contradict each other', async () => {
    await livedCase(api, surgeon, { days: 50, died: true, diedOn: dayOf(50).slice(0, 7) });
    await livedCase(api, surgeon, { days: 50, died: true, diedOn: null });
    await livedCase(api, surgeon, { days: -30, died: true });
    const { body } = await analyst.get<RegistryFollowUp>('/registry/survival?by=all');
    expect(body).toMatchObject({ all: 29, followed: 26, deathDayUnknown: 2, contradicting: 1 });
  });

  it('follows whose vital status nobody has recorded to the day last seen, and says how many', async () => {
    const before = (await analyst.get<RegistryFollowUp>('/registry/survival?by=all')).body;
    const { patientId } = await livedCase(api, surgeon, { days: 44, died: false });
    await asOwner(api.databaseUrl, api.centre.centreId, surgeon.id, (client) => client.query('UPDATE patient SET vital_status = NULL, version = version + 1 WHERE id = $1', [patientId]));
    await asOwner(api.databaseUrl, api.centre.centreId, surgeon.id, (client) => client.query('SELECT rachis_refresh_card(c.centre_id, c.id) FROM spine_case c WHERE c.patient_id = $1', [patientId]));
    const { body } = await analyst.get<RegistryFollowUp>('/registry/survival?by=all');
    expect(body).toMatchObject({ all: before.all + 1, followed: before.followed + 1, vitalStatusOpen: before.vitalStatusOpen + 1 });
  });

  it('believes a patient alive on the day of a visit, and not on one on which only results were looked at', async () => {
    const { caseId, patientId } = await livedCase(api, surgeon, { days: 20, died: false });
    const visit = async (day: number, more: object) => expect((await surgeon.put(`/cases/${caseId}/visits/${newId()}`, { visitedOn: dayOf(day), state: 'seen', ...more }, 0)).status).toBe(200);
    await visit(120, { kind: 'clinic' });
    await visit(300, { kind: 'results_review' });
    await visit(200, { state: 'missed' });
    const [row] = await api.rows<{ alive_on: string }>(`SELECT to_char(alive_on, 'YYYY-MM-DD') AS alive_on FROM registry_row WHERE patient_id = '${patientId}'`);
    expect(row!.alive_on).toBe(dayOf(120));
  });

  it('counts levels by case, goals, schedules and complications as they are recorded, in the same moment', async () => {
    const caseIds: string[] = [];
    for (let i = 0; i < 6; i++) caseIds.push((await livedCase(api, surgeon, { days: 60, died: false, levels: 'T6-T8' })).caseId);
    const oncologist = await api.as('radiation_oncologist', 'spine_surgeon');
    for (const caseId of caseIds) {
      expect((await oncologist.put(`/cases/${caseId}/radiotherapy-courses/${newId()}`, { state: 'delivered', levels: 'T8', prescribedDoseCgy: 2000, prescribedFractions: 5, deliveredDoseCgy: 1600, deliveredFractions: 4, firstFractionOn: dayOf(9), lastFractionOn: dayOf(13) }, 0)).status).toBe(200);
      expect((await surgeon.put(`/cases/${caseId}/operations/${newId()}`, { performedOn: dayOf(4), goals: [{ goal: 'stabilisation', outcome: 'yes' }] }, 0)).status).toBe(200);
      expect((await surgeon.put(`/cases/${caseId}/complications/${newId()}`, { category: 'treatment_related', type: 'surgical_site_infection', occurredOn: dayOf(20), clavienDindo: 'IIIb', savesGrade: 'II' }, 0)).status).toBe(200);
    }
    const levels = await counts('levels', '');
    expect([section(levels, 'level').of, entries(levels, 'level'), entries(levels, 'region')]).toEqual([6, { T6: 6, T7: 6, T8: 6 }, { thoracic: 6 }]);
    expect(entries(await counts('schedules', ''), 'prescribed')).toEqual({ '2000/5': 6 });
    expect(entries(await counts('schedules', ''), 'delivered')).toEqual({ '1600/4': 6 });
    expect(entries(await counts('goals', ''), 'reached')).toEqual({ 'stabilisation:yes': 6 });
    const complications = await counts('complications', '');
    expect([entries(complications, 'treatment_related'), entries(complications, 'clavien'), entries(complications, 'saves')]).toEqual([{ surgical_site_infection: 6 }, { IIIb: 6 }, { II: 6 }]);
    const { body: infection } = await analyst.get<RegistryFollowUp>('/registry/competing-risks?event=infection');
    expect(infection.groups).toEqual([{ code: 'all', people: 6, followUp: { time: [16], status: [1], count: [6] } }]);
    const { body: waiting } = await analyst.get<RegistryFollowUp>('/registry/time-to-treatment');
    expect(waiting.groups.find(({ code }) => code === 'urgent')?.followUp?.time).toContain(4);
  });

  it('puts predictions that were typed in beside what happened', async () => {
    for (const { caseId } of aml.slice(0, 6)) expect((await surgeon.put(`/cases/${caseId}/recorded-prognoses/${newId()}`, { model: 'sorgMl', obtainedOn: dayOf(0), aliveAtNinetyDays: '60' })).status).toBe(200);
    const { body } = await analyst.get<RegistryCalibration>('/registry/calibration');
    expect(body.predictions).toEqual([{ model: 'sorgMl', days: 90, people: 6, followUp: { time: [9, 13, 13, 18, 23, 28], status: [1, 0, 1, 1, 1, 0], count: [1, 1, 1, 1, 1, 1], alive: [0.6, 0.6, 0.6, 0.6, 0.6, 0.6] } }]);
  });

  it('refuses a filter that it does not understand, and leaves none out in silence', async () => {
    (await analyst.get('/registry/case-mix?from=yesterday')).expectProblem(422, 'invalid-input', '#/from');
    (await analyst.get('/registry/levels?boardId=tuesday')).expectProblem(422, 'invalid-input', '#/boardId');
    (await analyst.get(`/registry/goals?from=${dayOf(1)}&to=${dayOf(0)}`)).expectProblem(422, 'invalid-input', '#/to');
    (await analyst.get('/registry/survival?by=hair')).expectProblem(422, 'invalid-input', '#/by');
    (await analyst.get('/registry/competing-risks')).expectProblem(422, 'invalid-input', '#/event');
    (await (await api.as('referrer')).get('/registry/case-mix')).expectProblem(403, 'not-permitted');
  });
});

describe('an analyst of the registry', () => {
  it('opens no case and looks for no patient', async () => {
    (await analyst.get(`/cases/${aml[0]!.caseId}`)).expectProblem(403, 'not-permitted');
    (await analyst.post('/patients/search', { familyName: 'Life' })).expectProblem(403, 'not-permitted');
  });

  it('has a reach in the database that shows no name, no number, no case and nothing that stays with the board', async () => {
    await fillCentre(api);
    const client = new pg.Client({ connectionString: api.appUrl });
    await client.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('app.centre', $1, true), set_config('app.actor', $2, true), set_config('app.reach', 'registry', true), set_config('app.roles', 'registry_analyst', true)`, [api.centre.centreId, analyst.id]);
      const seen = async (table: string) => Number((await client.query<{ n: string }>(`SELECT count(*) AS n FROM ${table}`)).rows[0]!.n);
      for (const table of ['patient', 'patient_identifier', 'patient_key', 'spine_case', 'case_card', 'sensitive_note', 'survival_estimate', 'recorded_prognosis', 'position_statement', 'discussion_rating', 'registry_key', 'audit_event']) expect([table, await seen(table)]).toEqual([table, 0]);
      for (const table of ['registry_row', 'lesion', 'operation', 'radiotherapy_course']) expect(await seen(table)).toBeGreaterThan(0);
      await expect(client.query('SELECT rachis_registry_key($1)', [api.centre.centreId])).rejects.toThrow(/permission denied/);
    } finally {
      await client.end();
    }
  });
});
