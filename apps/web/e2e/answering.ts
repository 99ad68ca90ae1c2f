import { expect, type Locator } from '@playwright/test';

/** What is told of a question: a text, the word of an answer, several of them, or why there is none. */
export type Told = string | readonly string[] | { absent: 'Unknown' | 'Not done' | 'Not applicable' | 'Pending' };

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** A question by its label, also where the label adds that an answer is needed. */
export const asked = (label: string) => new RegExp(`^${escaped(label)}( · needed)?$`);

/** One of the answers that are seen at once; in a score its points stand behind it. */
function choice(choices: Locator, word: string): Locator {
  const name = new RegExp(`^${escaped(word)} ?\\d*$`);
  return choices.getByRole('radio', { name }).or(choices.getByRole('checkbox', { name }));
}

/** The box or list of a question. */
export const question = (form: Locator, label: string): Locator =>
  form.getByLabel(asked(label)).and(form.locator('input:not([type="radio"], [type="checkbox"]), select, textarea'));

/** Answers one question the way a person does: types, chooses from the list, or presses the answer. */
export async function answer(form: Locator, label: string, told: Told): Promise<void> {
  if (typeof told === 'object' && 'absent' in told) {
    await form.getByLabel(`${label}: not known because`, { exact: true }).selectOption({ label: told.absent });
    return;
  }
  const choices = form.getByRole('radiogroup', { name: asked(label) }).or(form.getByRole('group', { name: asked(label) }));
  const control = question(form, label);
  await expect(choices.or(control).first(), `the question "${label}"`).toBeVisible();
  if (typeof told !== 'string' || (await choices.count()) > 0) {
    for (const word of typeof told === 'string' ? [told] : told) await choice(choices, word).check();
    return;
  }
  if ((await control.evaluate(({ tagName }) => tagName)) === 'SELECT') await control.selectOption({ label: told });
  else await control.fill(told);
}

/** Answers several questions of a form in their order. */
export async function answerAll(form: Locator, answers: Record<string, Told>): Promise<void> {
  for (const [label, told] of Object.entries(answers)) await answer(form, label, told);
}
