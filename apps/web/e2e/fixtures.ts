import { test as base, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import { newId, type OrganisationList, type Role, type SessionView } from '@rachis/domain';
import { Door } from './door.js';
import { sessionOfOtherCentre } from './other-centre.js';
import { Person } from './steps.js';

const PASSWORD = 'a spine has thirty-three';

/** Brings people to their own browsers, and watches what those browsers complain about. */
export class People {
  readonly complaints: string[] = [];
  private readonly contexts: BrowserContext[] = [];

  constructor(
    private readonly browser: Browser,
    readonly address: string,
  ) {}

  /** Somebody fictional of the demonstration with this role, signed in. */
  async as(role: Role, options: BrowserContextOptions = {}): Promise<Person> {
    const page = await this.page(options);
    const door = new Door(page.request, role);
    return new Person(page, door, await door.post<SessionView>('/session/demo', { role }));
  }

  /** Somebody new with an account of their own, signed in, whose sessions nobody else shares. */
  async newcomer(...roles: Role[]): Promise<Person & { password: string }> {
    const page = await this.page();
    const administrator = new Door(page.request, 'administrator');
    await administrator.post('/session/demo', { role: 'administrator' });
    const { organisations } = await administrator.get<OrganisationList>('/organisations');
    const organisationId = organisations.find(({ kind }) => kind === 'centre')?.id;
    const mark = unique();
    const email = `${mark}@journeys.rachis.example`.toLowerCase();
    await administrator.put(
      `/people/${newId()}`,
      { email, displayName: `Dr ${mark} (demo)`, active: true, password: PASSWORD, roles: roles.map((role) => ({ role, organisationId })) },
      0,
    );
    await administrator.delete('/session');
    const door = new Door(page.request, email);
    const session = await door.post<SessionView>('/session', { email, password: PASSWORD });
    return Object.assign(new Person(page, door, session), { password: PASSWORD });
  }

  /** The same person in another browser. */
  async again({ session }: Person): Promise<Person> {
    const page = await this.page();
    const door = new Door(page.request, session.email);
    return new Person(page, door, await door.post<SessionView>('/session', { email: session.email, password: PASSWORD }));
  }

  /** The chair of another centre. */
  async stranger(ownCentreId: string): Promise<Person> {
    const page = await this.page();
    const token = await sessionOfOtherCentre(ownCentreId);
    await page.context().addCookies([{ name: 'rachis', value: token, url: this.address }]);
    const door = new Door(page.request, 'chair of another centre');
    return new Person(page, door, await door.get<SessionView>('/session'));
  }

  /** A browser in which nobody is signed in. */
  async page(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.browser.newContext(options);
    this.contexts.push(context);
    // A control that is missing fails where it is missed, and not at the end of the story.
    context.setDefaultTimeout(10_000);
    // Whatever the content security policy stops, also in a second window and where the browser prints no word of it.
    await context.exposeBinding('rachisStopped', ({ page }, what: string) => this.complain(page, `content security policy: ${what}`));
    await context.addInitScript(() => {
      const { rachisStopped } = window as unknown as { rachisStopped: (what: string) => void };
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => rachisStopped(`${effectiveDirective} ${blockedURI}`));
    });
    context.on('weberror', (error) => this.complain(error.page(), `uncaught: ${error.error().message}`));
    return context.newPage();
  }

  async close(): Promise<void> {
    for (const context of this.contexts) await context.close();
  }

  private complain(page: Page | null, text: string): void {
    this.complaints.push(`${page ? new URL(page.url()).pathname : 'a page'}: ${text}`);
  }
}

/** A word that no other journey uses, so that each finds only its own cases: `Qovuze`. */
export function unique(): string {
  const pick = (letters: string) => letters.charAt(Math.floor(Math.random() * letters.length));
  const word = Array.from({ length: 4 }, () => pick('bdfgklmnprstvz') + pick('aeiou')).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A story with people. It fails when a browser meets an uncaught fault or the content security policy stops something. */
export const test = base.extend<{ people: People }>({
  people: async ({ browser, baseURL }, use) => {
    const people = new People(browser, baseURL ?? '');
    await use(people);
    await people.close();
    if (people.complaints.length > 0) throw new Error(`The browser complained:\n${people.complaints.join('\n')}`);
  },
});
export { expect, type Page } from '@playwright/test';
