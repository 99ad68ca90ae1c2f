import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Decision } from '@rachis/domain';
import { useState } from 'react';
import { aroundSpec, serverForSpec } from '../../around-specs.js';
import { useContractForm } from '../../ui/use-contract-form.js';
import { DecisionEditor } from './decision.editor.js';
import { editable } from './draft-fields.js';
import { DraftSaver } from './draft-saver.js';
import { startDraft } from './draft.js';
import { EarlierPanel } from './earlier.panel.js';
import { ModeStrip } from './mode-strip.js';
import { TriggersPanel } from './triggers.panel.js';

let stop: (() => void) | null = null;
afterEach(() => stop?.());

/** The editor on a draft of its own; what is typed lands in the saver as it does in the room. */
function Editor({ saver }: { saver: DraftSaver }) {
  const contract = useContractForm(Decision, saver.read().draft.mine);
  useState(() => contract.form.subscribe({ formState: { values: true }, callback: () => saver.edit(editable(contract.form.getValues())) }));
  return <DecisionEditor draft={{ contract, saver }} people={[]} subjects={{ specimens: [{ code: '018f3c00-0000-7000-8000-00000000000d', label: 'CT-guided needle, T8' }], studies: [] }} earlier={<EarlierPanel itemId="i" saver={saver} />} />;
}
const openEditor = async (decision: Partial<Decision> = {}, earlier: unknown = { decision: null, since: null, triggers: [] }) => {
  ({ stop } = serverForSpec(() => earlier));
  const saver = new DraftSaver(startDraft({ version: 1, decision }), () => Promise.resolve({ end: 'kept', version: 2 }));
  render(aroundSpec(<Editor saver={saver} />));
  await screen.findByRole('form', { name: 'Decision' });
  return { user: userEvent.setup(), mine: () => saver.read().draft.mine };
};
const part = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name}`) });

describe('the decision editor', () => {
  it('shows a routine case its goals and plan, and says of every folded part what it holds', async () => {
    await openEditor({ discussionType: 'emergency', mode: 'phone', standard: 'NICE NG234' });
    expect(part('Steps')).toHaveAttribute('aria-expanded', 'false');
    expect(part('Steps')).toHaveTextContent('Nothing yet');
    expect(part('The discussion')).toHaveTextContent('Emergency · Telephone');
    expect(part('Evidence and options')).toHaveTextContent('NICE NG234');
    expect(screen.queryByRole('textbox', { name: 'What is done' })).not.toBeInTheDocument();
  });

  it('takes the writer into the folded part where something is open', async () => {
    const { user } = await openEditor();
    await user.click(screen.getByRole('button', { name: /^Not yet considered/ }));
    expect(await screen.findByRole('radio', { name: 'Rehabilitation: Yes' })).toBeInTheDocument();
    expect(part('Other treatment and care')).toHaveAttribute('aria-expanded', 'true');
  });

  it('adds steps and puts them after one another; the sentence reads along', async () => {
    const { user, mine } = await openEditor({ levels: 'T8' });
    await user.click(part('Steps'));
    for (const what of ['Operate', 'Irradiate']) {
      await user.click(screen.getByRole('button', { name: 'Add step' }));
      const step = screen.getAllByRole('listitem', { name: /^Step/ }).at(-1)!;
      await user.type(within(step).getByRole('textbox', { name: /^What is done/ }), what);
    }
    const second = screen.getByRole('listitem', { name: 'Step 2' });
    await user.selectOptions(within(second).getByRole('combobox', { name: /^After step/ }), 'Step 1: Operate');
    expect(mine().steps).toMatchObject([{ what: 'Operate' }, { what: 'Irradiate', afterId: mine().steps?.[0]?.id }]);
    expect(screen.getByRole('region', { name: 'The decision in one sentence' })).toHaveTextContent('In sequence: 1. Operate; 2. Irradiate, after step 1.');
    await user.click(screen.getByRole('button', { name: 'Take out step 1' }));
    expect(mine().steps).toMatchObject([{ what: 'Irradiate' }]);
  });

  it('asks of a trigger what its kind needs, and forgets what another kind asked', async () => {
    const { user, mine } = await openEditor();
    await user.click(part('If it comes otherwise'));
    await user.click(screen.getByRole('button', { name: 'Add trigger' }));
    await user.selectOptions(screen.getByRole('combobox', { name: /^If/ }), 'A specimen is reported');
    await user.selectOptions(screen.getByRole('combobox', { name: /^With a result for/ }), 'ESR1');
    expect(mine().triggers).toMatchObject([{ kind: 'specimen_reported', tissueMarker: 'esr1' }]);
    await user.selectOptions(screen.getByRole('combobox', { name: /^If/ }), 'The patient declines');
    expect(mine().triggers).toMatchObject([{ kind: 'patient_declines', tissueMarker: null }]);
    expect(screen.getByText(/^Watched: it shows on the case/)).toBeInTheDocument();
  });

  it('offers a date with its source and fills it in only when it is taken', async () => {
    const { user, mine } = await openEditor();
    expect(mine().informPatientBy).toBeNull();
    expect(screen.getByText(/2 working days/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /^Take / }));
    expect(mine().informPatientBy).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(screen.queryByText(/2 working days/)).not.toBeInTheDocument();
  });

  it('brings the earlier plan along only when it is taken, and never over what was typed', async () => {
    const earlier = {
      decision: { ...editable({ levels: 'T8', radiotherapy: '20 Gy in 5' }), goals: [{ goal: 'decompression', state: 'recommended', primary: true }], sentence: 'For T8 the board recommends decompression (primary).' },
      since: { facts: [{ section: 'Lesions', what: 'added', title: 'L1', answers: [] }], figures: [{ title: 'Tokuhashi', before: '10', now: '10', mark: 'no_effect' }] }, triggers: [],
    };
    const { user, mine } = await openEditor({ levels: 'T9' }, earlier);
    await user.click(await screen.findByRole('button', { name: /^Decided before/ }, { timeout: 20_000 }));
    expect(screen.getByRole('list', { name: 'Models' })).toHaveTextContent('changed since decision: no effect');
    expect(mine()).toMatchObject({ radiotherapy: null, levels: 'T9' });
    // What is different from the decision before is read along: the level stays, what is taken over vanishes from the list.
    const different = screen.getByRole('list', { name: 'Different from the decision before' });
    expect(different).toHaveTextContent('Level: T8 → T9');
    expect(different).toHaveTextContent('Radiotherapy: 20 Gy in 5 → Not recorded');
    await user.click(screen.getByRole('button', { name: 'Take over the earlier plan' }));
    expect(mine()).toMatchObject({ radiotherapy: '20 Gy in 5', levels: 'T9' });
    expect(different).toHaveTextContent('Level: T8 → T9');
    expect(different).not.toHaveTextContent('Radiotherapy');
    expect(mine().goals.find(({ goal }) => goal === 'decompression')).toMatchObject({ state: 'recommended', primary: true });
  });
});

describe('a trigger on the case', () => {
  const trigger = { id: 't', decisionId: 'd', caseId: 'c', version: 0, kind: 'patient_declines', consequence: 'plan_b', plan: 'Radiotherapy', firedAt: '2026-03-14T08:00:00Z', source: 'wish' };
  it('that has happened comes first and asks what follows; "no effect" needs a reason', async () => {
    const { sent, stop: end } = serverForSpec(({ method }) => (method === 'GET' ? { triggers: [{ ...trigger, id: 'u', kind: 'unfit', firedAt: null }, trigger] } : { id: 't', version: 1 }));
    stop = end;
    render(aroundSpec(<TriggersPanel caseId="c" mayReport mayAnswer />));
    const user = userEvent.setup();
    const [first] = await screen.findAllByRole('group');
    expect(first).toHaveTextContent('If the patient declines, then Radiotherapy.Has happened');
    await user.click(screen.getByRole('button', { name: 'Say what follows' }));
    expect(screen.getByRole('button', { name: 'No effect' })).toBeDisabled();
    await user.type(screen.getByRole('textbox', { name: 'Because' }), 'Changed her mind');
    await user.click(screen.getByRole('button', { name: 'No effect' }));
    expect(sent.find(({ method }) => method === 'PUT')).toMatchObject({ path: '/api/decisions/d/triggers/t/answer', body: { effect: 'no_effect', why: 'Changed her mind' } });
  });
});

describe('how a discussion was', () => {
  it('is rated by digits, domain after domain, and what is not rated is sent as not recorded', async () => {
    const { sent, stop: end } = serverForSpec(({ method }) => (method === 'GET' ? { agendaItemId: 'i', version: 0 } : { id: 'i', version: 1 }));
    stop = end;
    render(aroundSpec(<ModeStrip itemId="i" />));
    const user = userEvent.setup();
    const strip = await screen.findByRole('button', { name: /How was this discussion/ });
    expect(strip).toHaveTextContent('Not rated, and need not be');
    await user.click(strip);
    screen.getByRole('radio', { name: 'Clinical input: 1' }).focus();
    await user.keyboard('4');
    expect(sent.find(({ method }) => method === 'PUT')?.body).toMatchObject({ clinicalInput: 4, radiology: null });
    expect(screen.getByRole('radio', { name: 'Holistic input: 1' })).toHaveFocus();
  });
});
