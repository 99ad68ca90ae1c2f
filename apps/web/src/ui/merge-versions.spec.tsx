import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { absenceLabel, ABSENCES, fieldsOf, formatDate, formatLevels, isPartialDate, MarkerResult, parseLevels, Tumour } from '@rachis/domain';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ContractWordsProvider, type ContractWords } from './contract-words.js';
import { Field } from './field.js';
import { FieldList } from './field-group.js';
import { SectionForm } from './section-form.js';

/** The contracts' words, as the application hands them to the kit. */
const words: ContractWords = { fieldsOf, absences: ABSENCES, absenceLabel, formatDate, isPartialDate, readLevels: parseLevels, formatLevels };

const er = { marker: 'er', result: 'positive', value: '8/8' } as const;
const her2 = { marker: 'her2', result: 'negative', value: '1+' } as const;
const pr = { marker: 'pr', result: 'negative', value: null } as const;
const seen = { version: 3, histology: 'Ductal', markers: [er, pr] };

/** Saves are refused until they go over the newest version. */
function show(current: Partial<Tumour> & { version: number }) {
  const saved: Tumour[] = [];
  const save = (values: Tumour, over: number) => {
    if (over !== current.version) return Promise.reject(Object.assign(new Error('stale'), { title: 'Someone else changed this in the meantime', code: 'stale-version', current }));
    saved.push(values);
    return Promise.resolve();
  };
  render(
    <MantineProvider env="test">
      <ContractWordsProvider words={words}>
        <SectionForm of={Tumour} record={seen} label="Tumour" submit="Save tumour" onSave={save} onDone={() => undefined}>
          <Field of={Tumour} name="histology" />
          <FieldList name="markers" of={MarkerResult} title="Markers" entry="Marker" />
        </SectionForm>
      </ContractWordsProvider>
    </MantineProvider>,
  );
  return saved;
}

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

describe('two people at the same list', () => {
  it('shows the rows side by side, answer by answer, and keeps the work of both', async () => {
    const saved = show({ version: 4, histology: 'Ductal', markers: [{ ...er, value: '6/8' }, pr, her2] });
    const first = await screen.findByRole('group', { name: 'Marker 1' });
    await userEvent.clear(within(first).getByRole('textbox', { name: /^Value/ }));
    await userEvent.type(within(first).getByRole('textbox', { name: /^Value/ }), '7/8');
    await userEvent.click(screen.getByRole('button', { name: 'Remove marker 2' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save tumour' }));

    const value = await screen.findByRole('row', { name: /ER, positive, Value/i });
    expect(value).toHaveTextContent('6/8');
    expect(value).toHaveTextContent('7/8');
    // What was removed here stays away and what was added there is kept, unless somebody chooses otherwise.
    expect(within(screen.getByRole('row', { name: /HER2 · negative · 1\+/i })).getAllByRole('radio')[0]).toBeChecked();
    expect(within(screen.getByRole('row', { name: /PR · negative/i })).getAllByRole('radio')[1]).toBeChecked();

    await userEvent.click(within(value).getByText('6/8'));
    await userEvent.click(screen.getByRole('button', { name: 'Save what is chosen' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.markers?.map(({ marker, value: told }) => [marker, told])).toEqual([['er', '6/8'], ['her2', '1+']]);
  });

  it('says that nothing differs where both typed the same', async () => {
    const saved = show({ version: 4, histology: 'Lobular', markers: [er, pr] });
    await userEvent.clear(await screen.findByRole('textbox', { name: /^Histology/ }));
    await userEvent.type(screen.getByRole('textbox', { name: /^Histology/ }), 'Lobular');
    await userEvent.click(screen.getByRole('button', { name: 'Save tumour' }));
    expect(await screen.findByText('What was stored is the same as what you typed.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Save what is chosen' }));
    await waitFor(() => expect(saved).toHaveLength(1));
  });
});
