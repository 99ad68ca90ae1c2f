import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import { sins, treeById, type ScoreAnswers } from '@rachis/domain';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec } from '../../around-specs.js';
import { ScoreForm } from './score.form.js';

let saved: ScoreAnswers[] = [];

async function openForm(): Promise<HTMLElement> {
  saved = [];
  const keep = (_id: string, answers: ScoreAnswers) => Promise.resolve(saved.push(answers));
  render(
    aroundSpec(
      <ScoreForm
        score={sins}
        lesionId="018f0000-0000-7000-8000-000000000001"
        derived={{ location: { answer: 'semirigid', reason: 'T8 is semirigid (T3–T10): 1 point' } }}
        draftKey="sins/spec"
        onSave={keep}
        onDone={() => undefined}
      />,
    ),
  );
  return screen.findByRole('form', { name: 'Rate SINS' });
}

const answer = async (form: HTMLElement, item: string, name: RegExp) => userEvent.click(within(within(form).getByRole('radiogroup', { name: item })).getByRole('radio', { name }));
const tally = () => screen.getByRole('table', { name: 'SINS: what it adds up to' });
const lastRow = () => within(tally()).getAllByRole('row').at(-1);

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

describe('rating a score', () => {
  it('shows a range and what is open until every item is answered, then the total with its addends', async () => {
    const form = await openForm();
    expect(lastRow()).toHaveTextContent('Range');
    await answer(form, 'Pain', /^Mechanical/);
    await answer(form, 'Bone lesion', /^Lytic/);
    await answer(form, 'Radiographic alignment', /^Normal/);
    await answer(form, 'Vertebral body collapse', /less than 50/);
    expect(lastRow()).toHaveTextContent(/Range.*8–11/);
    expect(within(tally()).getByRole('row', { name: /Posterolateral/ })).toHaveTextContent('Not recorded');
    expect(screen.getByText('No total: one item is open.')).toBeInTheDocument();
    await answer(form, 'Posterolateral involvement', /^Bilateral/);
    expect(lastRow()).toHaveTextContent(/Total.*Potentially unstable.*11/);
    expect(within(tally()).getByRole('row', { name: /Pain/ })).toHaveTextContent('Mechanical3');
    expect(screen.getByText(/Fisher CG/)).toBeInTheDocument();
  });

  it('takes "pending" as a reason and not as zero points', async () => {
    const form = await openForm();
    await userEvent.selectOptions(within(form).getByRole('combobox', { name: 'Pain: not known because' }), 'pending');
    const pain = within(tally()).getByRole('row', { name: /Pain/ });
    expect(pain).toHaveTextContent('Pending');
    expect(pain).toHaveTextContent('?');
    await userEvent.click(within(form).getByRole('button', { name: 'Save SINS' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]).toMatchObject({ answers: {}, absences: { pain: 'pending' } });
  });

  it('never sends the location, which follows from the level', async () => {
    const form = await openForm();
    expect(within(form).queryByRole('radiogroup', { name: 'Location' })).not.toBeInTheDocument();
    await answer(form, 'Pain', /^Pain-free/);
    await userEvent.click(within(form).getByRole('button', { name: 'Save SINS' }));
    await waitFor(() => expect(saved[0]?.answers).toEqual({ pain: 'pain_free' }));
  });

  it('answers an item by number while it has the focus', async () => {
    const form = await openForm();
    within(form).getByRole<HTMLInputElement>('radio', { name: /^Lytic/ }).focus();
    await userEvent.keyboard('2');
    expect(within(form).getByRole('radio', { name: /^Mixed/ })).toBeChecked();
  });
});

describe('rating a model that counts no points', () => {
  const bollen = treeById('bollen2014');

  async function openTree(): Promise<HTMLElement> {
    if (!bollen) throw new Error('no such model');
    saved = [];
    const keep = (_id: string, answers: ScoreAnswers) => Promise.resolve(saved.push(answers));
    render(aroundSpec(<ScoreForm score={bollen} draftKey="bollen/spec" onSave={keep} onDone={() => undefined} />));
    return screen.findByRole('form', { name: /^Rate Bollen/ });
  }
  const where = () => screen.getByRole('table', { name: /where it ends/ });
  const kps = (form: HTMLElement) => within(form).getByRole('textbox', { name: /^Karnofsky/ });

  it('shows every group that can be reached, what would settle it, and never a total', async () => {
    const form = await openTree();
    expect(within(where()).getByRole('row', { name: /^Possible groups/ })).toHaveTextContent(/Group A.*Group B.*Group C.*Group D/);
    await userEvent.click(within(form).getByRole('radio', { name: 'Favourable' }));
    await userEvent.type(kps(form), '80');
    expect(screen.getByText(/What would settle the group: .* settles it/)).toBeInTheDocument();
    await userEvent.click(within(form).getByRole('radio', { name: 'No' }));
    expect(within(where()).getByRole('row', { name: /^Group/ })).toHaveTextContent(/^GroupGroup A/);
    expect(where()).not.toHaveTextContent('Total');
    expect(screen.queryByText(/What would settle/)).not.toBeInTheDocument();
  });

  it('is sent without a lesion, a number with a point, a flag in words, and the reason of what is open', async () => {
    const form = await openTree();
    await userEvent.type(kps(form), '70,0');
    await userEvent.click(within(form).getByRole('radio', { name: 'Yes' }));
    await userEvent.selectOptions(within(form).getByRole('combobox', { name: /profile.*not known because/i }), 'pending');
    await userEvent.click(within(form).getByRole('button', { name: /^Save Bollen/ }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]).toMatchObject({ score: 'bollen2014', lesionId: null, answers: { kps: '70', visceralOrBrain: 'yes' }, absences: { profile: 'pending' } });
  });

  it('says at once what cannot be read and counts it as open', async () => {
    const form = await openTree();
    await userEvent.type(kps(form), '75');
    expect(within(form).getByText(/75 is not a multiple of 10/)).toBeInTheDocument();
    expect(kps(form)).toHaveAttribute('aria-invalid', 'true');
    expect(within(where()).getByRole('row', { name: /^Karnofsky/ })).toHaveTextContent('Not recorded');
  });
});
