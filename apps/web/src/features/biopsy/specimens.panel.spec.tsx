import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { SpecimenRow } from '@rachis/domain';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec } from '../../around-specs.js';
import { SpecimensPanel } from './specimens.panel.js';

const row = (id: string, more: Partial<SpecimenRow>): SpecimenRow => ({
  id, caseId: `case-${id}`, caseNumber: `SP-2026-${id}`, caseState: 'in_preparation', familyName: 'Okafor', givenName: 'Margaret', birthDate: '1963-03-14', kind: 'ct_guided_needle', levels: 'T8', hasFindings: false, hasPending: false, ...more,
});
const LATE = row('1', { performedOn: '2026-03-01', expectedOn: '2026-03-10', tissueNeeded: 'yes', laboratory: 'Eastbridge', specimenNumber: '26-H-1' });
const SOON = row('2', { performedOn: '2026-03-11', expectedOn: '2026-03-18', meetingId: 'm', listedFor: '2026-03-17T08:00:00Z', listedDay: '2026-03-17', boardName: 'Tuesday board', timeZone: 'Europe/London' });
const OPEN = row('3', { kind: 'liquid', levels: null, siteText: 'Blood', performedOn: '2026-03-11', absences: { expectedOn: 'unknown' }, tissueNeeded: 'no' });

afterEach(cleanup);
const show = (specimens: SpecimenRow[], total = specimens.length, onOpen: (one: SpecimenRow) => void = () => undefined) =>
  render(aroundSpec(<SpecimensPanel list={{ specimens, total }} today="2026-03-13" onOpen={onOpen} empty={<p>No specimen is waited for</p>} />));
const rows = async () => within(await screen.findByRole('grid', { name: 'Specimens' })).getAllByRole('row').slice(1);

describe('the tracker of specimens', () => {
  it('says how late each is, whose, where it lies and who waits for it', async () => {
    show([LATE, SOON, OPEN]);
    const [late, soon, open] = await rows();
    expect(late).toHaveTextContent(/Overdue.*10 Mar 2026.*3 days late.*OKAFOR, Margaret.*T8.*1 Mar 2026.*Eastbridge.*26-H-1.*needed.*not listed/);
    expect(soon).toHaveTextContent(/Taken, awaited.*18 Mar 2026.*Not recorded.*Tuesday board.*expected after the meeting/);
    expect(open).toHaveTextContent(/Taken, awaited.*Unknown.*Blood.*Liquid biopsy.*no/);
    expect(open).not.toHaveTextContent(/late/);
  });

  it('does not say that a result without an expected date comes after the meeting', async () => {
    show([row('4', { ...SOON, expectedOn: null })]);
    expect((await rows())[0]).not.toHaveTextContent('after the meeting');
  });

  it('opens the case, and says when not all are shown', async () => {
    const opened: string[] = [];
    show([LATE], 412, ({ caseId }) => opened.push(caseId));
    expect(await screen.findByText('1 of 412, those expected first')).toBeInTheDocument();
    await userEvent.click((await rows())[0]!);
    expect(opened).toEqual(['case-1']);
  });

  it('says what it means when there is none', async () => {
    show([]);
    expect(await screen.findByText('No specimen is waited for')).toBeInTheDocument();
  });
});
