import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DecisionDelivery, PartOnItsWay, RecordToLink } from '@rachis/domain';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec, serverForSpec } from '../../around-specs.js';
import { DeliveryPanel } from './delivery.panel.js';
// The forms are loaded when they are opened; here they are loaded beforehand, so that a busy machine does not decide.
import './goal-result.form.js';
import './statement.form.js';

const part = (more: Partial<PartOnItsWay>): PartOnItsWay => ({
  key: more.part ?? 'decompression', part: 'decompression', title: 'Decompression', asked: 'recommended', primary: true, state: 'open', counts: true, words: 'Decompression: recommended, not recorded', fate: 'not recorded', proposed: 0, isGoal: true, achieved: null, achievedWords: null, ...more,
});
const OPERATION: RecordToLink = {
  source: 'operation', sourceId: 'o', title: 'Laminectomy, decompressive', on: '2026-03-14', link: null,
  proposals: [{ part: 'decompression', refId: null, extent: 'full', why: 'decompressed levels T8' }],
};
const decision = (more: Partial<DecisionDelivery>): DecisionDelivery => ({ decisionId: 'd', signedAt: '2026-03-13T17:15:00Z', stands: true, level: 'unknown', since: '2026-03-13T17:15:00Z', parts: [part({})], records: [], ...more });

let given: DecisionDelivery[];
let server: ReturnType<typeof serverForSpec>;
beforeEach(() => {
  given = [decision({})];
  server = serverForSpec(({ method }) => (method === 'GET' ? { decisions: given } : { id: 'x', version: 1 }));
});
afterEach(() => {
  cleanup();
  sessionStorage.clear();
  server.stop();
});

const show = (may = true) => render(aroundSpec(<DeliveryPanel caseId="c" mayLink={may} mayState={may} mayJudge={may} />));
const sent = (method: string) => server.sent.filter((one) => one.method === method);
const partOf = async (title: string) => {
  const row = (await screen.findAllByRole('listitem')).find((one) => within(one).queryByRole('list', { name: `${title}: on its way` }));
  if (!row) throw new Error(`no part ${title}`);
  return row;
};

describe('recommended and delivered', () => {
  it('says in words how each part stands and what the judgement waits for; nothing recorded is not "not done"', async () => {
    show(false);
    expect(await screen.findByText('Concordance: Unknown')).toBeInTheDocument();
    expect(screen.getByText(/waits for: decompression/)).toBeInTheDocument();
    const row = await partOf('Decompression');
    expect(within(row).getByText('Recommended, primary')).toBeInTheDocument();
    expect(within(row).getAllByText('Not recorded')).toHaveLength(2);
    expect(screen.getByText(/That does not say that nothing was done/)).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('goes from recommended over delivered to achieved, with the day and the residual compression', async () => {
    given = [decision({ level: 'full', parts: [part({ state: 'delivered', fate: 'delivered 14 Mar 2026', achieved: 'partly', achievedWords: 'residual ESCC 1b; judged 28 Apr 2026 by MRI' })] })];
    show();
    expect(await screen.findByText('Concordance: Full')).toBeInTheDocument();
    const row = await partOf('Decompression');
    for (const words of ['Delivered', 'delivered 14 Mar 2026', 'Partly reached', 'residual ESCC 1b; judged 28 Apr 2026 by MRI']) expect(within(row).getAllByText(words).length).toBeGreaterThan(0);
  });

  it('proposes what a record seems to fulfil, with what it is read from, and links it only when somebody confirms', async () => {
    given = [decision({ parts: [part({ proposed: 1 })], records: [OPERATION] })];
    show();
    expect(await screen.findByText('Seems to fulfil, to be confirmed')).toBeInTheDocument();
    expect(screen.getByText('read from: decompressed levels T8')).toBeInTheDocument();
    expect(sent('PUT')).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Confirm: Laminectomy, decompressive' }));
    expect(sent('PUT')).toMatchObject([{ path: expect.stringMatching(/^\/api\/decisions\/d\/delivery-links\//), body: { source: 'operation', sourceId: 'o', fulfils: [{ part: 'decompression', refId: null, extent: 'full' }] } }]);
  });

  it('lets a person say otherwise: in part, or nothing of it', async () => {
    given = [decision({ parts: [part({ proposed: 1 }), part({ part: 'stabilisation', key: 'stabilisation', title: 'Stabilisation' })], records: [OPERATION] })];
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Change: Laminectomy, decompressive' }));
    const form = await screen.findByRole('form', { name: /What it fulfils/ });
    const choice = (name: string) => within(within(form).getByRole('group', { name }));
    expect(choice('Decompression').getByLabelText('In full')).toBeChecked();
    expect(choice('Stabilisation').getByLabelText('Not by this')).toBeChecked();
    await userEvent.click(choice('Decompression').getByLabelText('Not by this'));
    expect(within(form).getByRole('button', { name: 'It fulfils nothing of this' })).toBeInTheDocument();
    await userEvent.click(choice('Stabilisation').getByLabelText('In part'));
    await userEvent.click(within(form).getByRole('button', { name: 'Save what it fulfils' }));
    expect(sent('PUT')[0]?.body).toMatchObject({ fulfils: [{ part: 'stabilisation', extent: 'partly' }] });
  });

  it('takes a statement that it was not done, with its reason, and asks for no reason otherwise', async () => {
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'State what became of it: Decompression' }));
    const form = within(await screen.findByLabelText('What became of it: Decompression', { selector: 'form' }));
    expect(form.queryByLabelText(/^Reason/)).not.toBeInTheDocument();
    await userEvent.click(form.getByLabelText('Not done'));
    await userEvent.selectOptions(await form.findByLabelText(/^Reason/), 'patient_choice');
    await userEvent.click(form.getByRole('button', { name: 'Save statement' }));
    expect(sent('PUT')[0]).toMatchObject({ path: expect.stringContaining('/delivery-statements/'), body: { part: 'decompression', said: 'not_done', reason: 'patient_choice' } });
  });

  it('withdraws a statement without taking it away', async () => {
    const statement = { id: 's', version: 2, recordedAt: '2026-03-15T10:00:00Z', recordedById: 'a', recordedByName: 'Dr Amara Adeyemi', part: 'decompression', said: 'not_done', reason: 'died' } as const;
    given = [decision({ level: 'discordant', parts: [part({ state: 'not_done', fate: 'not done: the patient died', statement })] })];
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Withdraw the statement: Decompression' }));
    expect(sent('PUT')[0]).toMatchObject({ path: '/api/decisions/d/delivery-statements/s', body: { said: 'not_done', reason: 'died', withdrawn: true } });
  });

  it('asks about residual compression only of a decompression, about implants only of a stabilisation', async () => {
    given = [decision({ parts: [part({}), part({ part: 'stabilisation', key: 'stabilisation', title: 'Stabilisation' })] })];
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Judge whether it was achieved: Decompression' }));
    const first = within(await screen.findByLabelText('Achieved: Decompression', { selector: 'form' }));
    expect(first.getByText('Residual ESCC')).toBeInTheDocument();
    expect(first.queryByText('Implants')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Judge whether it was achieved: Stabilisation' }));
    expect(within(await screen.findByLabelText('Achieved: Stabilisation', { selector: 'form' })).getByText('Implants')).toBeInTheDocument();
  });
});
