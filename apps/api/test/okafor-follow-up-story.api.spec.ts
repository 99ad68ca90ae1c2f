import { courseOfLegs, followUpReasons, newId, surgeonTasks, trendsOf, type FollowUpInbox, type FollowUpRow, type PowerGrade, type SurgeonReview } from '@rachis/domain';
import { at } from './support/okafor.js';
import { signsAt1715 } from './support/okafor-decision.js';
import { OkaforStory } from './support/okafor-story.js';

/** Acceptance story A, step A14, and what leads to it: hand-over after the operation of 14 March, radiotherapy from 7 to 13 April, the visit of 28 April. */
let story: OkaforStory;
const [operationId, courseId] = [newId(), newId()];
beforeAll(async () => {
  story = await OkaforStory.gather();
  await story.upToTheDiscussion();
  await signsAt1715(story, { operate: newId(), irradiate: newId() });
  await story.clock.set(at('14:00', '2026-03-14'));
  await story.enters(story.cast.adeyemi, `operations/${operationId}`, { performedOn: '2026-03-14', startedAt: at('09:20', '2026-03-14'), endedAt: at('13:05', '2026-03-14'), decompressedLevels: 'T8', histologySent: 'yes' });
}, 120_000);
afterAll(() => story.stop());

const row = async (): Promise<FollowUpRow> => (await story.cast.lindqvist.get<FollowUpRow>(`/cases/${story.caseId}/follow-up`)).body;
const tasks = async (today: string) => {
  const { rows } = (await story.cast.adeyemi.get<SurgeonReview>('/surgeon-review?of=mine')).body;
  return rows.filter(({ theCase }) => theCase.id === story.caseId).flatMap((one) => surgeonTasks(one, today));
};
const POWER: Readonly<Record<string, readonly [PowerGrade, PowerGrade]>> = { L2: ['4', '5'], L3: ['5', '5'], L4: ['5', '4'], L5: ['4', '4'], S1: ['5', '5'] };

describe("the surgeon's list between the operation and the first fraction", () => {
  it('counts the days to the radiotherapy over the change of the clocks, and asks to look at the wound first', async () => {
    await story.clock.set(at('09:00', '2026-04-01'));
    const handover = (await tasks('2026-04-01')).find(({ group }) => group === 'handover');
    expect(handover).toMatchObject({ standing: 'Day 18 after surgery', next: 'Hand over to radiotherapy', due: '2026-04-11', overdue: false, warning: expect.stringContaining('18 days after surgery') });
    expect((await tasks('2026-04-01')).find(({ act }) => act === 'wound')).toMatchObject({ due: '2026-03-28', overdue: true });
  });

  it('waits for the planned fraction of day 24, and lets go once it is given', async () => {
    const { lindqvist, adeyemi } = story.cast;
    await story.enters(adeyemi, `postoperative-checks/${newId()}`, { operationId, kind: 'wound', result: 'done', checkedOn: '2026-04-01' });
    await story.enters(adeyemi, `postoperative-checks/${newId()}`, { operationId, kind: 'rt_handover', result: 'done', checkedOn: '2026-04-01' });
    await story.enters(lindqvist, `radiotherapy-courses/${courseId}`, { state: 'planned', setting: 'postoperative', levels: 'T8', prescribedDoseCgy: 2000, prescribedFractions: 5, firstFractionOn: '2026-04-07' });
    expect((await tasks('2026-04-02')).find(({ group }) => group === 'handover')).toMatchObject({ standing: 'Day 19 after surgery, handed over 1 Apr 2026', next: 'First fraction planned for 7 Apr 2026', warning: null });
    await story.clock.set(at('18:00', '2026-04-13'));
    await story.enters(lindqvist, `radiotherapy-courses/${courseId}`, { state: 'delivered', setting: 'postoperative', levels: 'T8', prescribedDoseCgy: 2000, prescribedFractions: 5, deliveredDoseCgy: 2000, deliveredFractions: 5, firstFractionOn: '2026-04-07', lastFractionOn: '2026-04-13' }, 1);
    expect((await tasks('2026-04-13')).filter(({ group }) => group === 'handover')).toEqual([]);
  });
});

describe('A14: the visit of 28 April', () => {
  it('stands in the inbox in red as long as nobody has set a plan', async () => {
    await story.clock.set(at('09:00', '2026-04-28'));
    expect(followUpReasons(await row(), '2026-04-28').map(({ reason, words }) => [reason, words])).toContainEqual(['no_plan', 'No follow-up scheduled – set plan']);
  });

  it('has LEMS 46, a stick, NRS 2, a residual of 60 mL and the SOSGOQ, each where it stands for the whole case', async () => {
    const { lindqvist } = story.cast;
    const DAY = '2026-04-28';
    await story.enters(lindqvist, `visits/${newId()}`, { visitedOn: DAY, state: 'seen', kind: 'clinic', seenBy: 'Dr Eva Lindqvist', systemicStatus: 'stable', anyToxicity: 'no' });
    await story.enters(lindqvist, `functional-statuses/${newId()}`, { examinedOn: DAY, ambulation: 'walks_with_aid', painNrs: 2, ecog: '2', kps: '70' });
    await story.enters(lindqvist, `neuro-exams/${newId()}`, { examinedOn: DAY, gait: 'Walks with a stick', postVoidResidualMl: 60, motor: Object.entries(POWER).flatMap(([muscle, [right, left]]) => [{ muscle, side: 'right', grade: right }, { muscle, side: 'left', grade: left }]) });
    await story.enters(lindqvist, `prom-answers/${newId()}`, { answeredOn: DAY, instrument: 'sosgoq2', edition: 'SOSGOQ2.0, English (UK)', answeredBy: 'patient', total: '64.5' });
    const theCase = await story.read(lindqvist);
    expect(courseOfLegs(theCase.neuroExams ?? [])).toMatchObject({ from: { lems: 41 }, to: { on: DAY, lems: 46 }, change: 5 });
    expect(theCase.neuroExams?.[0]).toMatchObject({ postVoidResidualMl: 60, gait: 'Walks with a stick' });
    expect(theCase.promAnswers).toMatchObject([{ instrument: 'sosgoq2', total: '64.5' }]);
    expect(theCase.visits).toMatchObject([{ visitedOn: DAY, state: 'seen', systemicStatus: 'stable' }]);
    const walking = trendsOf(theCase.functionalStatuses, theCase.neuroExams ?? []).find(({ id }) => id === 'walking');
    expect(walking?.points.at(-1)).toMatchObject({ on: DAY, words: 'Walks with aid' });
    expect((await row()).function[0]).toEqual({ examinedOn: DAY, painNrs: 2, kps: '70', ambulation: 'walks_with_aid' });
  });

  it('ends with the next MRI, three months after the last fraction; a week late it says so', async () => {
    const { lindqvist } = story.cast;
    await story.enters(lindqvist, `surveillance-plans/${newId()}`, { template: 'mri_spino', startOn: '2026-04-13', responsibleId: lindqvist.id });
    const due = await row();
    expect(due.next).toMatchObject([{ kind: 'mri', dueOn: '2026-07-13' }]);
    expect(followUpReasons(due, '2026-04-28')).toEqual([{ reason: 'on_course', words: 'MRI on 13 Jul 2026', on: '2026-07-13' }]);
    await story.clock.set(at('09:00', '2026-07-20'));
    const { rows } = (await lindqvist.get<FollowUpInbox>('/follow-up?of=mine')).body;
    const mine = rows.find(({ theCase }) => theCase.id === story.caseId);
    expect(mine && followUpReasons(mine, '2026-07-20')[0]).toMatchObject({ reason: 'overdue', words: 'MRI overdue by 7 days, was due 13 Jul 2026' });
    await story.enters(lindqvist, `imaging/${newId()}`, { modality: 'mri_whole_spine', performedOn: '2026-07-20', received: 'yes' });
    expect((await row()).next).toMatchObject([{ kind: 'mri', dueOn: '2026-10-13' }]);
  });
});
