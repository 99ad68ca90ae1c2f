import '@testing-library/jest-dom/jest-globals';
import { describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { ABSENCES, absenceLabel, fieldsOf, formatDate, formatLevels, isPartialDate, type Decision } from '@rachis/domain';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ContractWordsProvider, type ContractWords } from '../../ui/contract-words.js';
import { DecisionGaps } from './decision-gaps.js';
import { editable } from './draft-fields.js';
import { ReadBack } from './read-back.js';

const words: ContractWords = {
  fieldsOf, absences: ABSENCES, absenceLabel, formatDate, isPartialDate, formatLevels,
  readLevels: (text) => ({ ok: true, value: text }),
};

const ANNA = '018f3c00-0000-7000-8000-000000000001';
const decided: Decision = {
  ...editable({ levels: 'T8', timing: 'emergency', responsibleId: ANNA }),
  goals: [
    { goal: 'biopsy', state: 'conditional', condition: 'tissue can be taken on the way' },
    { goal: 'decompression', state: 'recommended', primary: true },
    { goal: 'resection', state: 'rejected', reason: 'no survival gain is expected' },
    { goal: 'stabilisation', state: 'recommended' },
  ],
};

describe('what is still open in a decision', () => {
  it('names what must be decided before anybody can sign, apart from what may stay open', () => {
    render(<DecisionGaps decision={editable()} />);
    const needed = screen.getByText('Needed before signing').parentElement;
    const open = screen.getByText('Open, and may stay so').parentElement;
    expect(needed).toHaveTextContent('Resection has not been decided');
    expect(needed).toHaveTextContent('Name the clinician who is responsible');
    expect(open).toHaveTextContent('Plan is open');
    expect(open).not.toHaveTextContent('Resection');
  });

  it('takes the writer to the place', async () => {
    const went: string[] = [];
    render(<DecisionGaps decision={editable()} onGo={(path) => went.push(path)} />);
    await userEvent.click(screen.getByRole('button', { name: 'Resection has not been decided' }));
    expect(went).toEqual(['goals.2.state']);
  });

  it('counts a stated absence as said', () => {
    render(<DecisionGaps decision={{ ...decided, absences: { plan: 'pending' } }} />);
    expect(screen.queryByText('Plan is open')).not.toBeInTheDocument();
    expect(screen.queryByText('Needed before signing')).not.toBeInTheDocument();
  });
});

describe('the decision read back', () => {
  const readBack = (decision: Decision) =>
    render(
      <MantineProvider>
        <ContractWordsProvider words={words}>
          <ReadBack decision={decision} patient="Okafor, Margaret" quorum="Quorate" nameOf={(id) => (id === ANNA ? 'Dr Amara Adeyemi' : null)} />
        </ContractWordsProvider>
      </MantineProvider>,
    );

  it('says patient, sentence, goals, responsible clinician and quorum', () => {
    readBack(decided);
    expect(screen.getByText('Okafor, Margaret')).toBeInTheDocument();
    expect(screen.getByText(/^For T8 the board recommends decompression \(primary\) and stabilisation/)).toBeInTheDocument();
    expect(screen.getByRole('list', { name: 'Goals of surgery' })).toHaveTextContent('no survival gain is expected');
    expect(screen.getByText('Dr Amara Adeyemi')).toBeInTheDocument();
    expect(screen.getByText('Quorate')).toBeInTheDocument();
  });

  it('names a goal that nobody has decided instead of passing it over', () => {
    readBack({ ...decided, goals: decided.goals.filter(({ goal }) => goal !== 'resection') });
    expect(screen.getByRole('list', { name: 'Goals of surgery' })).toHaveTextContent('ResectionNot decided');
  });

  it('shows who tells the patient as open when nobody was named', () => {
    readBack({ ...decided, absences: { informsPatientId: 'pending' } });
    expect(screen.getByText('Tells the patient').parentElement).toHaveTextContent('Pending');
    expect(screen.getByText('Agreement').parentElement).toHaveTextContent('Not recorded');
  });
});
