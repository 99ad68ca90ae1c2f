// The proofs of docs/safety at a size that fits into every run of the tests; npm run proof runs them whole.
import { prove as killAndLook } from './proof/kill.mjs';
import { ensureBuilt } from './ensure.mjs';
import { editInHouse } from './proof/editors.mjs';
import { fuzzHouse } from './proof/fuzz.mjs';
import { lookAtHouse } from './proof/headers.mjs';
import { House } from './proof/house.mjs';
import { injectIntoHouse } from './proof/injection.mjs';
import { drill } from './proof/restore.mjs';

const seed = Number(process.env['RACHIS_TEST_SEED'] ?? 1 + Math.floor(Math.random() * 2 ** 31));
const PATIENCE = 600_000;
/** What went wrong stands beside the figure. */
function hearing() {
  const heard: string[] = [];
  const log = (line: string) => {
    if (/^(FAULT|LOST|HALF|seed)|answers/.test(line)) heard.push(line);
  };
  return { heard, log };
}

describe('the product on the demonstration', () => {
  let house: House;
  beforeAll(async () => {
    ensureBuilt();
    house = await House.open({ demo: true });
  }, PATIENCE);
  afterAll(() => house.close());

  it('answers bad input with no fault of its own and stores nothing of it', async () => {
    const { heard, log } = hearing();
    const figure = await fuzzHouse(house, { requests: 600, seed, log });
    expect([heard, figure]).toEqual([expect.any(Array), expect.objectContaining({ ok: true, requests: 600, broken: 0, stored: 0, faults: 0 })]);
    expect(figure.refused).toBeGreaterThan(400);
  }, PATIENCE);

  it('lets no text that was sent become part of a statement', async () => {
    const { heard, log } = hearing();
    const figure = await injectIntoHouse(house, { seed, log });
    expect([heard, figure]).toEqual([expect.any(Array), expect.objectContaining({ ok: true, broken: 0, glued: 0, alwaysTrue: 0, plantedSeen: true })]);
  }, PATIENCE);

  it('has its guards on every page and every kind of answer', async () => {
    const { heard, log } = hearing();
    const figure = await lookAtHouse(house, { slow: 0, log });
    expect([heard, figure]).toEqual([[], expect.objectContaining({ ok: true, faults: 0 })]);
  }, PATIENCE);

  it('loses no update and signs once, with several people at one case', async () => {
    const { heard, log } = hearing();
    await house.startApi();
    const figure = await editInHouse(house, { editors: 8, seconds: 4, seed, log });
    expect([heard, figure]).toEqual([expect.any(Array), expect.objectContaining({ ok: true, lostUpdates: 0, auditWithoutWrite: 0, signatures: 1, signaturesInTheAudit: 1, chain: 'whole' })]);
  }, PATIENCE);

  it('restores a backup into an empty database, row by row', async () => {
    const { heard, log } = hearing();
    const figure = await drill(house, log);
    expect([heard, figure]).toEqual([[], expect.objectContaining({ ok: true, tablesThatDiffer: 0, catalogueDifferences: 0, brokenChains: 0, plantedDifferenceSeen: true })]);
    expect(figure.rows).toBeGreaterThan(1000);
  }, PATIENCE);
});

it('keeps everything acknowledged when the API or PostgreSQL is killed in the middle of it', async () => {
  const { heard, log } = hearing();
  const figure = await killAndLook({ rounds: 2, seed, log });
  expect([heard, figure]).toEqual([expect.any(Array), expect.objectContaining({ ok: true, kills: 2, lost: 0, half: 0, chain: 'whole' })]);
}, PATIENCE);
