import '@testing-library/jest-dom/jest-globals';
import { describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { ABSENCES, absenceLabel, fieldsOf, formatDate, formatLevels, isPartialDate, type CaseView } from '@rachis/domain';
import { cleanup, render, screen, within } from '@testing-library/react';
import { ContractWordsProvider, type ContractWords } from '../../ui/contract-words.js';
import { Summary } from './summary.js';

const words: ContractWords = {
  fieldsOf, absences: ABSENCES, absenceLabel, formatDate, isPartialDate, formatLevels,
  readLevels: (text) => ({ ok: true, value: text }),
};

const ID = '018f3c00-0000-7000-8000-000000000001';
const recorded = { id: ID, version: 1, recordedAt: '2026-03-13T16:00:00Z', recordedById: ID, recordedByName: 'Dr Rao' };
const rated = (by: string, answers: Record<string, string>, absences = {}) => ({
  ...recorded, id: by, recordedById: by, recordedByName: by, score: 'sins', assessedOn: '2026-03-13', scoreVersion: 1, ratedLevels: 'T8', answers, absences,
});
const ALL = { location: 'semirigid', pain: 'mechanical', boneLesion: 'lytic', alignment: 'normal', collapse: 'lt50', posterolateral: 'bilateral' };

const theCase: CaseView = {
  id: ID, version: 1, caseNumber: 'SP-1', state: 'listed', createdAt: '2026-03-13T16:20:00Z', question: 'Decompress T8 tonight?', mscc: 'yes', msccSuspectedAt: null,
  referrer: { id: ID, displayName: 'Dr Bello' }, patient: { id: ID, version: 1, familyName: 'Okafor', givenName: 'Margaret', birthDate: '1963' },
  functionalStatuses: [], lesions: [], priorTreatments: [], imaging: [], laboratory: [],
  radiotherapy: [], wishes: [], discussions: [],
};
const show = (change: Partial<CaseView> = {}) =>
  render(
    <MantineProvider>
      <ContractWordsProvider words={words}>
        <Summary theCase={{ ...theCase, ...change }} timeZone="Europe/London" spine={null} />
      </ContractWordsProvider>
    </MantineProvider>,
  );
const domain = (name: string) => screen.getByRole('region', { name });

describe('the summary on the wall', () => {
  it('shows unknown, not done, not applicable, pending and not recorded as five different words', () => {
    show({
      functionalStatuses: [{ ...recorded, examinedOn: '2026-03-13', absences: { ais: 'unknown', ambulation: 'not_done', bladder: 'not_applicable', deficitOnsetAt: 'pending' } }],
    });
    const said = within(domain('Neurologic'));
    for (const word of ['Unknown', 'Not done', 'Not applicable', 'Pending']) expect(said.getByText(word)).toBeInTheDocument();
    expect(said.getAllByText('Not recorded')).toHaveLength(3);
  });

  it('shows the power of the legs as a range while a muscle is open, and as a total when all have a grade', () => {
    const motor = (['L2', 'L3', 'L4', 'L5', 'S1'] as const).flatMap((muscle) => (['right', 'left'] as const).map((side) => ({ muscle, side, grade: '4' as const })));
    show({ neuroExams: [{ ...recorded, examinedOn: '2026-03-13', motor: motor.slice(1), nli: 'T9', postVoidResidualMl: 320 }] });
    expect(domain('Neurologic')).toHaveTextContent('LEMS 36 to 41 of 50');
    expect(domain('Neurologic')).toHaveTextContent(/level T9.*320/);
    cleanup();
    show({ neuroExams: [{ ...recorded, examinedOn: '2026-03-13', motor }] });
    expect(domain('Neurologic')).toHaveTextContent('LEMS 40 of 50');
  });

  it('shows the blood with its day and names what was never measured', () => {
    show({ laboratory: [{ ...recorded, analyte: 'albumin', value: '36', unit: 'g/L', takenOn: '2026-03-13' }] });
    expect(screen.getByText('Albumin 36 g/L')).toBeInTheDocument();
    expect(screen.getByText('Haemoglobin, Platelets, Creatinine')).toBeInTheDocument();
  });

  it('never shows a SINS total without its addends, rater and date', () => {
    show({ lesions: [{ ...recorded, levels: 'T8', esccGrade: '3', ratings: [rated('Dr Rao', ALL)] }] });
    expect(domain('Mechanical')).toHaveTextContent('SINS 11 potentially unstable = location 1 + pain 3 + bone 2 + align 0 + collapse 2 + posterolat 3 · Dr Rao, 13 Mar 2026');
    expect(screen.getByText(/^SINS: Fisher 2010, doi/)).toBeInTheDocument();
  });

  it('shows a range and why an item is open instead of a total', () => {
    const { pain: _open, ...rest } = ALL;
    show({ lesions: [{ ...recorded, levels: 'T8', ratings: [rated('Dr Rao', rest, { pain: 'unknown' })] }] });
    expect(domain('Mechanical')).toHaveTextContent('SINS 8–11');
    expect(domain('Mechanical')).toHaveTextContent('open: pain unknown');
  });

  it('keeps two raters who differ', () => {
    show({ lesions: [{ ...recorded, levels: 'T8', ratings: [rated('Dr Rao', ALL), rated('Dr Adeyemi', { ...ALL, pain: 'pain_free' })] }] });
    expect(domain('Mechanical')).toHaveTextContent('SINS 11');
    expect(domain('Mechanical')).toHaveTextContent('SINS 8');
  });

  it('leaves out a lesion that was entered in error', () => {
    show({ lesions: [{ ...recorded, levels: 'L2', retractedReason: 'wrong patient', ratings: [] }] });
    expect(domain('Mechanical')).toHaveTextContent('No lesion has been recorded');
  });

  it('says an age no more exactly than the birth date is known', () => {
    show();
    expect(screen.getByText(/^\d+–\d+ y$/)).toBeInTheDocument();
  });

  it('quotes the patient with who asked, when, and whether they had met', () => {
    show({ wishes: [{ ...recorded, statement: 'I want to walk to my own bathroom.', obtainedBy: 'J. Tan, nurse', obtainedOn: '2026-03-13', metPatient: 'yes' }] });
    expect(screen.getByText('“I want to walk to my own bathroom.”')).toBeInTheDocument();
    expect(screen.getByText(/J\. Tan, nurse, 13 Mar 2026, has met the patient/)).toBeInTheDocument();
  });

  it('names what is missing and does not call it normal', () => {
    show({ extent: { ...recorded, absences: { visceralMetastases: 'pending' } } });
    const missing = screen.getByText('Missing').parentElement;
    expect(missing).toHaveTextContent('Visceral metastases pending');
    expect(missing).toHaveTextContent('Histology not recorded');
    expect(domain('Oncologic')).toHaveTextContent('Earlier treatment of the spine Not recorded');
  });

  it('hides who it is when guests are in the room', () => {
    render(
      <MantineProvider>
        <ContractWordsProvider words={words}>
          <Summary theCase={theCase} timeZone="Europe/London" spine={null} anonymous />
        </ContractWordsProvider>
      </MantineProvider>,
    );
    expect(screen.getByRole('heading', { name: 'M.O.' })).toBeInTheDocument();
    expect(screen.queryByText(/Okafor/)).not.toBeInTheDocument();
  });
});
