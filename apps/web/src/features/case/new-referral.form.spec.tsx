import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import { NewCase } from '@rachis/domain';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { aroundSpec } from '../../around-specs.js';
import { useContractForm } from '../../ui/use-contract-form.js';
import { EmergencyNote } from './emergency-note.js';
import { NewReferralForm } from './new-referral.form.js';
import { moveNumbersToStory, startReferral } from './new-referral.js';

const kept: { values: NewCase; submit: boolean }[] = [];
afterEach(() => {
  cleanup();
  kept.length = 0;
});

function Sample() {
  const [start] = useState(() => startReferral(null));
  const contract = useContractForm(NewCase, start);
  return (
    <>
      <NewReferralForm
        contract={contract}
        hospitals={[]}
        known={null}
        onForgetKnown={() => undefined}
        knownCard={null}
        duplicates={() => null}
        emergency={(said, act) => <EmergencyNote {...said} centreName="Northgate" phone="01632 960001">{act}</EmergencyNote>}
        power={null}
        draft={null}
        startWish={() => ({})}
        startTelling={() => ({})}
        onKeep={(values, submit) => Promise.resolve(kept.push({ values, submit }))}
      />
      <button type="button" onClick={() => moveNumbersToStory(contract.form)}>
        move
      </button>
    </>
  );
}

describe('an emergency', () => {
  it('is one press: urgency, telephone, and it can be sent with nothing else', async () => {
    const user = userEvent.setup();
    render(aroundSpec(<Sample />));
    await user.click(await screen.findByRole('button', { name: 'This is an emergency' }));
    expect(screen.getByRole('status', { name: 'Emergency telephone' })).toHaveTextContent('Telephone now. 01632 960001');
    await user.click(screen.getByRole('button', { name: 'Send what is here now' }));
    await waitFor(() => expect(kept).toHaveLength(1));
    expect(kept[0]).toMatchObject({ submit: true, values: { patient: { familyName: 'Name to follow' }, referral: { urgency: 'emergency' } } });
    expect(kept[0]?.values.referral.mscc ?? null).toBeNull();
  }, 30_000);

  it('is taken back by one press', async () => {
    const user = userEvent.setup();
    render(aroundSpec(<Sample />));
    await user.click(await screen.findByRole('button', { name: 'This is an emergency' }));
    await user.click(screen.getByRole('button', { name: 'Not an emergency' }));
    expect(screen.queryByRole('status', { name: 'Emergency telephone' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Submit referral' }));
    expect(await screen.findByText('Name the patient, or describe as far as known')).toBeInTheDocument();
    expect(kept).toEqual([]);
  }, 30_000);
});
