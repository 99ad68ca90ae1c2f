import { expect, type Locator } from '@playwright/test';
import { answerAll, type Told } from './answering.js';
import type { Person } from './steps.js';

/** What the board makes of one goal of surgery. */
export interface GoalTold {
  decision: 'Recommended' | 'Considered and rejected' | 'Conditional' | 'Not applicable';
  because?: string;
  /** How: "intra-operative". */
  how?: string;
  primary?: boolean;
  secondary?: boolean;
}

/** Presses an answer that stands only once the server has kept it. */
async function presses(radio: Locator): Promise<void> {
  await radio.click();
  await expect(radio).toBeChecked();
}

/** Ticks that somebody is in the room. */
export async function ticks({ page }: Person, person: Person): Promise<void> {
  await presses(page.getByRole('group', { name: person.name, exact: true }).getByRole('radio', { name: 'In the room' }));
}

/** Fills in the goals matrix in the room, row by row. */
export async function weighsGoals({ page }: Person, goals: Record<string, GoalTold>): Promise<void> {
  const matrix = page.getByRole('table', { name: 'Goals of surgery' });
  for (const [goal, { decision, because, how, primary, secondary }] of Object.entries(goals)) {
    const row = matrix.getByRole('rowgroup', { name: goal, exact: true });
    await row.getByRole('radio', { name: `${goal}: ${decision}`, exact: true }).check();
    // A row asks one thing in words: what for, why not, or on what condition.
    if (because) await row.getByRole('textbox', { name: /^(What for|Because|If)/ }).fill(because);
    if (how) await row.getByRole('textbox', { name: 'How' }).fill(how);
    if (primary ?? secondary) await row.getByRole('checkbox', { name: `${goal} is a ${primary ? 'primary' : 'secondary'} goal` }).check();
  }
}

/** Writes the rest of the decision and waits until the server keeps it. */
export async function writes(chair: Person, answers: Record<string, Told>): Promise<void> {
  const form = chair.form('Decision');
  await answerAll(form, answers);
  await expect(form.getByText('Draft kept', { exact: true })).toBeVisible();
}

/** States where somebody stands in the discussion, in own words. */
export async function states({ page, name }: Person, stance: 'For' | 'Dissents' | 'Abstains', words: string): Promise<void> {
  const position = page.getByRole('group', { name: `Position of ${name}`, exact: true });
  await presses(position.getByRole('radio', { name: stance, exact: true }));
  const box = page.getByRole('textbox', { name: `In the words of ${name}`, exact: true });
  await box.fill(words);
  await page.getByRole('button', { name: 'Keep the words' }).click();
  await expect(page.getByRole('button', { name: 'Keep the words' })).toHaveCount(0);
}
