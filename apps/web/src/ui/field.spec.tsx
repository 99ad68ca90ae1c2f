import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import {
  absenceLabel, ABSENCES, fieldsOf, formatDate, formatLevels, FunctionalStatus, isPartialDate, Lesion, NewCase, parseLevels, PriorTreatment,
} from '@rachis/domain';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { ContractForm } from './contract-form.js';
import { ContractWordsProvider, type ContractWords } from './contract-words.js';
import { AllFields, FieldList } from './field-group.js';
import { ReadList } from './read-field.js';
import { useContractForm } from './use-contract-form.js';

/** The contracts' words, as the application hands them to the kit. */
const words: ContractWords = { fieldsOf, absences: ABSENCES, absenceLabel, formatDate, isPartialDate, readLevels: parseLevels, formatLevels };

type Refuse = (values: unknown) => Promise<unknown>;

function Around({ children }: { children: ReactNode }) {
  return (
    <MantineProvider env="test">
      <ContractWordsProvider words={words}>{children}</ContractWordsProvider>
    </MantineProvider>
  );
}

function LesionSample({ start, onSubmit, draftKey }: { start?: Partial<Lesion>; onSubmit: Refuse; draftKey?: string }) {
  const contract = useContractForm(Lesion, start, draftKey === undefined ? {} : { draftKey });
  return (
    <ContractForm contract={contract} label="Lesion" submit="Save lesion" onSubmit={onSubmit}>
      <AllFields of={Lesion} />
    </ContractForm>
  );
}

const save = () => userEvent.click(screen.getByRole('button', { name: 'Save lesion' }));

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

describe('a question of a contract', () => {
  it('is sent with the reason why it has no answer', async () => {
    const sent: unknown[] = [];
    render(<LesionSample onSubmit={(values) => Promise.resolve(sent.push(values))} />, { wrapper: Around });
    await userEvent.selectOptions(screen.getByLabelText('ESCC grade: not known because'), 'Pending');
    await save();
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ esccGrade: null, absences: { esccGrade: 'pending' } });
  });

  it('loses its stated absence when it is answered, and its answer when an absence is stated', async () => {
    const sent: unknown[] = [];
    render(<LesionSample start={{ absences: { esccGrade: 'unknown' } }} onSubmit={(values) => Promise.resolve(sent.push(values))} />, { wrapper: Around });
    const reason = screen.getByLabelText('ESCC grade: not known because');
    expect(reason).toHaveValue('unknown');
    await userEvent.click(screen.getByRole('radio', { name: /^1a/ }));
    expect(reason).toHaveValue('');
    await userEvent.selectOptions(reason, 'Not done');
    expect(screen.getByRole('radio', { name: /^1a/ })).not.toBeChecked();
    await save();
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ esccGrade: null, absences: { esccGrade: 'not_done' } });
  });

  it('offers the grades in the order of the scale and takes none of them for granted', () => {
    render(<LesionSample onSubmit={() => Promise.resolve()} />, { wrapper: Around });
    const grades = within(screen.getByRole('radiogroup', { name: /ESCC grade/ })).getAllByRole('radio');
    expect(grades.map((grade) => grade.getAttribute('value'))).toEqual(['0', '1a', '1b', '1c', '2', '3']);
    for (const grade of grades) expect(grade).not.toBeChecked();
  });

  it('says how a level is read, and beside the field why it cannot be read', async () => {
    render(<LesionSample onSubmit={() => Promise.resolve()} />, { wrapper: Around });
    const level = screen.getByRole('textbox', { name: 'Level' });
    await userEvent.type(level, 'D7');
    expect(screen.getByText('Read as T7')).toBeVisible();
    await userEvent.clear(level);
    await userEvent.type(level, 'T13');
    await userEvent.tab();
    await waitFor(() => expect(level).toHaveAccessibleDescription(/transitional anatomy/));
    expect(level).toBeInvalid();
  });

  it('takes a dose in gray and keeps it in centigray', async () => {
    const sent: unknown[] = [];
    function Sample() {
      const contract = useContractForm(PriorTreatment, { kind: 'radiotherapy' });
      return (
        <ContractForm contract={contract} label="Treatment" submit="Save lesion" onSubmit={(values) => Promise.resolve(sent.push(values))}>
          <AllFields of={PriorTreatment} />
        </ContractForm>
      );
    }
    render(<Sample />, { wrapper: Around });
    await userEvent.type(screen.getByRole('textbox', { name: 'Total dose' }), '30.5');
    await save();
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ totalDoseCgy: 3050 });
  });
});

describe('a refused form', () => {
  it('shows each fault beside its field and the others in the note, and keeps what was typed', async () => {
    const refusal = Object.assign(new Error('refused'), { code: 'invalid-input', title: 'Some answers are missing or not valid', errors: [{ pointer: '#/sizeMm', detail: 'Largest diameter must be at least 1' }, { pointer: '#/elsewhere', detail: 'The case is busy' }] });
    render(<LesionSample onSubmit={() => Promise.reject(refusal)} />, { wrapper: Around });
    await userEvent.type(screen.getByRole('textbox', { name: 'Note' }), 'seen on CT');
    await save();
    expect(await screen.findByRole('alert')).toHaveTextContent('The case is busy');
    expect(screen.getByRole('alert')).not.toHaveTextContent('Largest diameter');
    expect(screen.getByRole('textbox', { name: 'Largest diameter' })).toHaveAccessibleDescription('Largest diameter must be at least 1');
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('seen on CT');
  });

  it('puts a fault inside a list beside the entry it is about', async () => {
    function Sample() {
      const contract = useContractForm(NewCase, { referral: { question: 'Surgery?' }, lesions: [{ levels: 'T8' }, { levels: 'L2' }] });
      return (
        <ContractForm contract={contract} label="Lesions" submit="Save lesion" onSubmit={() => Promise.reject(Object.assign(new Error('refused'), { title: 'No', errors: [{ pointer: '#/lesions/1/levels', detail: 'L2 was retracted' }] }))}>
          <FieldList name="lesions" of={Lesion} title="Lesions" entry="Lesion" />
        </ContractForm>
      );
    }
    render(<Sample />, { wrapper: Around });
    await save();
    const second = screen.getByRole('group', { name: 'Lesion 2' });
    await waitFor(() => expect(within(second).getByRole('textbox', { name: 'Level' })).toHaveAccessibleDescription(/L2 was retracted/));
  });

  it('still has what was typed after the page was loaded again', async () => {
    const { unmount } = render(<LesionSample draftKey="lesion/1" onSubmit={() => Promise.resolve()} />, { wrapper: Around });
    await userEvent.type(screen.getByRole('textbox', { name: 'Note' }), 'half a sentence');
    await waitFor(() => expect(sessionStorage.length).toBe(1));
    unmount();
    render(<LesionSample draftKey="lesion/1" onSubmit={() => Promise.resolve()} />, { wrapper: Around });
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('half a sentence');
    expect(screen.getByText(/still here/)).toBeVisible();
    await save();
    await waitFor(() => expect(sessionStorage.length).toBe(0));
  });
});

describe('answers that are read', () => {
  it('show a value, a stated absence and "Not recorded" as three different things', () => {
    render(<ReadList of={FunctionalStatus} only={['ecog', 'kps', 'ais']} from={{ ecog: '3', absences: { kps: 'not_done' } }} />, { wrapper: Around });
    expect(screen.getByText(/^3 · limited self-care/)).toBeVisible();
    expect(screen.getByText('Not done')).toHaveAttribute('data-absence', 'not_done');
    expect(screen.getByText('Not recorded')).toHaveAttribute('data-absence', 'not_recorded');
  });
});
