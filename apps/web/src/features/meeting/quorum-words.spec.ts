import type { AttendanceView, MeetingView, Role } from '@rachis/domain';
import { momentOf, quorumWords } from './quorum-words.js';

const person = (displayName: string, specialty: Role, more: Partial<AttendanceView> = {}): AttendanceView => ({ personId: displayName.toLowerCase(), displayName, specialty, mode: 'in_room', ...more });
const rule: MeetingView['quorum'] = [{ specialty: 'spine_surgeon', count: 1 }, { specialty: 'radiologist', count: 1, coveredBy: ['radiation_oncologist'] }];
const words = (attendance: AttendanceView[], itemId?: string, team: MeetingView['team'] = []) => quorumWords({ quorum: rule, attendance, team }, itemId);

describe('the quorum light', () => {
  it('says that a board is quorate, also when somebody is remote', () => {
    const { met, word, detail } = words([person('Adeyemi', 'spine_surgeon'), person('Rao', 'radiologist', { mode: 'remote' })]);
    expect([met, word, detail]).toEqual([true, 'Quorate', '']);
  });
  it('names who covers for whom', () => expect(words([person('Adeyemi', 'spine_surgeon'), person('Osei', 'radiation_oncologist')])).toMatchObject({ met: true, detail: 'Radiologist covered by radiation oncologist' }));
  it('says what is missing, and does not count who has left', () => {
    expect(words([person('Adeyemi', 'spine_surgeon', { leftAt: '2026-03-17T08:20:00Z' }), person('Rao', 'radiologist', { mode: 'absent' })])).toMatchObject({ word: 'Not quorate', detail: 'Spine surgeon 0 of 1, Radiologist 0 of 1' });
  });
  it('does not count who has stepped out for the case', () => {
    const attendance = [person('Adeyemi', 'spine_surgeon', { recusedItemIds: ['renal'] }), person('Rao', 'radiologist')];
    expect(words(attendance, 'renal')).toMatchObject({ met: false, detail: 'Spine surgeon 0 of 1', people: '1 taking part, 1 stepped out for this case' });
    expect(words(attendance, 'lung').met).toBe(true);
  });
  it('says that it cannot be told while nobody has said whether the others are there', () => {
    expect(words([person('Adeyemi', 'spine_surgeon')], undefined, [{ personId: 'rao', displayName: 'Rao', specialty: 'radiologist' }])).toMatchObject({ word: 'Quorum cannot be told', detail: 'Radiologist 0 of 1; nobody has said whether 1 of the team is there' });
  });
  it('says that a board has no rule', () => expect(quorumWords({ quorum: [], attendance: [], team: [] }).word).toBe('No quorum rule'));
  it('is asked for the moment at which a case was left, and before that for now', () => {
    expect(momentOf({ status: 'listed', closedAt: '2026-03-17T08:20:00Z' })).toBeNull();
    expect(momentOf({ status: 'deferred', closedAt: '2026-03-17T08:20:00Z' })).toBe('2026-03-17T08:20:00Z');
  });
});
