import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { CaseView, LesionView } from '@rachis/domain';
import { cleanup, render, screen, within } from '@testing-library/react';
import { aroundSpec } from '../../around-specs.js';
import { LmnopPanel } from './lmnop.panel.js';

const recorded = { id: 'l', version: 1, recordedAt: '2026-03-13T16:00:00Z', recordedById: 'k', recordedByName: 'Dr Kowalczyk' };
const nothing = { lesions: [], functionalStatuses: [], wishes: [], priorTreatments: [] } as unknown as CaseView;
const section = async (name: string) => (await screen.findByText(name)).parentElement as HTMLElement;

afterEach(cleanup);

describe('the summary of a case', () => {
  it('says under every heading what is not recorded, and never shows it as normal', async () => {
    render(aroundSpec(<LmnopPanel theCase={nothing} />));
    expect(within(await section('Neurology')).getByText('Not recorded: ESCC, myelopathy, AIS, walking, bladder and bowel')).toBeInTheDocument();
    expect(within(await section('Mechanical instability')).getByText('Not recorded: SINS, judgement')).toBeInTheDocument();
    expect(screen.queryByText(/normal|stable|none/i)).not.toBeInTheDocument();
  });

  it('gives each lesion its own answer, and a stated reason instead of an answer', async () => {
    const lesions = [
      { ...recorded, id: 'a', levels: 'T8', esccGrade: '3', ratings: [] },
      { ...recorded, id: 'b', levels: 'L2', esccGrade: null, absences: { esccGrade: 'pending' }, ratings: [], instrumented: true },
      { ...recorded, id: 'c', levels: 'L4', esccGrade: '1a', ratings: [], retractedReason: 'wrong patient' },
    ] as unknown as LesionView[];
    render(aroundSpec(<LmnopPanel theCase={{ ...nothing, lesions }} />));
    expect(within(await section('Neurology')).getByText(/T8: 3; L2: pending/)).toBeInTheDocument();
    expect(within(await section('Location')).getByText(/2 levels in 2 places/)).toBeInTheDocument();
    expect(within(await section('Mechanical instability')).getByText(/T8: not recorded; L2: not applicable, instrumented/)).toBeInTheDocument();
    expect(screen.queryByText(/L4/)).not.toBeInTheDocument();
  });

  it('lists what was done before and does not pass it off as a response', async () => {
    const priorTreatments = [{ ...recorded, kind: 'surgery', givenOn: '2019' }] as unknown as CaseView['priorTreatments'];
    render(aroundSpec(<LmnopPanel theCase={{ ...nothing, priorTreatments }} />));
    expect(within(await section('Patient')).getByText(/Surgery 2019 \(response not recorded\)/)).toBeInTheDocument();
  });

  it('tells of the lines of therapy with their response, what runs first, and of the older ones how many', async () => {
    const line = (more: object) => ({ ...recorded, classes: ['endocrine'], ...more });
    const therapyLines = [
      line({ id: '1', agents: ['letrozole'], startedOn: '2019', running: 'no' }), line({ id: '2', agents: ['tamoxifen'], startedOn: '2010', stoppedOn: '2015' }), line({ id: '3', agents: ['anastrozole'], startedOn: '2023' }),
      line({ id: '4', agents: ['ribociclib', 'letrozole'], startedOn: '2024-10', running: 'yes', progressedOn: '2026-01', absences: { bestResponse: 'unknown' } }),
    ] as unknown as CaseView['therapyLines'];
    render(aroundSpec(<LmnopPanel theCase={{ ...nothing, therapyLines }} />));
    const patient = await section('Patient');
    expect(patient).toHaveTextContent('Ribociclib, letrozole since Oct 2024 (running, best response unknown, progression Jan 2026); Anastrozole from 2023 (not known whether it still runs, best response not recorded)');
    expect(patient).toHaveTextContent('Letrozole from 2019 (stopped, best response not recorded); 1 older line');
  });

  it('names where the radiosensitivity comes from, also where the list has none', async () => {
    render(aroundSpec(<LmnopPanel theCase={{ ...nothing, tumour: { ...recorded, primary: 'renal_cell' } }} />));
    expect(await screen.findByText(/radioresistant by the histology list of NOMS/)).toBeInTheDocument();
    cleanup();
    render(aroundSpec(<LmnopPanel theCase={{ ...nothing, tumour: { ...recorded, primary: 'unknown_primary' } }} />));
    expect(await screen.findByText(/not classified by the histology list of NOMS/)).toBeInTheDocument();
  });
});
