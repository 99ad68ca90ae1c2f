import fc from 'fast-check';
import { quorumForecast, shortWords } from './quorum-forecast.js';
import { REPLIES, type InviteeView } from './reply.js';

const rule = [{ specialty: 'spine_surgeon' as const, count: 1 }, { specialty: 'radiologist' as const, count: 1 }];
const invitee = (personId: string, specialty: InviteeView['specialties'][number], answer?: InviteeView['answer'], more: Partial<InviteeView> = {}) => ({ personId, displayName: `Dr ${personId}`, specialties: [specialty], answer: answer ?? null, ...more });
const cover = (id: string, ...coverSpecialties: InviteeView['specialties']) => ({ cover: { id, displayName: `Dr ${id}` }, coverSpecialties });

describe('the quorum forecast', () => {
  it('is met only by those who said so, in the room or remote', () => expect(quorumForecast(rule, [invitee('a', 'spine_surgeon', 'yes'), invitee('b', 'radiologist', 'remote')]).state).toBe('met'));
  it('never takes silence for a yes: it depends', () => {
    const forecast = quorumForecast(rule, [invitee('a', 'spine_surgeon', 'yes'), invitee('b', 'radiologist')]);
    expect(forecast.state).toBe('depends');
    expect(shortWords(forecast)).toBe('Radiologist 0 of 1 (1 has not answered)');
    expect(quorumForecast(rule, [invitee('a', 'spine_surgeon', 'yes'), invitee('b', 'radiologist', 'open')]).state).toBe('depends');
  });
  it('is not met where not even all of those who are silent would be enough', () => {
    const forecast = quorumForecast(rule, [invitee('a', 'spine_surgeon'), invitee('b', 'radiologist', 'no')]);
    expect(forecast.state).toBe('not_met');
    expect(forecast.specialties.map(({ state }) => state)).toEqual(['depends', 'not_met']);
    expect(shortWords(forecast)).toBe('Spine surgeon 0 of 1 (1 has not answered), Radiologist 0 of 1');
  });
  it('counts a cover for the specialty that the cover speaks for', () => {
    const team = (...covered: InviteeView['specialties']) => [invitee('a', 'spine_surgeon', 'yes'), invitee('b', 'radiologist', 'cover', cover('c', ...covered))];
    expect(quorumForecast(rule, team('radiologist')).state).toBe('met');
    expect(quorumForecast(rule, team('pathologist')).state).toBe('not_met');
  });
  it('counts nobody twice: one who comes and also covers is one', () => {
    const two = [{ specialty: 'radiologist' as const, count: 2 }];
    expect(quorumForecast(two, [invitee('b', 'radiologist', 'cover', cover('c', 'radiologist')), invitee('c', 'radiologist', 'yes')])).toMatchObject({ state: 'not_met', specialties: [{ sure: 1, open: 0 }] });
    expect(quorumForecast(two, [invitee('b', 'radiologist', 'cover', cover('c', 'radiologist')), invitee('c', 'radiologist')])).toMatchObject({ specialties: [{ sure: 1, open: 0 }] });
  });
  it('does not count a cover who has said no', () => expect(quorumForecast(rule, [invitee('a', 'spine_surgeon', 'yes'), invitee('b', 'radiologist', 'cover', cover('c', 'radiologist')), invitee('c', 'radiologist', 'no')]).state).toBe('not_met'));
  it('is met where the board has no rule', () => expect(quorumForecast([], [])).toEqual({ state: 'met', specialties: [] }));
  it('never gets better because a yes becomes silence, nor because silence becomes a no', () => {
    const order = ['not_met', 'depends', 'met'];
    const answers = fc.array(fc.constantFrom(...REPLIES.map(({ code }) => code).filter((code) => code !== 'cover')), { minLength: 1, maxLength: 6 });
    const team = (list: readonly InviteeView['answer'][]) => list.map((answer, at) => invitee(`p${at}`, at % 2 === 0 ? 'spine_surgeon' : 'radiologist', answer));
    fc.assert(
      fc.property(answers, (list) => {
        const states = (['yes', 'open', 'no'] as const).map((first) => order.indexOf(quorumForecast(rule, team([first, ...list.slice(1)])).state));
        return states[0]! >= states[1]! && states[1]! >= states[2]!;
      }),
    );
  });
});
