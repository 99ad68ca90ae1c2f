import { EXPORT_TABLES, exportColumns, LEFT_OUT, newId, REDCAP_HEAD } from '@rachis/domain';
import { TestApi, type ActingPerson } from './support/api.js';
import { cellsOf, filesIn, recordsOf } from './support/archive.js';
import { fillCentre, type FullCentre } from './support/full-centre.js';
import { pdfText } from './support/pdf-text.js';
import { dayOf, livedCase } from './support/registry-cases.js';

let api: TestApi;
let full: FullCentre;
let coordinator: ActingPerson;
let analyst: ActingPerson;
let lived: { caseId: string; patientId: string };
const FORMULA = '=HYPERLINK("http://evil.example","click")';

beforeAll(async () => {
  api = await TestApi.start();
  full = await fillCentre(api);
  coordinator = await api.as('coordinator');
  analyst = await api.as('registry_analyst');
  const surgeon = await api.as('spine_surgeon');
  lived = await livedCase(api, surgeon, { days: 50, died: true, primary: 'breast', levels: 'T6-T8' });
  const put = async (path: string, body: object) => expect((await surgeon.put(`/cases/${lived.caseId}/${path}/${newId()}`, body, 0)).status).toBe(200);
  await put('operations', { performedOn: dayOf(-3), note: FORMULA, goals: [{ goal: 'stabilisation', outcome: 'yes', words: 'Done' }], absences: { bloodLossMl: 'unknown' } });
  await put('prior-treatments', { kind: 'surgery', givenOn: dayOf(-400).slice(0, 7), details: `Said, "of old":\r\n+two lines` });
  await put('laboratory-results', { analyte: 'albumin', value: '36', unit: 'g/L', takenOn: dayOf(2), laboratory: '@home' });
}, 60_000);
afterAll(() => api.stop());

/** Sends a request for files and answers the bytes. */
async function taken(by: ActingPerson, path: string, body: object): Promise<{ status: number; bytes: Buffer; type: string }> {
  const response = await api.app.inject({ method: 'POST', url: `/api/exports/${path}`, headers: { cookie: `rachis=${by.token}`, 'content-type': 'application/json' }, payload: JSON.stringify(body) });
  return { status: response.statusCode, bytes: response.rawPayload, type: String(response.headers['content-type']) };
}
const archive = async (by: ActingPerson, body: object) => {
  const { status, bytes, type } = await taken(by, 'registry', body);
  expect([status, type]).toEqual([200, 'application/zip']);
  return filesIn(bytes);
};
const ends = () => api.rows<{ action: string; actor_id: string; after: { stage: string; rows: Record<string, number>; rowCount: number; complete: boolean; kind: string; filter: object; reason: string | null } }>(`SELECT * FROM audit_event WHERE action LIKE 'export.%' AND after ->> 'stage' = 'ended' ORDER BY id`);

describe('the registry as files', () => {
  it('has a file for every section with the columns of the dictionary, and reads back row by row', async () => {
    const files = await archive(analyst, { kind: 'pseudonymised' });
    expect([...files.keys()]).toEqual(['README.txt', 'dictionary.csv', 'redcap-dictionary.csv', ...EXPORT_TABLES.map(({ name }) => `${name}.csv`)]);
    for (const table of EXPORT_TABLES) expect(cellsOf(files.get(`${table.name}.csv`)!)[0]).toEqual(exportColumns(table, 'pseudonymised').map(({ name }) => name));
    const dictionary = recordsOf(files.get('dictionary.csv')!);
    expect(dictionary.map(({ file, column }) => `${file!} ${column!}`)).toEqual(EXPORT_TABLES.flatMap((table) => exportColumns(table, 'pseudonymised').map(({ name }) => `${table.name}.csv ${name}`)));
    const operation = recordsOf(files.get('operation.csv')!).find(({ performed_day }) => performed_day === '-3');
    expect(operation).toMatchObject({ row: '1', goals: 'goal=stabilisation,outcome=yes', blood_loss_ml: '', blood_loss_ml_why_empty: 'unknown', transfusion_units: '', transfusion_units_why_empty: 'not_recorded' });
    expect(recordsOf(files.get('prior_treatment.csv')!).find(({ case_key }) => case_key === operation!['case_key'])).toMatchObject({ kind: 'surgery', given_day: '', given_day_why_empty: 'partial_date' });
    expect(recordsOf(files.get('case.csv')!).find(({ case_key }) => case_key === operation!['case_key'])).toMatchObject({
      referred_year: dayOf(0).slice(0, 4), primary_tumour: 'breast', primary_tumour_why_empty: '', levels: 'T6;T7;T8', vital_status: 'deceased', died_day: '50', death_precision: 'day', sex: '', sex_why_empty: 'not_recorded', treatment: 'surgery',
    });
  });

  it('leaves no table of a case out without saying why', async () => {
    const tables = await api.rows<{ name: string }>(`
      SELECT DISTINCT c.table_name AS name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND (c.column_name IN ('case_id', 'patient_id') OR c.table_name IN ('patient', 'spine_case'))`);
    const exported = new Set(EXPORT_TABLES.map(({ name }) => name));
    const known = new Set(tables.map(({ name }) => name));
    expect(tables.map(({ name }) => name).filter((name) => !exported.has(name) && !LEFT_OUT[name])).toEqual([]);
    expect(Object.keys(LEFT_OUT).filter((name) => !known.has(name) || exported.has(name))).toEqual([]);
    expect(EXPORT_TABLES.map(({ name }) => name).filter((name) => name !== 'case' && !known.has(name))).toEqual([]);
  });

  it('says of nobody who they are: no name, number, free text or calendar date', async () => {
    const files = await archive(analyst, { kind: 'pseudonymised' });
    const everything = EXPORT_TABLES.map(({ name }) => files.get(`${name}.csv`)!).join('');
    const names = await api.rows<{ said: string }>(`
      SELECT family_name AS said FROM patient UNION SELECT value FROM patient_identifier UNION SELECT case_number FROM spine_case UNION SELECT display_name FROM person UNION SELECT id::text FROM patient UNION SELECT id::text FROM spine_case UNION SELECT id::text FROM lesion`);
    expect(names.filter(({ said }) => everything.includes(said))).toEqual([]);
    expect(everything).not.toMatch(/\d{4}-\d{2}/);
    expect(everything).not.toMatch(/HYPERLINK|of old|To walk|Told in confidence/);
  });

  it('calls the same patient by the same pseudonym in every export', async () => {
    const keys = async () => recordsOf((await archive(analyst, { kind: 'pseudonymised' })).get('case.csv')!).map(({ case_key, patient_key }) => [case_key, patient_key]);
    const first = await keys();
    expect(await keys()).toEqual(first);
    for (const [caseKey, patientKey] of first) expect([caseKey, patientKey]).toEqual([expect.stringMatching(/^C[0-9a-f]{20}$/), expect.stringMatching(/^P[0-9a-f]{20}$/)]);
  });

  it('with names holds what was typed, and nothing that a spreadsheet takes for a formula', async () => {
    const files = await archive(coordinator, { kind: 'identified', reason: 'Review by the regional network' });
    const raw = EXPORT_TABLES.flatMap(({ name }) => cellsOf(files.get(`${name}.csv`)!).flat());
    expect(raw.filter((cell) => /^[=+\-@\t\r\n]/.test(cell) && !/^-?\d+$/.test(cell))).toEqual([]);
    expect(raw).toContain(`'${FORMULA}`);
    expect(recordsOf(files.get('operation.csv')!).map(({ note }) => note)).toContain(FORMULA);
    expect(recordsOf(files.get('prior_treatment.csv')!).map(({ details }) => details)).toContain('Said, "of old":\r\n+two lines');
    expect(recordsOf(files.get('laboratory_result.csv')!).map(({ laboratory }) => laboratory)).toContain('@home');
    const theCase = recordsOf(files.get('case.csv')!).find(({ family_name }) => family_name === 'Everything');
    expect(theCase).toMatchObject({ identifiers: 'NHS 999 123 4567' });
  });

  it('stands in the audit with its filter and its rows, which are the rows of the files', async () => {
    const before = (await ends()).length;
    const files = await archive(analyst, { kind: 'pseudonymised', filter: { from: dayOf(0), to: dayOf(0) } });
    const [event, ...more] = (await ends()).slice(before);
    expect(more).toEqual([]);
    const rows = Object.fromEntries(EXPORT_TABLES.map(({ name }) => [name, cellsOf(files.get(`${name}.csv`)!).length - 1]));
    expect(rows['case']).toBe(1);
    expect(event).toMatchObject({ action: 'export.pseudonymised', actor_id: analyst.id, after: { complete: true, rows, rowCount: Object.values(rows).reduce((sum, n) => sum + n, 0), filter: { from: dayOf(0), to: dayOf(0), boardId: null, organisationId: null }, reason: null } });
  });

  it('is refused with names to an analyst, without a reason, and to whoever has no business with it', async () => {
    (await analyst.post('/exports/registry', { kind: 'identified', reason: 'Out of interest' })).expectProblem(403, 'not-permitted');
    (await coordinator.post('/exports/registry', { kind: 'identified' })).expectProblem(422, 'invalid-input', '#/reason');
    (await coordinator.post('/exports/registry', { kind: 'identified', reason: 'no' })).expectProblem(422, 'invalid-input', '#/reason');
    (await analyst.post('/exports/registry', { kind: 'pseudonymised', filter: { from: dayOf(1), to: dayOf(0) } })).expectProblem(422, 'invalid-input', '#/filter/to');
    (await (await api.as('spine_surgeon')).post('/exports/registry', { kind: 'pseudonymised' })).expectProblem(403, 'not-permitted');
    (await analyst.get('/exports/dictionary.csv?kind=secret')).expectProblem(422, 'invalid-input', '#/kind');
  });

  it('leaves no connection behind, however often it is asked', async () => {
    for (let i = 0; i < 4; i++) await archive(analyst, { kind: 'pseudonymised' });
    const [open] = await api.rows<{ n: string }>(`SELECT count(*) AS n FROM pg_stat_activity WHERE application_name = 'rachis-export' AND state <> 'idle' AND datname = current_database()`);
    expect(open!.n).toBe('0');
  });

  it('says of a complication which operation it belongs to, and of a delivery what was decided and what was done', async () => {
    const surgeon = await api.as('spine_surgeon');
    const theCase = await livedCase(api, surgeon, { days: 400, died: false, primary: 'renal_cell' });
    const [first, second, wrong] = [newId(), newId(), newId()];
    const put = async (path: string, body: object, by = surgeon) => expect((await by.put(`/cases/${theCase.caseId}/${path}/${newId()}`, body, 0)).status).toBe(200);
    for (const [id, on] of [[second, 40], [first, 10], [wrong, 60]] as const) expect((await surgeon.put(`/cases/${theCase.caseId}/operations/${id}`, { performedOn: dayOf(on) }, 0)).status).toBe(200);
    await put('complications', { category: 'treatment_related', type: 'csf_leak', occurredOn: dayOf(12), operationId: first });
    await put('complications', { category: 'treatment_related', type: 'hardware_failure', occurredOn: dayOf(50), operationId: second });
    await put('complications', { category: 'treatment_related', type: 'csf_leak', occurredOn: dayOf(61), operationId: wrong });
    await put('complications', { category: 'tumour_related', type: 'tumour_recurrence', occurredOn: dayOf(70) });
    expect((await surgeon.post(`/cases/${theCase.caseId}/operations/${wrong}/retraction`, { reason: 'Of another patient' }, 1)).status).toBe(200);
    await put('visits', { visitedOn: dayOf(90), state: 'seen', anyToxicity: 'yes', toxicities: [{ what: 'Named after a patient', cause: 'radiotherapy', severity: 'mild' }] });
    await put('surveillance-plans', { template: 'own_dates', startOn: dayOf(90), ownDates: [{ kind: 'mri', dueOn: dayOf(120) }] });
    const files = await archive(analyst, { kind: 'pseudonymised' });
    const rows = (name: string, theKey: string) => recordsOf(files.get(`${name}.csv`)!).filter(({ case_key }) => case_key === theKey);
    const key = recordsOf(files.get('surveillance_plan.csv')!).find(({ own_dates }) => own_dates === 'kind=mri,dueDay=120')!['case_key']!;
    expect(rows('operation', key).map(({ row, performed_day }) => [row, performed_day])).toEqual([['1', '10'], ['2', '40']]);
    expect(rows('complication', key).map(({ occurred_day, operation_row, operation_row_why_empty }) => [occurred_day, operation_row, operation_row_why_empty])).toEqual([['12', '1', ''], ['50', '2', ''], ['61', '', 'not_exported'], ['70', '', 'not_recorded']]);
    expect(rows('visit', key)).toMatchObject([{ visited_day: '90', state: 'seen', any_toxicity: 'yes', toxicities: 'cause=radiotherapy,severity=mild', kind: '', kind_why_empty: 'not_recorded' }]);
    const [decided] = recordsOf(files.get('delivery_link.csv')!);
    expect(decided).toMatchObject({ row: '1', decision_row: '1', source: 'operation', source_row: '1', fulfils: 'part=stabilisation,extent=full' });
    expect(rows('concordance', decided!['case_key']!)).toMatchObject([{ row: '1', decision_row: '1', level: 'full', void: 'no' }]);
    expect(rows('action', decided!['case_key']!)).toMatchObject([{ kind: 'plan', goals: 'stabilisation', state: 'open', settled_day: '', settled_day_why_empty: 'not_recorded' }]);
    expect(rows('prom_answer', decided!['case_key']!)).toMatchObject([{ instrument: 'sosgoq2', total: '64.5' }]);
  });
});

describe('the dictionary for REDCap', () => {
  it('has the eighteen columns in their order, each name once, and marks what says who somebody is', async () => {
    const answer = await coordinator.get('/exports/redcap-dictionary.csv?kind=identified');
    const [head, ...rows] = cellsOf(answer.text);
    expect(head).toEqual([...REDCAP_HEAD]);
    expect(head).toEqual([
      'Variable / Field Name', 'Form Name', 'Section Header', 'Field Type', 'Field Label', 'Choices, Calculations, OR Slider Labels', 'Field Note', 'Text Validation Type OR Show Slider Number', 'Text Validation Min', 'Text Validation Max', 'Identifier?',
      'Branching Logic (Show field only if...)', 'Required Field?', 'Custom Alignment', 'Question Number (surveys only)', 'Matrix Group Name', 'Matrix Ranking?', 'Field Annotation',
    ]);
    const names = rows.map(([name]) => name!);
    expect(names[0]).toBe('case_key');
    expect(new Set(names).size).toBe(names.length);
    for (const row of rows) {
      expect(row).toHaveLength(18);
      expect(row[0]).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
      if (['radio', 'dropdown', 'checkbox'].includes(row[3]!)) expect(row[5]).toMatch(/^[A-Za-z0-9_.-]+, [^|]+( \| [A-Za-z0-9_.-]+, [^|]+)*$/);
      expect(row.join('')).not.toMatch(/^[=+@]/);
    }
    const identifiers = rows.filter((row) => row[10] === 'y').map(([name]) => name);
    expect(identifiers).toEqual(expect.arrayContaining(['case_family_name', 'case_birth_date', 'case_identifiers', 'case_case_number']));
    const { text } = await analyst.get('/exports/redcap-dictionary.csv');
    expect(cellsOf(text).slice(1).filter((row) => row[10] === 'y')).toEqual([]);
  });
});

describe('the record of one patient', () => {
  it('is handed out whole as JSON and on paper, each noted with its reason', async () => {
    const { patient } = await coordinator.readCase(full.caseId);
    const reason = 'Asked for by the patient';
    const json = await taken(coordinator, `patients/${patient.id}`, { form: 'json', reason });
    const record = JSON.parse(json.bytes.toString('utf8')) as { format: string; cases: { case: { lesions: { id: string }[] }; decisions: { id: string }[] }[] };
    expect([json.status, record.format, record.cases.length]).toEqual([200, 'rachis-patient-record-1', 1]);
    expect([record.cases[0]!.case.lesions[0]!.id, record.cases[0]!.decisions[0]!.id]).toEqual([full.lesionId, full.decisionId]);
    expect(record.cases[0]).toMatchObject({ case: { visits: [{ visitedOn: '2026-04-28' }] }, actions: [{ kind: 'plan', state: 'open' }], delivery: [{ decisionId: full.decisionId }], emergencies: [{}], emergencyMoments: [{ kind: 'contact' }], survivalEstimates: [{ bucket: 'm6to12' }], recordedPrognoses: [{ aliveAtOneYear: '50' }] });
    expect(json.bytes.toString('utf8')).not.toContain('The house is being sold');
    const pdf = await taken(coordinator, `patients/${patient.id}`, { form: 'pdf', reason });
    expect([pdf.status, pdf.type]).toEqual([200, 'application/pdf']);
    const words = pdfText(pdf.bytes);
    for (const said of ['Everything', 'Stabilise T8.', 'Not recorded', 'Sensitive notes', 'Recommended and delivered', 'Actions (1)', 'Surveillance (1)', 'Emergencies (1)', reason]) expect(words).toContain(said);
    const noted = await api.rows<{ after: object }>(`SELECT after FROM audit_event WHERE action = 'export.patient' AND subject_id = $1 ORDER BY id`, [patient.id]);
    expect(noted.map(({ after }) => after)).toMatchObject([{ form: 'json', reason, rowCount: 2 }, { form: 'pdf', reason, rowCount: 2 }]);
  }, 30_000);

  it('is refused without a reason, of nobody, and to an analyst', async () => {
    (await coordinator.post(`/exports/patients/${lived.patientId}`, { form: 'json' })).expectProblem(422, 'invalid-input', '#/reason');
    (await coordinator.post(`/exports/patients/${newId()}`, { form: 'json', reason: 'Asked for by nobody' })).expectProblem(404, 'not-found');
    (await analyst.post(`/exports/patients/${lived.patientId}`, { form: 'json', reason: 'For my research' })).expectProblem(403, 'not-permitted');
  });
});
