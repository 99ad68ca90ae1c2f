import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { PatientMatches, PatientSearch } from '@rachis/domain';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec, serverForSpec } from '../../around-specs.js';
import { KnownPatients } from './known-patients.panel.js';

const known = { id: 'p', version: 1, familyName: 'Okafor', givenName: 'Margaret', birthDate: '1963', openCases: 1, because: 'same NHS number; same name, birth year 1963' };
let server: ReturnType<typeof serverForSpec>;
let found: PatientMatches;
const did: string[] = [];
beforeEach(() => {
  did.length = 0;
  server = serverForSpec(() => found);
});
afterEach(() => {
  cleanup();
  server.stop();
});
const show = (search: PatientSearch, phone: string | null = '01632 960001') =>
  render(
    aroundSpec(
      <>
        <p>the page</p>
        <KnownPatients search={search} centreName="Northgate" phone={phone} onSame={({ id }) => did.push(`same ${id}`)} onLeaveOut={() => did.push('left out')} />
      </>,
    ),
  );

describe('the warning that a patient may already be known', () => {
  it('says why in words, and lets the referrer use the patient or go on', async () => {
    found = { patients: [known], numberTaken: false };
    const user = userEvent.setup();
    show({ familyName: 'Okafor', givenName: 'Margaret', birthDate: '1963' });
    expect(await screen.findByText('Same NHS number; same name, birth year 1963.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'This is the patient' }));
    expect(did).toEqual(['same p']);
    await user.click(screen.getByRole('button', { name: 'Not the same' }));
    expect(screen.queryByRole('status')).not.toBeInTheDocument();
  });

  it('tells of somebody unseen no more than that the number is taken and whom to call', async () => {
    found = { patients: [], numberTaken: true };
    const user = userEvent.setup();
    show({ numbers: [{ authority: 'NHS', value: '9991234567' }] });
    expect(await screen.findByText('This number is already registered in the centre; call the coordinator.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '01632 960001' })).toHaveAttribute('href', 'tel:01632960001');
    await user.click(screen.getByRole('button', { name: 'Move the number to the story' }));
    expect(did).toEqual(['left out']);
  });

  it('does not ask before there is enough to ask with', async () => {
    found = { patients: [known], numberTaken: false };
    show({ familyName: 'Okafor', numbers: [{ value: '12' }] });
    expect(await screen.findByText('the page')).toBeInTheDocument();
    expect(server.sent).toEqual([]);
  });
});
