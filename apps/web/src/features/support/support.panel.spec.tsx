import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { InformationGivenView, SupportServiceView } from '@rachis/domain';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec, serverForSpec } from '../../around-specs.js';
// The forms are there before they are asked for: it is the panel that is tested, and not how fast a file loads.
import './information.form.js';
import { InformationPanel } from './information.panel.js';
import './support.form.js';
import { SupportPanel } from './support.panel.js';

const stored = { version: 1, recordedAt: '2026-03-13T16:00:00Z', recordedById: 'a', recordedByName: 'J. Tan' };
const service = (id: string, more: Partial<SupportServiceView>): SupportServiceView => ({
  ...stored,
  id,
  kind: 'physical_therapy',
  considered: 'needed',
  ...more,
});

let server: ReturnType<typeof serverForSpec>;
beforeEach(() => {
  server = serverForSpec(() => ({ id: 'x', version: 1 }));
});
afterEach(() => {
  cleanup();
  sessionStorage.clear();
  server.stop();
});
const show = (services: readonly SupportServiceView[], mayEdit = true) =>
  render(aroundSpec(<SupportPanel caseId="c" services={services} mayEdit={mayEdit} />));
const rows = async () =>
  within(await screen.findByRole('table', { name: 'Rehabilitation and support' }))
    .getAllByRole('row')
    .slice(1);

describe('rehabilitation and support of a case', () => {
  it('does not call what nobody recorded "not needed", and names it', async () => {
    show([], false);
    expect(
      await screen.findByText('Nothing is recorded. That does not say that nothing is needed.'),
    ).toBeInTheDocument();
    const open = screen.getByRole('list', { name: 'Not recorded' });
    expect(within(open).getAllByRole('listitem')).toHaveLength(13);
    expect(open).toHaveTextContent('Hospice');
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('shows what came of each kind, how long the patient waited, and a target only with its source', async () => {
    show([
      service('1', { state: 'started', referredOn: '2026-03-13', firstSeenOn: '2026-03-15', provider: 'Ward team' }),
      service('2', { kind: 'hospice', considered: 'not_needed', reason: 'Treatment has just begun' }),
      service('3', { kind: 'palliative_care', state: 'referred', referredOn: '2026-03-13' }),
    ]);
    const [physical, palliative, hospice] = await rows();
    expect(physical).toHaveTextContent(
      /Physical therapy.*Ward team.*Started.*seen after 2 days · local example: within 24 h\*/,
    );
    expect(palliative).toHaveTextContent(/Referred.*first seen: Not recorded/);
    expect(palliative).not.toHaveTextContent('local example');
    expect(hospice).toHaveTextContent(/Considered: not needed.*Treatment has just begun/);
    expect(
      screen.getByText(/no national standard.*Compared with publications that quote the source/),
    ).toBeInTheDocument();
  });

  it('keeps sixty entries readable: one row a kind, the older ones behind it', async () => {
    show(
      Array.from({ length: 60 }, (_, at) =>
        service(String(at), {
          state: 'ended',
          referredOn: '2026-01-01',
          endedOn: `2026-02-${String((at % 28) + 1).padStart(2, '0')}`,
        }),
      ),
    );
    const all = await rows();
    expect(all).toHaveLength(1);
    expect(all[0]).toHaveTextContent('59 earlier entries');
  });

  it('begins with the kind that was picked, asks for a reason only when it is not needed, and sends no hidden answer', async () => {
    show([]);
    await userEvent.click(await screen.findByRole('button', { name: 'Record Bracing / orthosis' }));
    const form = await screen.findByRole('form', { name: 'Rehabilitation or support' }, { timeout: 4000 });
    await userEvent.click(within(form).getByRole('radio', { name: 'Yes: needed' }));
    await userEvent.click(within(form).getByRole('radio', { name: 'Referred' }));
    await userEvent.type(within(form).getByRole('textbox', { name: /How it is worn/ }), 'Up');
    await userEvent.click(within(form).getByRole('radio', { name: 'Yes: not needed' }));
    expect(within(form).queryByRole('radio', { name: 'Referred' })).not.toBeInTheDocument();
    await userEvent.click(within(form).getByRole('button', { name: 'Save support' }));
    expect(await within(form).findByText('Say why it is not needed or was not considered')).toBeInTheDocument();
    expect(server.sent).toEqual([]);
    await userEvent.type(within(form).getByRole('textbox', { name: /^Reason/ }), 'Stable');
    await userEvent.click(within(form).getByRole('button', { name: 'Save support' }));
    await waitFor(() => expect(server.sent).toHaveLength(1));
    expect(server.sent[0]).toMatchObject({
      method: 'PUT',
      body: {
        kind: 'bracing',
        considered: 'not_needed',
        reason: 'Stable',
        state: null,
        wearInstructions: 'Up',
      },
    });
    expect(server.sent[0]?.path).toMatch(/^\/api\/cases\/c\/support-services\/[0-9a-f-]{36}$/);
  });
});

describe('information given', () => {
  const given = (id: string, more: Partial<InformationGivenView> = {}): InformationGivenView => ({
    ...stored,
    id,
    topics: ['diagnosis', 'other'],
    otherTopic: 'Driving',
    givenTo: ['patient', 'relative'],
    relative: 'Daughter',
    givenOn: '2026-03-13',
    ...more,
  });
  const people = [{ code: '0198f000-0000-7000-8000-000000000001', label: 'J. Tan' }];
  const open = (list: readonly InformationGivenView[], mayEdit = true) =>
    render(
      aroundSpec(
        <InformationPanel caseId="c" given={list} people={people} personId={people[0]!.code} mayEdit={mayEdit} />,
      ),
    );

  it('says that nothing recorded is not nothing told', async () => {
    open([], false);
    expect(await screen.findByText(/does not say that the patient was told nothing/)).toBeInTheDocument();
  });

  it('shows what, to whom, when, by whom, and what of it nobody recorded', async () => {
    open([given('1', { understood: 'Asked for it in writing' })]);
    const region = await screen.findByRole('region', { name: 'Information given' });
    expect(region).toHaveTextContent(
      /Diagnosis, Other: Driving.*13 Mar 2026 · to the patient, a relative or carer \(Daughter\) · how: Not recorded · by Not recorded.*Asked for it in writing/,
    );
  });

  it('folds older entries', async () => {
    open(Array.from({ length: 9 }, (_, at) => given(String(at))));
    expect(await screen.findAllByText('Edit')).toHaveLength(4);
    await userEvent.click(screen.getByText('Show 5 earlier'));
    expect(screen.getAllByText('Edit')).toHaveLength(9);
  });

  it('keeps what was told, by whoever writes unless another is chosen', async () => {
    open([]);
    await userEvent.click(await screen.findByRole('button', { name: 'Add information' }));
    const form = await screen.findByRole('form', { name: 'Information given' });
    await userEvent.click(within(form).getByRole('checkbox', { name: 'Red flag card' }));
    await userEvent.click(within(form).getByRole('checkbox', { name: 'The patient' }));
    await userEvent.click(within(form).getByRole('button', { name: 'Save information given' }));
    await waitFor(() => expect(server.sent).toHaveLength(1));
    expect(server.sent[0]?.body).toMatchObject({
      topics: ['red_flag_card'],
      givenTo: ['patient'],
      givenById: people[0]!.code,
      givenBy: null,
    });
  });
});
