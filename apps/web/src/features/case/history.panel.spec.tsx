import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { HistoryEntry } from '@rachis/domain';
import { cleanup, render, screen, within } from '@testing-library/react';
import { aroundSpec } from '../../around-specs.js';
import { stepsOf } from './history-diff.js';
import { Changes } from './history.panel.js';

const entry = (more: Partial<HistoryEntry>): HistoryEntry => ({ sequence: 1, at: '2026-03-13T16:00:00.000Z', action: 'tumour.record', subject: 'tumour', actorName: 'Dr Bello', ...more });
const show = (one: HistoryEntry, nameOf: (id: string) => string | null = () => null) => render(aroundSpec(<Changes entry={one} nameOf={nameOf} />));
const row = async (name: RegExp) => within(await screen.findByRole('table')).getByRole('row', { name });

afterEach(cleanup);

describe('the history of a case', () => {
  it('names the question as the form does, with the answers before and after in words', async () => {
    show(entry({ before: { primary: 'prostate' }, after: { primary: 'renal_cell' } }));
    expect(await row(/^Primary tumour/)).toHaveTextContent('Primary tumourProstateRenal cell');
  });

  it('says an absence in words, and "Not recorded" where nobody had said anything', async () => {
    show(entry({ before: { histology: null, absences: {} }, after: { histology: null, absences: { histology: 'pending' } } }));
    expect(await row(/^Histology/)).toHaveTextContent('HistologyNot recordedPending');
  });

  it('shows an absence that became an answer as one change', async () => {
    show(entry({ subject: 'lesion', before: { escc_grade: null, absences: { esccGrade: 'not_done' } }, after: { escc_grade: '1c', absences: {} } }));
    expect(await row(/^ESCC grade/)).toHaveTextContent('ESCC gradeNot done1c · cord abutted, not compressed');
  });

  it('shows doses in gray and people by name', async () => {
    show(entry({ subject: 'prior_treatment', before: { total_dose_cgy: 2000 }, after: { total_dose_cgy: 3000 } }));
    expect(await row(/^Total dose/)).toHaveTextContent('20 Gy30 Gy');
    cleanup();
    show(entry({ subject: 'spine_case', before: { responsible_id: null }, after: { responsible_id: 'p1' } }), () => 'Mr Lindqvist');
    expect(await row(/^Responsible clinician/)).toHaveTextContent('Not recordedMr Lindqvist');
  });

  it('knows a laboratory result by its own words', async () => {
    show(entry({ subject: 'laboratory_result', after: { analyte: 'creatinine', value: '84', unit: 'umol/L', taken_on: '2026-03-13', laboratory: 'Eastbridge' } }));
    expect(await row(/^Analyte/)).toHaveTextContent('Creatinine');
    expect(await row(/^Taken on/)).toHaveTextContent('13 Mar 2026');
    expect(await row(/^Laboratory/)).toHaveTextContent('Eastbridge');
  });

  it('says what was done to an agenda, a decision and its ratification in the words of the board', async () => {
    show(entry({ subject: 'agenda_item', before: { status: 'listed' }, after: { status: 'removed', removal_reason: 'Listed twice', acted_at: '2026-03-17T08:00:00Z' } }));
    expect(await row(/^Status/)).toHaveTextContent('ListedTaken off');
    expect(await row(/^Taken off because/)).toHaveTextContent('Listed twice');
    cleanup();
    show(entry({ subject: 'ratification', after: { result: 'ratified', quorum_met: true, rule: [{ specialty: 'radiologist', count: 1 }] } }));
    expect(await row(/^Result/)).toHaveTextContent('Ratified');
    expect(screen.queryByText(/radiologist/)).toBeNull();
  });

  it('leaves out the machinery of a record, which is in nobody\'s words: digests, keys, and what has none', () => {
    show(entry({ subject: 'sensitive_note', after: { digest: 'a3f0', salt: 'b1' } }));
    show(entry({ subject: 'key_image', after: { sha256: 'a3f0', thumbnail_of: 'x' } }));
    show(entry({ subject: 'something_new', after: { laboratory: 'Eastbridge' } }));
    expect(screen.queryByText(/digest|salt|sha256|thumbnail|laboratory/i)).toBeNull();
  });

  it('puts what one person changed in one go together, and nothing else', () => {
    const steps = stepsOf([
      entry({ sequence: 4, at: '2026-03-13T16:05:00.000Z' }),
      entry({ sequence: 3, action: 'case.refer', subject: 'lesion' }),
      entry({ sequence: 2, action: 'case.refer', subject: 'patient', at: '2026-03-13T15:59:59.900Z' }),
      entry({ sequence: 1, action: 'case.refer', subject: 'patient', actorName: 'Somebody else', at: '2026-03-13T15:59:59.900Z' }),
    ]);
    expect(steps.map(({ entries }) => entries.map(({ sequence }) => sequence))).toEqual([[4], [3, 2], [1]]);
  });
});
