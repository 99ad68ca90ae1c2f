import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { CaseView, DiscussionView, LesionView } from '@rachis/domain';
import { cleanup, render, screen } from '@testing-library/react';
import { aroundSpec } from '../../around-specs.js';
import { NomsPanel } from './noms.panel.js';

const lesion = { levels: 'T8', esccGrade: '1c', mechanicalJudgement: 'stable', irradiatedBefore: 'no', ratings: [] } as unknown as LesionView;
const listed = (highGradeFrom: '1c' | '2' | null): DiscussionView => ({ agendaItemId: 'a', meetingId: 'm', boardName: 'Spine board', startsAt: '2026-03-13T08:00:00Z', status: 'listed', highGradeFrom });
const theCase = (discussions: DiscussionView[]): CaseView =>
  ({ tumour: { primary: 'renal_cell' }, fitness: { toleratesSurgery: 'yes' }, functionalStatuses: [{ myelopathy: 'no' }], lesions: [lesion], priorTreatments: [], discussions }) as unknown as CaseView;
const shown = (discussions: DiscussionView[]) => render(aroundSpec(<NomsPanel theCase={theCase(discussions)} lesion={lesion} />));

afterEach(cleanup);

describe('NOMS for a lesion with ESCC 1c', () => {
  it('is read as low-grade, as published, while no board has it on its list', async () => {
    shown([]);
    expect(await screen.findByText(/^Published table, row 3: low-grade ESCC/)).toBeInTheDocument();
  });

  it('is read with the threshold of the board that has it on its list, and says so', async () => {
    shown([listed('1c'), listed('2')]);
    expect(await screen.findByText(/^Published table, row 7: high-grade ESCC/)).toBeInTheDocument();
    expect(screen.getByText(/this board counts 1c as high-grade, the published table from 2/)).toBeInTheDocument();
  });

  it('is read as published by a board that has set no threshold', async () => {
    shown([listed(null)]);
    expect(await screen.findByText(/^Published table, row 3: low-grade ESCC/)).toBeInTheDocument();
  });
});
