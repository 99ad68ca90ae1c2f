import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { SurgeonRow } from '@rachis/domain';
import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec, serverForSpec } from '../../around-specs.js';
import { SurgeonPanel } from './surgeon.panel.js';
// The dialogs come later in the browser; loaded here, no test waits for them.
import './check.dialog.js';

// The test browser loads no fonts; a text box that grows asks for them.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });

// On a machine that may be busy.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);

const TODAY = '2026-04-01';
const row = (caseNumber: string, more: Partial<SurgeonRow>): SurgeonRow => ({
  theCase: { id: caseNumber, caseNumber, state: 'discussed', familyName: `Name ${caseNumber}`, givenName: 'Test', levels: 'T8', primary: 'breast', esccIncomplete: false, sinsIncomplete: false },
  mine: true,
  wantsSurgery: false,
  wantsRadiotherapy: false,
  specimensAwaited: 0,
  tissueUntracked: false,
  checks: [],
  radiotherapyBegun: false,
  complications: [],
  ...more,
});
const ROWS = [
  row('R-1', { wantsSurgery: true, latestBy: '2026-03-30' }),
  row('R-2', { planStatus: 'booked', plannedOn: '2026-04-03', slot: 'Theatre 3', planId: 'p' }),
  row('R-3', { operationId: '0198f000-0000-7000-8000-00000000000a', operatedOn: '2026-03-28', wantsRadiotherapy: true }),
];

let server: ReturnType<typeof serverForSpec>;
beforeEach(() => {
  server = serverForSpec(() => ({ id: 'x', version: 1 }));
});
afterEach(() => {
  cleanup();
  sessionStorage.clear();
  server.stop();
});
const onOpen = jest.fn();
const show = (rows: readonly SurgeonRow[] = ROWS, more: { hidden?: boolean; mayBook?: boolean; mayClose?: boolean; total?: number } = {}) =>
  render(aroundSpec(<SurgeonPanel review={{ rows: [...rows], total: more.total ?? rows.length }} today={TODAY} hidden={more.hidden ?? false} mayBook={more.mayBook ?? true} mayClose={more.mayClose ?? true} onOpen={onOpen} />));
const group = async (name: string) => within(await screen.findByRole('list', { name }));

describe("the surgeon's list", () => {
  it('groups by what is to do; what is late says so in words', async () => {
    show();
    expect(await screen.findByRole('heading', { name: 'Decided, theatre not booked' })).toBeInTheDocument();
    expect((await group('Decided, theatre not booked')).getByRole('listitem')).toHaveTextContent(/NAME R-1, Test.*No plan yet.*Book theatre.*Overdue, was due 30 Mar 2026/);
    expect((await group('Booked')).getByRole('listitem')).toHaveTextContent(/Theatre · 3 Apr 2026 · Theatre 3.*In 2 days/);
    expect((await group('Hand-over to radiotherapy')).getByRole('listitem')).toHaveTextContent(/Day 4 after surgery.*Beginning today would be 4 days after surgery: less than a week; look at the wound first/);
    expect((await group('Checks after the operation')).getAllByRole('listitem')).toHaveLength(2);
    expect(screen.queryByRole('heading', { name: 'Undecided' })).not.toBeInTheDocument();
  });

  it('closes a step from its line', async () => {
    show();
    await userEvent.click(await screen.findByRole('button', { name: /^Close step: NAME R-3, Test, Look at the wound/ }));
    const form = await screen.findByRole('form', { name: 'Wound' });
    await userEvent.click(within(form).getByRole('button', { name: 'Close step' }));
    await waitFor(() => expect(server.sent.filter(({ method }) => method === 'PUT')).toHaveLength(1));
    const sent = server.sent.find(({ method }) => method === 'PUT');
    expect(sent?.path).toMatch(/^\/api\/cases\/R-3\/postoperative-checks\//);
    expect(sent?.body).toMatchObject({ operationId: '0198f000-0000-7000-8000-00000000000a', kind: 'wound', result: 'done', checkedOn: TODAY });
  });

  it('offers no button for what the person may not do, and no name where identities are hidden', async () => {
    show(ROWS, { mayBook: false, mayClose: false, hidden: true });
    await screen.findByRole('heading', { name: 'Booked' });
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(screen.queryByText(/Name R-1/i)).not.toBeInTheDocument();
    expect(screen.getByText('Case R-1')).toBeInTheDocument();
  });

  it('opens the case with Enter, and says how many are not shown', async () => {
    show(ROWS.slice(1, 2), { total: 400 });
    const line = await screen.findByRole('listitem', { name: /NAME R-2/ });
    line.focus();
    await userEvent.keyboard('{Enter}');
    expect(onOpen).toHaveBeenCalledWith('R-2', undefined);
    expect(screen.getByText('The first 1 of 400 cases, the most urgent first.')).toBeInTheDocument();
  });
});
