import type { DecisionRecord } from '@rachis/domain';
import { TestApi } from './support/api.js';
import { EmergencyRoom } from './support/emergency-room.js';

/** What a planned meeting adds when it ratifies the decision of an emergency. */
let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
}, 60_000);
afterAll(() => api.stop());

async function waiting(full = true) {
  const room = await EmergencyRoom.gather(api);
  const next = await room.plan(24);
  const { decisionId } = await room.decided();
  await room.open(next, full);
  const { id, version } = await room.toRatify(next);
  const ratify = (body: object, by = room.chair) => by.post(`/agenda-items/${id}/ratification`, body, version);
  const record = async () => (await room.chair.get<DecisionRecord>(`/decisions/${decisionId}`)).body;
  return { room, ratify, record };
}
const ADDITION = 'After the operation: 20 Gy in 5 fractions, within 28 days';

describe('ratifying with an addition', () => {
  it('keeps the addition as an addendum of that meeting; the signed text and its seal stay', async () => {
    const { room, ratify, record } = await waiting();
    const before = await record();
    expect((await ratify({ addition: ADDITION })).status).toBe(200);
    const after = await record();
    expect(after.addenda).toMatchObject([{ text: ADDITION, author: { id: room.chair.id }, reason: expect.stringMatching(/^Added when it was ratified: Emergency board .*, meeting of /) }]);
    expect([after.sentence, after.snapshotSha256, after.state]).toEqual([before.sentence, before.snapshotSha256, 'signed']);
  });

  it('adds nothing where the board ratifies the decision as it stands', async () => {
    const { ratify, record } = await waiting();
    expect((await ratify({})).status).toBe(200);
    expect((await record()).addenda).toEqual([]);
  });

  it('adds nothing where it is refused: without quorum and reason, or to a version that is not the one seen', async () => {
    const { room, ratify, record } = await waiting(false);
    (await ratify({ addition: ADDITION })).expectProblem(409, 'quorum-not-met', '#/quorumException');
    (await ratify({ addition: ADDITION }, room.coordinator)).expectProblem(403, 'not-permitted');
    (await ratify({ addition: 'x'.repeat(4001) })).expectProblem(422, 'invalid-input', '#/addition');
    expect((await record()).addenda).toEqual([]);
    expect((await ratify({ addition: ADDITION, quorumException: 'The pathologist agreed by telephone' })).status).toBe(200);
    expect((await record()).addenda).toMatchObject([{ text: ADDITION }]);
  });
});
