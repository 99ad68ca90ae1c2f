import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { PatientWishView } from '@rachis/domain';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec } from '../../around-specs.js';
import { WishesPanel } from './wishes.panel.js';

const wish = (id: string, more: Partial<PatientWishView> = {}): PatientWishView => ({
  id,
  version: 1,
  statement: 'To walk to my own bathroom',
  obtainedBy: 'J. Tan',
  obtainedOn: '2026-03-13',
  recordedAt: '2026-03-13T16:00:00Z',
  recordedById: 'a',
  recordedByName: 'J. Tan',
  ...more,
});
afterEach(cleanup);
const show = (wishes: readonly PatientWishView[]) =>
  render(aroundSpec(<WishesPanel caseId="c" wishes={wishes} mayEdit={false} />));

describe("the patient's wishes", () => {
  it('show own words, what matters most, who asked in which role, and who judged the capacity when', async () => {
    show([
      wish('1', {
        mattersMost: ['stay_home', 'walk'],
        obtainedByRole: 'Specialist nurse',
        hasCapacity: 'yes',
        capacityBy: 'Dr Bello',
        capacityOn: '2026-03-12',
      }),
    ]);
    const region = await screen.findByRole('region', { name: 'Patient’s wishes' });
    expect(region).toHaveTextContent(
      /“To walk to my own bathroom”.*obtained by J\. Tan, Specialist nurse, 13 Mar 2026.*To stay at home, To walk.*Has capacity for this decision.*Yes.*Dr Bello, 12 Mar 2026/,
    );
  });

  it('call neither consent nor refusal what nobody asked', async () => {
    show([wish('1')]);
    const region = await screen.findByRole('region', { name: 'Patient’s wishes' });
    expect(region).toHaveTextContent(
      /Agrees to discussion at the board ?Not recorded.*Agrees to sharing of information ?Not recorded/,
    );
    expect(region).not.toHaveTextContent('does not agree');
  });

  it('make a refusal stand out', async () => {
    show([wish('1', { consentSharing: 'no', consentDiscussion: 'no' })]);
    expect(await screen.findByText('The patient does not agree to sharing of information')).toBeInTheDocument();
    expect(screen.getByText('The patient does not agree to discussion at the board')).toBeInTheDocument();
  });

  it('fold the older ones', async () => {
    show(Array.from({ length: 8 }, (_, at) => wish(String(at))));
    expect(await screen.findAllByText(/To walk to my own bathroom/)).toHaveLength(3);
    await userEvent.click(screen.getByText('Show 5 earlier'));
    expect(screen.getAllByText(/To walk to my own bathroom/)).toHaveLength(8);
  });
});
