import { newId, type BoardView, type CaseView, type Kept, type MeetingView, type Move, type NewCase, type Role } from '@rachis/domain';
import { unique } from './fixtures.js';
import type { Person } from './steps.js';

/** A case that is there before a journey begins. */
export interface Prepared {
  id: string;
  familyName: string;
}

const STEPS = { draft: [], submitted: ['submit'], triaged: ['submit', 'triage'], ready: ['submit', 'triage', 'prepare', 'declare-ready'] } as const satisfies Record<string, Move[]>;

/** Refers a fictional patient without the screens, and brings the case to where the journey begins. */
export async function aCase(by: Person, upTo: keyof typeof STEPS, more: Partial<NewCase> = {}): Promise<Prepared> {
  const familyName = `Okafor ${unique()}`;
  const { id } = await by.door.post<Kept>('/cases', {
    id: newId(),
    patient: { familyName, givenName: 'Margaret', birthDate: '1963-03', sex: 'female' },
    referral: { question: 'Decompress and stabilise T8, or radiotherapy?', urgency: 'urgent', mscc: 'no' },
    tumour: { primary: 'breast', histology: 'Invasive ductal carcinoma', absences: { diagnosedOn: 'unknown' } },
    lesions: [{ levels: 'T8', nature: 'metastasis', compartment: 'extradural', esccGrade: '2', instrumented: false }],
    ...more,
  });
  for (const move of STEPS[upTo]) await movesOn(by, id, move);
  return { id, familyName };
}

async function movesOn(by: Person, caseId: string, move: Move): Promise<void> {
  const { version } = await by.door.get<CaseView>(`/cases/${caseId}`);
  await by.door.post(`/cases/${caseId}/moves`, { move }, version);
}

/** A board of its own with these people, so that no other journey meets in its room. */
export async function aBoard(by: Person, members: readonly { who: Person; specialty: Role }[], quorum: BoardView['quorum'] = []): Promise<{ id: string; name: string }> {
  const [id, name] = [newId(), `Board ${unique()} (demo)`];
  await by.door.put(
    `/boards/${id}`,
    { name, place: 'Seminar room 2', weekday: 'tuesday', localTime: '08:00', timeZone: 'Europe/London', plannedMinutes: 60, highGradeFrom: '2', quorum, members: members.map(({ who, specialty }) => ({ personId: who.session.personId, specialty })) },
    0,
  );
  return { id, name };
}

/** A meeting of the board, planned for now. */
export async function aMeeting(by: Person, boardId: string): Promise<string> {
  const id = newId();
  await by.door.put(`/meetings/${id}`, { boardId, startsAt: new Date().toISOString(), place: 'Seminar room 2', plannedMinutes: 60 }, 0);
  return id;
}

/** Puts a case on the agenda and answers with the line. */
export async function listed(by: Person, meetingId: string, caseId: string): Promise<string> {
  const id = newId();
  await by.door.put(`/meetings/${meetingId}/agenda/${id}`, { caseId, bucket: 'discuss', plannedMinutes: 7 }, 0);
  return id;
}

/** Opens the meeting; whoever is named sits in the room. */
export async function inSession(by: Person, meetingId: string, present: readonly { who: Person; specialty: Role }[]): Promise<void> {
  const { version } = await by.door.get<MeetingView>(`/meetings/${meetingId}`);
  await by.door.post(`/meetings/${meetingId}/opening`, undefined, version);
  for (const { who, specialty } of present) await by.door.put(`/meetings/${meetingId}/attendance/${who.session.personId}`, { specialty, mode: 'in_room' });
}

/** Writes a decision for a line of the agenda, complete enough to be signed. */
export async function drafted(by: Person, itemId: string, responsible: Person): Promise<void> {
  await by.door.put(
    `/agenda-items/${itemId}/decision`,
    {
      levels: 'T8',
      goals: [
        { goal: 'biopsy', state: 'conditional', condition: 'tissue can be taken on the way' },
        { goal: 'decompression', state: 'recommended', primary: true },
        { goal: 'resection', state: 'rejected', reason: 'no gain in survival is expected' },
        { goal: 'stabilisation', state: 'recommended' },
      ],
      timing: 'urgent',
      intent: 'palliative_function',
      plan: 'Posterior decompression and stabilisation T6 to T10',
      rationale: 'ESCC 2 with mechanical pain',
      agreement: 'consensus',
      responsibleId: responsible.session.personId,
      informsPatientId: responsible.session.personId,
      absences: { informPatientBy: 'pending' },
    },
    0,
  );
}

/** Signs what was written, and answers with the id of the decision. */
export async function signed(chair: Person, meetingId: string, itemId: string): Promise<string> {
  const { items } = await chair.door.get<MeetingView>(`/meetings/${meetingId}`);
  const decision = items.find(({ id }) => id === itemId)?.decision;
  const { id } = await chair.door.post<Kept>(`/agenda-items/${itemId}/signature`, { quorumException: 'Nobody else could be reached' }, decision?.version ?? 0);
  return id;
}
