import { MantineProvider } from '@mantine/core';
import type { GoalDecision } from '@rachis/domain';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { editable } from './draft-fields.js';
import { GoalsMatrix } from './goals-matrix.js';

function Matrix({ onGoals }: { onGoals: (goals: readonly GoalDecision[]) => void }) {
  const [goals, setGoals] = useState(editable().goals);
  return (
    <MantineProvider>
      <GoalsMatrix
        goals={goals}
        onChange={(next) => {
          setGoals(next);
          onGoals(next);
        }}
      />
    </MantineProvider>
  );
}

async function openMatrix() {
  let goals: readonly GoalDecision[] = editable().goals;
  render(<Matrix onGoals={(next) => (goals = next)} />);
  const user = userEvent.setup();
  await user.tab();
  const stateOf = (goal: GoalDecision['goal']) => goals.find((row) => row.goal === goal);
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  return { user, stateOf, press: async (keys: string) => { await user.keyboard(keys); await frame(); } };
}

describe('the goals matrix at the keyboard', () => {
  it('begins with every goal open, which is said in words', async () => {
    await openMatrix();
    expect(screen.getAllByText('Not decided')).toHaveLength(4);
  });

  it('goes through the states of a goal by its letter and comes back to open', async () => {
    const { press, stateOf } = await openMatrix();
    const seen: unknown[] = [];
    for (let presses = 0; presses < 5; presses++) {
      await press('d');
      seen.push(stateOf('decompression')?.state);
    }
    expect(seen).toEqual(['recommended', 'rejected', 'conditional', 'not_applicable', null]);
  });

  it('rejects the goal that has the focus with x and asks why at once', async () => {
    const { user, press, stateOf } = await openMatrix();
    await press('r');
    await press('x');
    expect(stateOf('resection')?.state).toBe('rejected');
    await user.keyboard('no survival gain');
    expect(stateOf('resection')?.reason).toBe('no survival gain');
  });

  it('types letters into a reason and does not take them for commands', async () => {
    const { user, press, stateOf } = await openMatrix();
    await press('s');
    await press('x');
    await user.keyboard('bdrs');
    expect(stateOf('stabilisation')?.reason).toBe('bdrs');
    expect(stateOf('biopsy')?.state).toBeNull();
  });

  it('does not take why a goal was rejected for a reason to recommend it, and finds it again when it is rejected again', async () => {
    const { user, press, stateOf } = await openMatrix();
    await press('r');
    await press('x');
    await user.keyboard('no survival gain');
    await user.click(screen.getByRole('radio', { name: 'Resection: Recommended' }));
    expect(stateOf('resection')).toMatchObject({ state: 'recommended', reason: null });
    await user.click(screen.getByRole('radio', { name: 'Resection: Considered and rejected' }));
    expect(stateOf('resection')).toMatchObject({ state: 'rejected', reason: 'no survival gain' });
  });

  it('makes a recommended goal primary with p, and only a recommended one', async () => {
    const { press, stateOf } = await openMatrix();
    await press('d');
    await press('p');
    expect(stateOf('decompression')?.primary).toBe(true);
    await press('d');
    expect(stateOf('decompression')).toMatchObject({ state: 'rejected', primary: null });
  });

  it('goes from primary to secondary to neither with p, and lets several goals be primary', async () => {
    const { user, press, stateOf } = await openMatrix();
    await press('d');
    const ranks: unknown[] = [];
    for (let presses = 0; presses < 3; presses++) {
      await press('p');
      ranks.push(stateOf('decompression')?.primary);
    }
    expect(ranks).toEqual([true, false, null]);
    await press('p');
    await press('s');
    await press('p');
    expect([stateOf('decompression')?.primary, stateOf('stabilisation')?.primary]).toEqual([true, true]);
    await press('b');
    await user.click(screen.getByRole('checkbox', { name: 'Biopsy is a secondary goal' }));
    await user.type(within(screen.getByRole('rowgroup', { name: 'Biopsy' })).getByRole('textbox', { name: 'How' }), 'intra-operative');
    expect(stateOf('biopsy')).toMatchObject({ primary: false, manner: 'intra-operative' });
  });

  it('asks for the condition of a conditional goal', async () => {
    const { user, stateOf } = await openMatrix();
    const biopsy = within(screen.getByRole('rowgroup', { name: 'Biopsy' }));
    await user.click(biopsy.getByRole('radio', { name: 'Biopsy: Conditional' }));
    await user.type(biopsy.getByRole('textbox', { name: /^If/ }), 'the tissue can be taken on the way');
    expect(stateOf('biopsy')).toMatchObject({ state: 'conditional', condition: 'the tissue can be taken on the way' });
  });

  it('opens a goal again when its state is clicked once more', async () => {
    const { user, stateOf } = await openMatrix();
    const radio = screen.getByRole('radio', { name: 'Biopsy: Not applicable' });
    await user.click(radio);
    expect(stateOf('biopsy')?.state).toBe('not_applicable');
    await user.click(radio);
    expect(stateOf('biopsy')?.state).toBeNull();
  });
});
