import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  prognosisFacts,
  prognosisPanel,
  USUAL_STALENESS,
  type PanelRow,
  type PrognosisCase,
  type PrognosisView,
} from '@rachis/domain';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec, serverForSpec } from '../../around-specs.js';
import { PrognosisPanel } from './prognosis.panel.js';

const recorded = { version: 1, recordedAt: '2026-03-13T16:00:00Z', recordedById: 'a', recordedByName: 'Dr Adeyemi' };
const theCase: PrognosisCase = {
  patient: { id: 'p', version: 1, familyName: 'Example', birthDate: '1967' },
  tumour: { ...recorded, id: 't', primary: 'nsclc', molecularlyTargeted: 'yes', previousChemotherapy: 'no' },
  extent: {
    ...recorded,
    id: 'e',
    stagedOn: '2026-03-01',
    visceralMetastases: 'no',
    brainMetastases: 'no',
    extraspinalBoneFoci: 1,
  },
  functionalStatuses: [
    { ...recorded, id: 'f', examinedOn: '2026-03-01', kps: '80', ecog: '1', ais: 'D', ambulation: 'walks_with_aid' },
  ],
  lesions: [{ ...recorded, id: 'l', levels: 'T4-T6', compartment: 'extradural', ratings: [] }],
  priorTreatments: [],
  laboratory: [],
};
const asOf = '2026-03-17';
const panelOf = (more: Partial<PrognosisCase> = {}) =>
  prognosisPanel(prognosisFacts({ ...theCase, ...more }, { asOf }), { asOf, staleness: USUAL_STALENESS });
const estimate = { ...recorded, id: 's', bucket: 'm6to12' as const };
const view = (more: Partial<PrognosisView>): PrognosisView => ({
  on: true,
  asOf,
  estimates: [estimate],
  recorded: [],
  ratings: [],
  panel: panelOf(),
  ...more,
});

let answer: PrognosisView;
let server: ReturnType<typeof serverForSpec>;
beforeEach(() => {
  server = serverForSpec(({ method }) => (method === 'GET' ? answer : { id: 'x', version: 1 }));
});
afterEach(() => {
  cleanup();
  sessionStorage.clear();
  server.stop();
});

async function show(given: Partial<PrognosisView>, may = true): Promise<HTMLElement> {
  answer = view(given);
  const ask = (row: PanelRow, done: () => void) => <button onClick={done}>items of {row.id}</button>;
  render(
    aroundSpec(
      <PrognosisPanel caseId="c" laboratory={[]} mayEstimate={may} mayRecord={may} answer={may ? ask : null} />,
    ),
  );
  return screen.findByRole('region', { name: 'Prognosis' });
}
const rowOf = (list: HTMLElement, name: RegExp) => {
  const row = within(list).getByRole('button', { name }).closest('li');
  if (!row) throw new Error('the row has no place in a list');
  return row;
};

describe('the prognosis of a case', () => {
  it('says that it is off, and who can change that, in a centre without acknowledgement', async () => {
    const panel = await show({ on: false, panel: null });
    expect(await within(panel).findByText('The prognosis panel is off in this centre.')).toBeInTheDocument();
    expect(panel).toHaveTextContent('The clinical safety officer has to read and acknowledge its safety note');
    expect(within(panel).queryByRole('list')).not.toBeInTheDocument();
    expect(within(panel).queryByRole('form')).not.toBeInTheDocument();
  });

  it('asks for the own estimate before it shows a single model, and takes "cannot be estimated" with its reason', async () => {
    const panel = await show({ estimates: [], panel: null });
    const form = await within(panel).findByRole('form', { name: 'Own estimate of survival' });
    expect(panel).not.toHaveTextContent(/Katagiri|Tokuhashi/);
    await userEvent.click(within(form).getByRole('radio', { name: 'Cannot be estimated' }));
    await userEvent.type(
      within(form).getByRole('textbox', { name: /^Why it cannot be estimated/ }),
      'No histology yet',
    );
    await userEvent.click(within(form).getByRole('button', { name: 'Record estimate' }));
    const kept = () => server.sent.filter(({ method }) => method === 'PUT');
    await waitFor(() => expect(kept()).toHaveLength(1));
    expect(kept()[0]).toMatchObject({ body: { bucket: 'cannot', reason: 'No histology yet' } });
    expect(kept()[0]?.path).toContain('/api/cases/c/survival-estimates/');
  });

  it('shows the own estimate and every model on one axis, with the result in words beside it', async () => {
    const panel = await show({});
    expect(await within(panel).findByRole('list', { name: 'Own estimates' })).toHaveTextContent(
      /Own estimate.*Dr Adeyemi.*6 to 12 months/,
    );
    const models = within(panel).getByRole('list', { name: 'Models' });
    expect(rowOf(models, /^Bollen/)).toHaveTextContent('A is best. Published median 4.8 (4.1–5.4) months.');
    expect(rowOf(models, /^Bollen/)).toHaveTextContent('items not verified');
    const katagiri = rowOf(models, /^Katagiri, revised/);
    expect(katagiri).toHaveTextContent(/3–5\s*Low risk or Intermediate risk/);
    expect(katagiri).toHaveTextContent('1 of 6 items open');
    expect(katagiri).toHaveTextContent('older cohort');
    expect(katagiri).toHaveTextContent('stale input');
  });

  it('opens a model to its items with points, source, day and author, and what would settle it', async () => {
    const panel = await show({});
    const models = await within(panel).findByRole('list', { name: 'Models' });
    const toggle = within(models).getByRole('button', { name: /^Katagiri, revised/ });
    expect(toggle).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(toggle);
    const table = within(models).getByRole('table', { name: 'Katagiri 2014: items with their sources' });
    expect(within(table).getByRole('row', { name: /^ECOG 3 or 4/ })).toHaveTextContent(
      /No\s*0\s*ECOG 1 · 1 Mar 2026 · Dr Adeyemi.*16 days old/,
    );
    expect(within(table).getByRole('row', { name: /^Laboratory data/ })).toHaveTextContent('Not recorded');
    expect(within(table).getByRole('row', { name: /^Range/ })).toHaveTextContent('3–5');
    expect(within(models).getByRole('region', { name: 'What would settle Katagiri 2014' })).toHaveTextContent(
      'leaves one band',
    );
    expect(
      within(rowOf(models, /^Katagiri, revised/)).getByRole('link', { name: 'How it is counted' }),
    ).toHaveAttribute('href', '/scores/katagiri2014');
  });

  it('names a contradiction between certain models with the reason of the items', async () => {
    const normal = (['albumin', 'crp', 'ldh', 'platelets', 'calcium', 'bilirubin'] as const).map((analyte, index) => ({
      ...recorded,
      id: analyte,
      analyte,
      takenOn: '2026-03-16',
      value: ['40', '2', '200', '240', '2.3', '9'][index] ?? '',
      unit: (['g/L', 'mg/L', 'U/L', '10*9/L', 'mmol/L', 'umol/L'] as const)[index] ?? ('g/L' as const),
    }));
    const panel = await show({ panel: panelOf({ laboratory: normal }) });
    const note = await within(panel).findByRole('note');
    expect(note).toHaveTextContent(/The models disagree\. Shorter: .*Tokuhashi 2005.*Longer: Katagiri 2014/);
    expect(note).toHaveTextContent('this patient is on a molecularly targeted drug, which Katagiri 2014 counts');
  });

  it('keeps the legacy models folded and the calculators elsewhere as links', async () => {
    const panel = await show({});
    const legacy = (await within(panel).findByText('Legacy, widely quoted (5)')).closest('details');
    expect(legacy).not.toHaveAttribute('open');
    const elsewhere = within(panel)
      .getByText(/^Calculators elsewhere/)
      .closest('details');
    expect(
      within(elsewhere as HTMLElement).getAllByRole('link', { hidden: true, name: /Its calculator/ })[0],
    ).toHaveAttribute('href', 'https://sorg-apps.shinyapps.io/spinemetssurvival/');
  });

  it('is a table for whoever likes words better, with the same content', async () => {
    const panel = await show({});
    await userEvent.click(await within(panel).findByRole('button', { name: 'Show as a table' }));
    const table = within(panel).getByRole('table', { name: 'Prognostic models' });
    expect(within(table).getAllByRole('row')).toHaveLength(2 + (answer.panel?.rows.length ?? 0));
    expect(within(table).getByRole('row', { name: /^Tokuhashi 2005/ })).toHaveTextContent(
      /6.*Predicted under 6 months.*3 to 6 months.*Zeng 2007/,
    );
  });

  it('offers the open items of a model to those who may answer them, and nothing to others', async () => {
    const panel = await show({});
    const models = await within(panel).findByRole('list', { name: 'Models' });
    await userEvent.click(within(models).getByRole('button', { name: /^Katagiri, revised/ }));
    await userEvent.click(within(models).getByRole('button', { name: 'Answer open items of Katagiri 2014' }));
    expect(within(models).getByRole('button', { name: 'items of katagiri2014' })).toBeInTheDocument();
    cleanup();
    const reader = await show({}, false);
    await userEvent.click(await within(reader).findByRole('button', { name: /^Katagiri, revised/ }));
    expect(
      within(reader).queryByRole('button', { name: /Answer open items|Add an estimate|^Record/ }),
    ).not.toBeInTheDocument();
  });

  it('works nothing out for somebody who has died', async () => {
    const panel = await show({ panel: panelOf({ patient: { ...theCase.patient, vitalStatus: 'deceased' } }) });
    expect(await within(panel).findByText('The patient has died: nothing is worked out.')).toBeInTheDocument();
    expect(within(panel).queryByRole('list', { name: 'Models' })).not.toBeInTheDocument();
  });
});
