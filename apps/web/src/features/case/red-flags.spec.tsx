import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Referral, type PresentingSymptom } from '@rachis/domain';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec } from '../../around-specs.js';
import { ContractForm } from '../../ui/contract-form.js';
import { Field } from '../../ui/field.js';
import { useContractForm } from '../../ui/use-contract-form.js';
import { RedFlags, RedFlagsOfForm } from './red-flags.js';

function Sample({ sent }: { sent: unknown[] }) {
  const contract = useContractForm(Referral, {});
  return (
    <ContractForm contract={contract} label="Referral" submit="Save" onSubmit={(values) => Promise.resolve(sent.push(values))}>
      <Field of={Referral} name="symptoms" />
      <RedFlagsOfForm />
    </ContractForm>
  );
}
const tick = (name: RegExp) => userEvent.click(screen.getByRole('checkbox', { name }));

afterEach(cleanup);

describe('the red flags beside the symptoms', () => {
  it('follow every tick, with the reason, and are kept as codes', async () => {
    const sent: unknown[] = [];
    render(aroundSpec(<Sample sent={sent} />));
    const flags = await screen.findByRole('status', { name: 'Red flags' });
    expect(flags).toHaveTextContent('No symptom is recorded: neither list of red flags (NG234 section 1.3) is ruled out.');
    await tick(/^Back or neck pain/);
    expect(flags).toHaveTextContent('In neither list');
    expect(flags).toHaveTextContent('possibly: coordinator contacted within 24 hours, while the kind of back or neck pain is open');
    await tick(/^Pain at night/);
    expect(flags).toHaveTextContent('Coordinator contacted within 24 hours');
    expect(flags).not.toHaveTextContent('possibly');
    await tick(/^Limb weakness/);
    expect(flags).toHaveTextContent('Coordinator contacted immediately');
    expect(within(flags).getAllByRole('listitem')[0]).toHaveTextContent(/^Limb weakness: in the list of neurological symptoms/);
    await tick(/^Limb weakness/);
    expect(flags).toHaveTextContent('Coordinator contacted within 24 hours');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(sent).toEqual([expect.objectContaining({ symptoms: ['back_or_neck_pain', 'night_pain'] })]);
  });

  it('are read beside the referral, with a contradiction named', async () => {
    const symptoms: PresentingSymptom[] = ['asymptomatic', 'bladder_dysfunction'];
    render(aroundSpec(<RedFlags symptoms={symptoms} />));
    const flags = await screen.findByRole('region', { name: 'Red flags' });
    expect(flags).toHaveTextContent('Coordinator contacted immediately');
    expect(flags).toHaveTextContent('“None, found incidentally” is ticked together with a symptom: one of the two is wrong.');
    expect(flags).not.toHaveTextContent('A symptom that was not asked about');
  });

  it('never say that nothing is there', async () => {
    render(aroundSpec(<RedFlags symptoms={['stiffness']} />));
    expect(await screen.findByRole('region', { name: 'Red flags' })).toHaveTextContent('In neither listNG234 section 1.3, read in texts that quote itA symptom that was not asked about is not ruled out.');
  });
});
