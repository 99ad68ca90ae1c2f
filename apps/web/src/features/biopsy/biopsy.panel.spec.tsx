import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { BiopsyView, TumourView } from '@rachis/domain';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec, serverForSpec } from '../../around-specs.js';
import { BiopsyPanel } from './biopsy.panel.js';

const recorded = { version: 1, recordedAt: '2026-03-13T16:00:00Z', recordedById: 'a', recordedByName: 'Dr Bello' };
const biopsy = (id: string, more: Partial<BiopsyView>): BiopsyView => ({ id, ...recorded, kind: 'ct_guided_needle', levels: 'T8', addenda: [], ...more });
const FILED = biopsy('f', {
  performedOn: '2024-09', reportedOn: '2024-09', adequacy: 'diagnostic', histology: 'Ductal carcinoma', report: 'Cores of bone.', concordance: 'discordant', comparedWith: 'Breast',
  results: [{ marker: 'er', result: 'positive', value: '8/8', method: 'IHC' }, { marker: 'esr1', result: 'pending', method: 'ctDNA' }],
});
const BREAST: TumourView = { id: 't', ...recorded, primary: 'breast' };

let server: ReturnType<typeof serverForSpec>;
beforeEach(() => {
  server = serverForSpec(() => ({ id: 'x', version: 2 }));
});
afterEach(() => {
  cleanup();
  sessionStorage.clear();
  server.stop();
});
const show = (biopsies: readonly BiopsyView[], { tumour = BREAST, may = true }: { tumour?: TumourView | null; may?: boolean } = {}) =>
  render(aroundSpec(<BiopsyPanel caseId="c" biopsies={biopsies} tumour={tumour} mayEdit={may} mayAdd={may} mayRetract={may} />));
const panel = () => screen.findByRole('region', { name: 'Pathology' });

describe('the specimens of a case', () => {
  it('does not take "none recorded" for "no tissue"', async () => {
    show([], { may: false });
    expect(await screen.findByText(/does not say that there is no tissue/)).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('shows a pending result as pending and a missing date as missing', async () => {
    show([biopsy('1', { performedOn: '2026-03-11', results: [{ marker: 'esr1', result: 'pending' }], absences: { expectedOn: 'unknown' } })]);
    const shown = await panel();
    const [chip] = within(within(shown).getByRole('list', { name: 'Results' })).getAllByRole('listitem');
    expect(chip).toHaveTextContent(/^ESR1 pending$/);
    expect(chip).toHaveAttribute('data-result', 'pending');
    expect(shown).toHaveTextContent('Taken, awaited');
    expect(shown).toHaveTextContent(/Expected ?Unknown/);
    expect(shown).not.toHaveTextContent(/negative|Reported/);
  });

  it('says that a specimen is overdue and that the decision waits for it', async () => {
    show([biopsy('1', { performedOn: '2020-03-01', expectedOn: '2020-03-09', tissueNeeded: 'yes' })]);
    expect(await panel()).toHaveTextContent(/Overdue.*needed before the decision.*Expected ?9 Mar 2020/);
  });

  it('puts a discordant report beside the recorded primary and concludes nothing', async () => {
    show([FILED]);
    const shown = await panel();
    expect(shown).toHaveTextContent('beside the known primary: discordant (compared with: Breast)');
    expect(shown).toHaveTextContent('Recorded in Primary tumour: Breast');
    expect(shown).toHaveTextContent('A discordant report stands against the recorded primary: Breast');
  });

  it('does not flag a discordant report where no primary is recorded', async () => {
    show([FILED], { tumour: null });
    const shown = await panel();
    expect(shown).toHaveTextContent('Recorded in Primary tumour: Not recorded');
    expect(shown).not.toHaveTextContent('stands against');
  });

  it('reads the newest result and keeps the earlier one beside it, with the text of both', async () => {
    show([{ ...FILED, addenda: [{ id: 'z', ...recorded, kind: 'supplementary', reportedOn: '2026-03-20', text: 'ESR1 mutated.', results: [{ marker: 'esr1', result: 'positive', value: 'D538G', method: 'ctDNA' }] }] }]);
    const shown = await panel();
    expect(within(shown).getByRole('list', { name: 'Results: ctDNA' })).toHaveTextContent('ESR1 positive D538G before: pending');
    expect(within(shown).getByRole('list', { name: 'Added to the report' })).toHaveTextContent(/Supplementary result of 20 Mar 2026.*ESR1 mutated\./);
    expect(shown).toHaveTextContent('Cores of bone.');
  });

  it('folds settled specimens when there are many, and keeps what is waited for open', async () => {
    const old = Array.from({ length: 12 }, (_, at) => biopsy(String(at), { performedOn: '2024', reportedOn: '2024', adequacy: 'diagnostic' }));
    show([...old, biopsy('late', { performedOn: '2020-03-01', expectedOn: '2020-03-09', siteText: 'Late one' })]);
    const shown = await panel();
    expect(shown.querySelectorAll('details')).toHaveLength(10);
    expect(within(shown).getByText('“Late one”').closest('details')).toBeNull();
  });

  it('keeps what was entered in error visible, struck through, with the reason', async () => {
    show([biopsy('w', { reportedOn: '2026-03-01', retractedReason: 'Another patient' })]);
    expect(await panel()).toHaveTextContent(/1 biopsy entered in error.*T8.*Entered in error: Another patient/);
    expect(screen.queryByRole('button', { name: /Edit biopsy/ })).not.toBeInTheDocument();
  });
});

describe('recording a specimen', () => {
  it('sends what was answered and the stated absences', async () => {
    show([]);
    await userEvent.click(await screen.findByRole('button', { name: 'Add biopsy' }));
    const form = await screen.findByRole('form', { name: 'Biopsy' });
    await userEvent.selectOptions(within(form).getByRole('combobox', { name: /^Biopsy/ }), 'liquid');
    await userEvent.type(within(form).getByRole('textbox', { name: /Site in words/ }), 'Blood');
    await userEvent.click(within(form).getByRole('button', { name: 'Save biopsy' }));
    await waitFor(() => expect(server.sent).toHaveLength(1));
    expect(server.sent[0]).toMatchObject({ method: 'PUT', path: expect.stringMatching(/^\/api\/cases\/c\/biopsies\/[0-9a-f-]{36}$/), body: { kind: 'liquid', siteText: 'Blood', reportedOn: null, adequacy: null } });
  });

  it('does not ask again what a filed report has said', async () => {
    show([FILED]);
    await userEvent.click(await screen.findByRole('button', { name: /^Edit biopsy/ }));
    const form = await screen.findByRole('form', { name: 'Biopsy' });
    expect(form).toHaveTextContent('The report is filed');
    for (const name of [/^Histology/, /^Report( |$)/, /^Compared with/]) expect(within(form).queryByRole('textbox', { name })).not.toBeInTheDocument();
    expect(within(form).queryByRole('button', { name: 'Add result' })).not.toBeInTheDocument();
    expect(within(form).getByRole('textbox', { name: /^Morphology/ })).toBeInTheDocument();
    await userEvent.click(within(form).getByRole('button', { name: 'Save biopsy' }));
    await waitFor(() => expect(server.sent).toHaveLength(1));
    expect(server.sent[0]?.body).toMatchObject({ histology: 'Ductal carcinoma', report: 'Cores of bone.', results: [{ marker: 'er' }, { marker: 'esr1' }] });
  });

  it('adds to a filed report for good', async () => {
    show([FILED]);
    await userEvent.click(await screen.findByRole('button', { name: /^Add to the report/ }));
    const form = await screen.findByRole('form', { name: 'Addition to the report' });
    await userEvent.click(within(form).getByRole('radio', { name: 'Correction' }));
    await userEvent.type(within(form).getByRole('textbox', { name: /^Text/ }), 'PR was 6, not 0.');
    await userEvent.click(within(form).getByRole('button', { name: 'Add for good' }));
    await waitFor(() => expect(server.sent).toHaveLength(1));
    expect(server.sent[0]).toMatchObject({ method: 'PUT', path: expect.stringMatching(/^\/api\/cases\/c\/biopsies\/f\/addenda\/[0-9a-f-]{36}$/), body: { kind: 'correction', text: 'PR was 6, not 0.' } });
  });
});
