import { newId, PROGNOSIS_NOTE, type CaseView, type EmergencyList, type EmergencyView, type Kept, type LesionView, type MeetingView, type PrognosisView } from '@rachis/domain';
import { TestApi, type ActingPerson } from './api.js';
import { at, atTheBedside, DAY, EXTENT, FITNESS, gatherCast, NEUROLOGY, PRESENTATION, ROWS, SINS, TUMOUR, type Cast } from './okafor.js';
import { StoryClock } from './story-clock.js';

const HELD_AT = 'Eastbridge District General';

/** Acceptance story A as its people live it: each step by the routes of the screens, at its time of the wall clock. */
export class OkaforStory {
  caseId = '';
  readonly boardId = newId();
  /** The board of Tuesday 17 March, 08:00. */
  readonly tuesdayId = newId();
  private constructor(readonly api: TestApi, readonly clock: StoryClock, readonly cast: Cast) {}

  /** Friday 13 March 2026, 12:20: the people, the board with its cut-off of Friday 12:00 and its rule for emergencies, and its next meeting. */
  static async gather(): Promise<OkaforStory> {
    const api = await TestApi.start();
    const clock = await StoryClock.hang(api.databaseUrl, at('12:20'));
    const story = new OkaforStory(api, clock, await gatherCast(api));
    const { tan, adeyemi, lindqvist } = story.cast;
    const one = (specialty: string) => ({ specialty, count: 1 });
    const board = {
      name: 'Spinal oncology board', timeZone: 'Europe/London', weekday: 'tuesday', localTime: '08:00', cutOffHours: 92, members: [],
      quorum: ['spine_surgeon', 'radiation_oncologist', 'medical_oncologist', 'radiologist', 'pathologist'].map(one), emergencyQuorum: ['spine_surgeon', 'radiation_oncologist'].map(one),
      onCall: [{ duty: 'coordinator', personId: tan.id }, { duty: 'spine_surgeon', personId: adeyemi.id }, { duty: 'radiation_oncologist', personId: lindqvist.id }],
    };
    expect((await tan.put(`/boards/${story.boardId}`, board, 0)).status).toBe(200);
    expect((await tan.put(`/meetings/${story.tuesdayId}`, { boardId: story.boardId, startsAt: at('08:00', '2026-03-17') }, 0)).status).toBe(200);
    return story;
  }

  async stop(): Promise<void> {
    await this.clock.stop();
    await this.api.stop();
  }

  read(by: ActingPerson = this.cast.tan): Promise<CaseView> {
    return by.readCase(this.caseId);
  }
  /** Enters something on the case page; what is there already is replaced on the version that is seen. */
  async enters(by: ActingPerson, path: string, body: object, seen = 0): Promise<string> {
    const answer = await by.put<Kept>(`/cases/${this.caseId}/${path}`, body, seen);
    expect({ path, status: answer.status, text: answer.status === 200 ? '' : answer.text }).toEqual({ path, status: 200, text: '' });
    return answer.body.id;
  }
  async entersRows(by: ActingPerson, ...sections: (keyof typeof ROWS)[]): Promise<void> {
    for (const section of sections) for (const row of ROWS[section] ?? []) await this.enters(by, `${section}/${newId()}`, row);
  }
  async lesionAt(level: string): Promise<LesionView> {
    const found = (await this.read()).lesions.find(({ levels }) => levels === level);
    if (!found) throw new Error(`no lesion at ${level}`);
    return found;
  }
  async studyOf(modality: string): Promise<string> {
    return (await this.read()).imaging.find((one) => one.modality === modality)?.id ?? '';
  }

  /** A1, 12:20: this is an emergency; saved with what is known. */
  async saysEmergency(): Promise<void> {
    const kept = await this.cast.bello.post<Kept>('/cases', atTheBedside(this.cast.eastbridgeId));
    expect(kept.status).toBe(201);
    this.caseId = kept.body.id;
  }
  /** 13:30 and 16:06: the rest of what Eastbridge knows, while the patient is in the scanner and after it. */
  async addsTheRest(): Promise<void> {
    const { bello } = this.cast;
    await this.clock.set(at('13:30'));
    const { tumour, extent, fitness, imaging } = await this.read(bello);
    await this.enters(bello, 'tumour', TUMOUR, tumour?.version);
    await this.enters(bello, 'extent', EXTENT, extent?.version);
    await this.enters(bello, 'fitness', FITNESS, fitness?.version);
    await this.enters(bello, 'presentation', PRESENTATION);
    await this.entersRows(bello, 'prior-treatments', 'therapy-lines', 'supportive-drugs', 'tumour-markers', 'steroid-courses', 'biopsies', 'laboratory-results', 'functional-statuses');
    await this.clock.set(at('16:06'));
    const arrived = { performedOn: DAY, heldAt: HELD_AT, received: 'yes', receivedOn: DAY };
    await this.enters(bello, `imaging/${imaging[0]?.id ?? ''}`, { ...arrived, modality: 'mri_whole_spine', report: 'T8: collapse 40 %, retropulsion, circumferential epidural disease. L2, L4: bone only.' }, 1);
    await this.enters(bello, `imaging/${newId()}`, { ...arrived, modality: 'ct_region', region: 'T4 to T12' });
  }
  /** 16:20: the referral is sent. */
  async submits(): Promise<void> {
    await this.clock.set(at('16:20'));
    expect((await this.cast.bello.move(this.caseId, 'submit')).status).toBe(200);
  }
  /** A4, the coordinator. */
  async entersNeurology(): Promise<void> {
    await this.enters(this.cast.tan, `neuro-exams/${newId()}`, NEUROLOGY);
    await this.entersRows(this.cast.tan, 'wishes');
  }
  /** A4, the radiologist: T8 is ESCC 3; L2 and L4 are bone only. */
  async readsImages(): Promise<void> {
    const { rao } = this.cast;
    const [unplaced] = (await this.read()).lesions;
    const lesion = { compartment: 'extradural', nature: 'metastasis', instrumented: false, irradiatedBefore: 'no' };
    await this.enters(rao, `lesions/${unplaced?.id ?? ''}`, { ...lesion, levels: 'T8', esccGrade: '3' }, unplaced?.version);
    for (const levels of ['L2', 'L4']) await this.enters(rao, `lesions/${newId()}`, { ...lesion, levels, esccGrade: '0' });
    const read = { levels: 'T8', readOn: DAY };
    await this.enters(rao, `imaging-reads/${newId()}`, { ...read, studyId: await this.studyOf('mri_whole_spine'), collapsePercent: 40, retropulsion: 'yes', esccGrade: '3', cordSignal: 'yes' });
    await this.enters(rao, `imaging-reads/${newId()}`, { ...read, studyId: await this.studyOf('ct_region'), boneLesion: 'lytic', posterolateral: 'bilateral' });
  }
  /** A4, the surgeon: SINS of T8 with these answers. */
  async ratesSins(more: object = {}): Promise<void> {
    const { id: lesionId } = await this.lesionAt('T8');
    await this.enters(this.cast.adeyemi, `scores/${newId()}`, { score: 'sins', lesionId, assessedOn: DAY, basedOn: 'MRI and CT of 13 March', answers: { ...SINS, ...more } });
  }
  /** The panel is on, and the surgeon has said what she expects herself. */
  async opensPrognosis(): Promise<void> {
    const answered = { noteVersion: PROGNOSIS_NOTE.version, answer: 'acknowledged', laboratoryDays: 7, performanceDays: 14, stagingDays: 42 };
    expect((await (await this.api.as('safety_officer')).put(`/prognosis-note/answers/${newId()}`, answered)).status).toBe(200);
    await this.enters(this.cast.adeyemi, `survival-estimates/${newId()}`, { bucket: 'm6to12' });
  }
  async model(id: string) {
    const { panel } = (await this.cast.adeyemi.get<PrognosisView>(`/cases/${this.caseId}/prognosis`)).body;
    return panel?.rows.find((row) => row.id === id);
  }
  /** Everything up to A5, for what comes after it. */
  async upToTheDiscussion(): Promise<void> {
    await this.saysEmergency();
    await this.addsTheRest();
    await this.submits();
    await this.entersNeurology();
    await this.readsImages();
    await this.ratesSins();
    await this.opensPrognosis();
  }

  /** The running emergency as those on the telephone see it. */
  async emergency(): Promise<EmergencyView> {
    const { emergencies } = (await this.cast.adeyemi.get<EmergencyList>('/emergencies')).body;
    const found = emergencies.find(({ theCase }) => theCase.id === this.caseId);
    if (!found) throw new Error('the case is no running emergency');
    return found;
  }
  async meeting(id: string): Promise<MeetingView> {
    return (await this.cast.adeyemi.get<MeetingView>(`/meetings/${id}`)).body;
  }
}

/** A moment as every place writes it. */
export const moment = (of: string | null | undefined): string => new Date(of ?? '').toISOString();
