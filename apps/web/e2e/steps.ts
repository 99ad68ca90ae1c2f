import { expect, type Locator, type Page } from '@playwright/test';
import type { SessionView } from '@rachis/domain';
import { answer, answerAll, type Told } from './answering.js';
import type { Door } from './door.js';

/** Somebody at a screen of their own. What they do is named as they would tell it. */
export class Person {
  constructor(
    readonly page: Page,
    /** The API, as this person. */
    readonly door: Door,
    readonly session: SessionView,
  ) {}

  get name(): string {
    return this.session.displayName;
  }

  /** Opens an address and waits until the page has its title and nothing is loading any more. */
  async opens(path: string): Promise<void> {
    await this.page.goto(path);
    await this.arrives();
  }

  async arrives(): Promise<void> {
    // The first page of a browser brings the whole application with it.
    await expect(this.page.getByRole('heading', { level: 1 }).first()).toBeVisible({ timeout: 30_000 });
    await expect(this.page.getByRole('status', { name: /^Loading/ })).toHaveCount(0, { timeout: 30_000 });
  }

  opensCase(caseId: string): Promise<void> {
    return this.opens(`/cases/${caseId}`);
  }

  /** A box on the page by its title. */
  panel(title: string | RegExp): Locator {
    return this.page.getByRole('region', { name: title, exact: typeof title === 'string' });
  }

  form(label: string | RegExp): Locator {
    return this.page.getByRole('form', { name: label, exact: typeof label === 'string' });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** The one open window over the page. */
  dialog(title: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name: title, exact: typeof title === 'string' });
  }

  /** Opens a form by its button, answers, and saves it; the form then closes. */
  async fills({ by, form: label, answers, save }: { by: string | RegExp; form: string; answers: Record<string, Told>; save: string }): Promise<void> {
    await this.button(by).click();
    const form = this.form(label);
    await answerAll(form, answers);
    await form.getByRole('button', { name: save, exact: true }).click();
    await expect(form).toHaveCount(0);
  }

  /** Adds an entry to a list in a form and answers it. */
  async adds(form: Locator, entry: string, number: number, answers: Record<string, Told>): Promise<void> {
    const group = form.getByRole('group', { name: `${entry} ${number}`, exact: true });
    if ((await group.count()) === 0) await form.getByRole('button', { name: `Add ${entry.toLowerCase()}`, exact: true }).click();
    await answerAll(group, answers);
  }

  /** Moves the case one step on and confirms it. */
  async moves(step: string): Promise<void> {
    await this.page.getByRole('group', { name: 'Move the case' }).getByRole('button', { name: step, exact: true }).click();
    const dialog = this.dialog(step);
    await dialog.getByRole('button', { name: step, exact: true }).click();
    await expect(dialog).toHaveCount(0);
  }

  /** Rates the stability of the lesion that is open. */
  async ratesSins(answers: Record<string, Told>): Promise<void> {
    await this.button(/^Rate SINS/).click();
    const form = this.form('Rate SINS');
    await answerAll(form, answers);
    await expect(form.getByRole('table', { name: 'SINS: what it adds up to' })).toBeVisible();
    await form.getByRole('button', { name: 'Save SINS', exact: true }).click();
    await expect(form).toHaveCount(0);
  }

  async answers(form: Locator, label: string, told: Told): Promise<void> {
    await answer(form, label, told);
  }

  async signsOutEverywhere(): Promise<void> {
    await this.door.delete('/session/everywhere');
  }
}
