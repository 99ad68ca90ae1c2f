import { newId, type EmergencyList, type MeetingView } from '@rachis/domain';
import { answerAll, type Told } from './answering.js';
import { ticks } from './deciding.js';
import { expect, test, type People } from './fixtures.js';
import { ADEYEMI, at, LINDQVIST, OSEI, POWER_IN_APRIL, RAO, TAN, typesPower, type Story } from './okafor.js';
import { emergencyOf } from './okafor-friday.js';
import type { Person } from './steps.js';

const [SATURDAY, TUESDAY, PATHOLOGY, FIRST_FRACTION, LAST_FRACTION, VISIT] = ['2026-03-14', '2026-03-17', '2026-03-20', '2026-04-07', '2026-04-13', '2026-04-28'] as const;

/** A10 to A14: the operation, the ratification on Tuesday, pathology, radiotherapy after Easter, the visit of 28 April and the key figures. */
export async function tellsTheSpring(people: People, story: Story): Promise<void> {
  const [surgeon, oncologist, medical, nurse] = (await story.centre.come(people, ADEYEMI, LINDQVIST, OSEI, TAN)) as [Person, Person, Person, Person];
  await operated(story, surgeon);
  await ratified(people, story, surgeon, oncologist, medical);
  await reported(story, nurse, surgeon, medical);
  await irradiated(story, oncologist);
  await seenAgain(story, oncologist);
  await counted(nurse);
}

const concordance = (person: Person) => person.panel('Recommended and delivered');
const partOf = (person: Person, name: string) => concordance(person).getByRole('list', { name: `${name}: on its way` });
/** Confirms what a record seems to fulfil, by one press. */
async function confirms(person: Person, record: string): Promise<void> {
  const row = concordance(person).getByRole('list', { name: 'Done since the decision' }).getByRole('listitem').filter({ hasText: record });
  await row.getByRole('button', { name: /^Confirm: / }).click();
  await expect(row.getByText(/^Fulfils: /)).toBeVisible();
}

async function operated(story: Story, surgeon: Person): Promise<void> {
  await test.step('A10: operated on 14 March from 09:20 to 13:05, 21 h 10 min after the suspicion, at 63', async () => {
    await story.centre.isNow(at('14:00', SATURDAY));
    await surgeon.opensCase(story.caseId);
    await expect(surgeon.page.getByLabel('Patient', { exact: true })).toContainText('63');
    await surgeon.button('Add operation').click();
    const form = surgeon.form('Operation');
    await answerAll(form, {
      'Operated on': SATURDAY, Started: `${SATURDAY}T09:20`, Ended: `${SATURDAY}T13:05`, 'Decompressed levels': 'T8', 'Instrumented levels': 'T6-T10', 'Tissue sent for histology': 'Yes',
      'Procedures done': ['Transpedicular or circumferential decompression', 'Posterior instrumentation, open'],
    } satisfies Record<string, Told>);
    for (const goal of ['Decompression', 'Stabilisation']) await form.getByRole('radiogroup', { name: goal, exact: true }).getByRole('radio', { name: 'Reached', exact: true }).check();
    await form.getByRole('button', { name: 'Save operation' }).click();
    await expect(form).toHaveCount(0);
    await surgeon.opens('/emergencies');
    const clock = emergencyOf(surgeon, story).getByRole('list', { name: 'Clocks' }).getByRole('listitem').filter({ hasText: 'Suspicion to treatment' });
    await expect(clock).toContainText('21 h 10 min, in time');
  });

  await test.step('it seems to fulfil three goals; once the surgeon says so, the concordance is full', async () => {
    await surgeon.opensCase(story.caseId);
    await expect(concordance(surgeon)).toContainText('Concordance: Unknown');
    await expect(partOf(surgeon, 'Decompression')).toContainText('To be confirmed');
    await confirms(surgeon, '14 Mar 2026');
    await expect(concordance(surgeon)).toContainText('Concordance: Full');
    for (const goal of ['Decompression', 'Stabilisation', 'Biopsy']) await expect(partOf(surgeon, goal)).toContainText('Delivered');
  });
}

async function ratified(people: People, story: Story, surgeon: Person, oncologist: Person, medical: Person): Promise<void> {
  const [radiologist] = (await story.centre.come(people, RAO)) as [Person];
  await test.step('A11: Tuesday, 08:00: the board meets in full', async () => {
    await story.centre.isNow(at('08:00', TUESDAY));
    await surgeon.opens(`/meetings/${story.tuesdayId}`);
    await surgeon.button('Open the meeting').click();
    await expect(surgeon.page).toHaveURL(/\/room$/);
    await surgeon.button(/^Attendance and quorum/).first().click();
    const dialog = surgeon.dialog(/^Attendance and quorum/);
    for (const person of [surgeon, oncologist, medical, radiologist]) await ticks(surgeon, person);
    await expect(dialog).toContainText('Quorate');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await oncologist.opens(`/meetings/${story.tuesdayId}/room`);
  });

  await test.step('ratified in 40 seconds with what the board adds, the radiotherapy of 20 Gy in 5 fractions; the time is that of the case', async () => {
    await story.centre.standsAt(at('08:02', TUESDAY));
    await surgeon.page.getByRole('navigation', { name: 'Agenda' }).getByRole('button', { name: new RegExp(story.familyName, 'i') }).click();
    for (const { page } of [surgeon, oncologist]) await expect(page.getByText('Decided in an emergency, to be ratified')).toBeVisible();
    await expect(oncologist.page.getByText('The chair ratifies while the meeting is in session.')).toBeVisible();
    await expect.poll(async () => (await surgeon.door.get<MeetingView>(`/meetings/${story.tuesdayId}`)).currentItemId).toBeTruthy();
    await story.centre.standsAt('2026-03-17T08:02:40Z');
    await surgeon.page.keyboard.press('a');
    const form = surgeon.form('Ratify with an addition');
    await answerAll(form, { 'What the board adds': 'After the operation: 20 Gy in 5 fractions, within 28 days' });
    await form.getByRole('button', { name: 'Ratify with this' }).click();
    await expect.poll(async () => (await surgeon.door.get<MeetingView>(`/meetings/${story.tuesdayId}`)).items[0]?.status).toBe('discussed');
    const { emergencies } = await surgeon.door.get<EmergencyList>('/emergencies');
    expect(emergencies[0]?.discussion?.ratification).toMatchObject({ result: 'ratified', quorumMet: true, seconds: 40 });
    await expect(surgeon.dialog('Ratify with an addition')).toHaveCount(0);
    await surgeon.button('More').click();
    await surgeon.page.getByRole('menuitem', { name: 'Time of every case' }).click();
    await expect(surgeon.dialog('Time').getByRole('row', { name: new RegExp(story.familyName, 'i') })).toContainText('0:40');
    await story.centre.isNow(at('08:03', TUESDAY));
    await oncologist.opens('/emergencies');
    await expect(emergencyOf(oncologist, story)).toContainText(`Ratified by ${ADEYEMI}`);
  });

  await test.step('the addition stands with the record as an addendum of that meeting, and the radiotherapy is planned', async () => {
    await oncologist.opens(`/decisions/${story.decisionId}`);
    await expect(oncologist.panel('Addenda')).toContainText('After the operation: 20 Gy in 5 fractions, within 28 days');
    await expect(oncologist.panel('Addenda')).toContainText(/Added when it was ratified: Spinal oncology board, meeting of .*17 Mar 2026, 08:00/);
    await oncologist.opensCase(story.caseId);
    await oncologist.fills({ by: 'Add course', form: 'Course of radiotherapy', answers: { State: 'Planned', Levels: 'T8', Setting: 'Post-operative', 'Prescribed dose': '20', 'Prescribed fractions': '5' }, save: 'Save course' });
  });
}

async function reported(story: Story, nurse: Person, surgeon: Person, medical: Person): Promise<void> {
  await test.step('A12: the tissue is expected, and reported on 20 March: ER 7, PR 0, HER2 1+', async () => {
    await story.centre.isNow(at('11:00', PATHOLOGY));
    await nurse.opensCase(story.caseId);
    const specimen = { Biopsy: 'Tissue taken at therapeutic surgery', Level: 'T8', 'Performed on': SATURDAY, 'Result expected on': PATHOLOGY };
    await nurse.fills({ by: 'Add biopsy', form: 'Biopsy', answers: specimen, save: 'Save biopsy' });
    await nurse.button(/^Edit biopsy: Tissue taken/).click();
    const form = nurse.form('Biopsy');
    await answerAll(form, { 'Reported on': PATHOLOGY, Adequacy: 'Diagnostic', Histology: 'Metastasis of the known ductal carcinoma' });
    for (const [index, [Marker, Result, value]] of ([['ER', 'Positive', '7'], ['PR', 'Negative', '0'], ['HER2', 'Negative', '1+']] as const).entries()) await nurse.adds(form, 'Result', index + 1, { Marker, Result, 'Value with unit': value });
    await form.getByRole('button', { name: 'Save biopsy' }).click();
    await expect(form).toHaveCount(0);
    await expect(nurse.panel('Pathology')).toContainText(/Reported/);
  });

  await test.step('the biopsy of the plan is delivered and achieved, and what waited for it asks to be looked at', async () => {
    await surgeon.opensCase(story.caseId);
    await confirms(surgeon, 'Tissue taken');
    await expect(partOf(surgeon, 'Biopsy')).toContainText('tissue diagnostic');
    await medical.opens(`/decisions/${story.decisionId}`);
    const trigger = medical.page.getByRole('group', { name: 'If a specimen is reported' });
    await expect(trigger).toContainText('Has happened');
    await expect(trigger).toContainText('the case is discussed again: oncology reviews the histology');
    await surgeon.opens('/');
    await expect(surgeon.page.getByRole('main')).toContainText('Plan to be looked at again');
  });
}

async function irradiated(story: Story, oncologist: Person): Promise<void> {
  const edits = async (answers: Record<string, Told>) => oncologist.fills({ by: /^Edit course: /, form: 'Course of radiotherapy', answers, save: 'Save course' });
  await test.step('A13: the radiotherapy begins after Easter, on day 24 of 28, over the change of the clocks', async () => {
    await story.centre.isNow(at('10:00', FIRST_FRACTION));
    await oncologist.opensCase(story.caseId);
    await edits({ State: 'Under way', 'First fraction on': FIRST_FRACTION });
    await oncologist.page.getByText('Published criteria').click();
    await expect(oncologist.panel('Radiotherapy')).toContainText('24 days from the operation of 14 Mar 2026 to the first fraction');
    await confirms(oncologist, '7 Apr 2026');
    await expect(concordance(oncologist)).toContainText('Concordance: Full');
  });

  await test.step('and is delivered in five fractions up to 13 April; the judgement stays full', async () => {
    await story.centre.isNow(at('12:00', LAST_FRACTION));
    await oncologist.opensCase(story.caseId);
    await edits({ State: 'Delivered', 'Delivered dose': '20', 'Delivered fractions': '5', 'Last fraction on': LAST_FRACTION });
    const row = concordance(oncologist).getByRole('list', { name: 'Done since the decision' }).getByRole('listitem').filter({ hasText: 'Radiotherapy' });
    await row.getByRole('button', { name: /^Change: / }).click();
    await row.getByRole('group', { name: /Radiotherapy/ }).getByRole('radio', { name: 'In full' }).check();
    await row.getByRole('button', { name: 'Save what it fulfils' }).click();
    await expect(concordance(oncologist)).toContainText('Concordance: Full');
    await expect(concordance(oncologist).getByRole('list', { name: /Radiotherapy.*: on its way/ })).toContainText('Delivered');
  });
}

async function seenAgain(story: Story, oncologist: Person): Promise<void> {
  await test.step('A14: on 28 April nothing is scheduled yet, and that is red; the visit is recorded', async () => {
    await story.centre.isNow(at('09:00', VISIT));
    await oncologist.opens(`/cases/${story.caseId}/follow-up`);
    await expect(oncologist.panel('Due and new')).toContainText('No follow-up scheduled – set plan');
    await oncologist.fills({ by: 'Add visit', form: 'Visit', answers: { How: 'Clinic', 'Seen by': LINDQVIST, 'Systemic disease': 'Stable disease', 'Any toxicity': 'No' }, save: 'Save visit' });
    await oncologist.button('Add neurological examination').click();
    const form = oncologist.form('Neurological examination');
    await typesPower(oncologist, POWER_IN_APRIL);
    await answerAll(form, { 'Residual after voiding': '60', Gait: 'Walks with a stick' });
    await form.getByRole('button', { name: 'Save neurological examination' }).click();
    await expect(form).toHaveCount(0);
    await oncologist.door.put(`/cases/${story.caseId}/functional-statuses/${newId()}`, { examinedOn: VISIT, ambulation: 'walks_with_aid', painNrs: 2, ecog: '2', kps: '70' }, 0);
    await oncologist.fills({ by: 'Add questionnaire', form: 'Questionnaire', answers: { Questionnaire: 'SOSGOQ2.0', 'Version and language': 'SOSGOQ2.0, English (UK)', 'Answered by': 'The patient', 'SOSGOQ total': '64.5' }, save: 'Save questionnaire' });
    const visit = oncologist.panel('Visits');
    for (const [label, value] of [['LEMS', '46'], ['Pain (NRS)', '2'], ['Residual', '60 mL'], ['Walking', 'Walks with aid']] as const) await expect(visit.getByText(label, { exact: true }).locator('..')).toContainText(value);
    await expect(oncologist.panel('Questionnaires of the patient')).toContainText('64.5');
  });

  await test.step('and ends with the next MRI, three months after the last fraction', async () => {
    await oncologist.fills({ by: 'Add plan', form: 'Surveillance plan', answers: { Schedule: 'MRI after radiotherapy (SPINO)', 'Counted from': LAST_FRACTION, Responsible: LINDQVIST }, save: 'Save plan' });
    await expect(oncologist.panel('Due and new')).toContainText('MRI on 13 Jul 2026');
    await expect(oncologist.panel('Due and new')).not.toContainText('No follow-up scheduled');
  });
}

async function counted(nurse: Person): Promise<void> {
  await test.step('the key figures count one pass for each clock, and full concordance', async () => {
    await nurse.opens('/kpi');
    for (const name of [/^K8 .*MRI/, /^K8 .*plan/i, /^K8 .*treatment/i]) await expect(nurse.page.getByRole('article', { name }).first()).toContainText('1 of 1');
    await expect(nurse.page.getByRole('article', { name: /^K10 / }).first()).toContainText('1 of 1');
  });
}
