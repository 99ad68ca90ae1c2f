import type { AttendanceView } from '@rachis/domain';
import { quorumWords } from './quorum-words.js';

const person = (personId: string, specialty: AttendanceView['specialty'], more: Partial<AttendanceView> = {}): AttendanceView => ({ personId, displayName: personId, specialty, mode: 'in_room', ...more });
const rule = [
  { specialty: 'spine_surgeon', count: 1 },
  { specialty: 'radiologist', count: 1 },
] as const;

describe('the quorum light', () => {
  it('says that the board is quorate when every specialty is there, in the room or remote', () => {
    const { met, word, detail } = quorumWords(rule, [person('Adeyemi', 'spine_surgeon'), person('Rao', 'radiologist', { mode: 'remote' })]);
    expect({ met, word, detail }).toEqual({ met: true, word: 'Quorate', detail: '' });
  });

  it('names the specialty that is missing and counts nobody who is absent or has left', () => {
    const { met, word, detail } = quorumWords(rule, [person('Adeyemi', 'spine_surgeon', { leftAt: '2026-03-17T08:20:00Z' }), person('Rao', 'radiologist', { mode: 'absent' })]);
    expect({ met, word, detail }).toEqual({ met: false, word: 'Not quorate', detail: 'Spine surgeon 0 of 1, Radiologist 0 of 1' });
  });

  it('is asked for each case, because somebody may step out for one', () => {
    const attendance = [person('Adeyemi', 'spine_surgeon', { recusedItemIds: ['renal'] }), person('Rao', 'radiologist')];
    expect(quorumWords(rule, attendance, 'renal')).toMatchObject({ met: false, detail: 'Spine surgeon 0 of 1', people: '1 taking part, 1 stepped out for this case' });
    expect(quorumWords(rule, attendance, 'lung').met).toBe(true);
  });

  it('says so when a board has no rule, rather than calling it quorate', () => {
    expect(quorumWords([], []).word).toBe('No quorum rule');
  });
});
