import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import { AuditSearch, type AuditEntry, type ChainStates } from '@rachis/domain';
import { cleanup, configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec, serverForSpec } from '../../around-specs.js';
import { AuditLog } from './audit-log.panel.js';
import { AuditSearchForm } from './audit-search.form.js';
import { ChainPanel } from './chain.panel.js';

const entry = (id: string, more: Partial<AuditEntry> = {}): AuditEntry => ({ id, at: '2026-03-10T09:00:00Z', kind: 'read', personName: 'Dr Tan', action: 'case.read', subject: 'the_case', caseNumber: 'SP-2026-00007', ...more });
// Many charts and tables take a slow machine their time.
configure({ asyncUtilTimeout: 15_000 });
let server: ReturnType<typeof serverForSpec> | undefined;
afterEach(() => {
  cleanup();
  server?.stop();
});

describe('the audit', () => {
  it('says who did what, when and to which case, and marks what was refused and what went through an opening', async () => {
    server = serverForSpec(() => ({ entries: [entry('a2', { kind: 'denied', action: 'decision.sign' }), entry('a1', { openingId: 'o' })], before: null }));
    render(aroundSpec(<AuditLog search={new AuditSearch()} />));
    expect(await screen.findByRole('row', { name: 'Dr Tan, Refused, decision.sign' })).toHaveTextContent('SP-2026-00007');
    expect(screen.getByRole('row', { name: 'Dr Tan, Looked at, case.read' })).toHaveTextContent('by an opening');
    expect(screen.getByRole('row', { name: 'Dr Tan, Looked at, case.read' })).toHaveTextContent('case.read the case');
  });

  it('goes back in time page by page and keeps what is there', async () => {
    server = serverForSpec(({ body }) => ((body as AuditSearch).before ? { entries: [entry('a1', { personName: 'Dr Eze' })], before: null } : { entries: [entry('a2')], before: 'a2' }));
    render(aroundSpec(<AuditLog search={new AuditSearch()} />));
    expect(await screen.findByText('1 and more')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show older entries' }));
    expect(await screen.findByText('Dr Eze')).toBeVisible();
    expect(screen.getByText('Dr Tan')).toBeVisible();
    expect(screen.getByText('2')).toBeVisible();
  });

  it('says that nothing fits, and then offers no empty file', async () => {
    server = serverForSpec(() => ({ entries: [], before: null }));
    render(aroundSpec(<AuditLog search={new AuditSearch()} />));
    expect(await screen.findByText('No entry fits')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Export as CSV' })).toBeDisabled();
  });

  it('is searched by person and kind; without a choice it is everybody and everything', async () => {
    const asked: AuditSearch[] = [];
    render(aroundSpec(<AuditSearchForm people={[{ id: '019587f4-c360-77cd-bbef-4628df4d9d36', version: 1, displayName: 'Dr Tan', active: true, roles: [] }]} onSearch={(search) => asked.push(search)} />));
    const person = await screen.findByLabelText(/^Person/);
    expect(within(person).getByRole('option', { name: 'Anybody' })).toBeInTheDocument();
    await userEvent.selectOptions(person, 'Dr Tan');
    await userEvent.selectOptions(screen.getByLabelText(/^Kind/), 'Refused');
    await userEvent.click(screen.getByRole('button', { name: 'Search' }));
    expect(asked).toMatchObject([{ personId: '019587f4-c360-77cd-bbef-4628df4d9d36', kind: 'denied' }]);
    await userEvent.click(screen.getByRole('button', { name: 'Show everything' }));
    expect(asked.at(-1)?.personId ?? null).toBeNull();
    expect(person).toHaveValue('');
  });

  it('says of each chain whether it is whole, and where it is broken', async () => {
    const chains: ChainStates['chains'] = [{ chain: 'changes', checked: 100, links: 2000 }, { chain: 'access', checked: 5, links: 9, fault: 'hash-differs', faultAt: 7 }];
    server = serverForSpec(() => ({ whole: false, chains }));
    render(aroundSpec(<ChainPanel />));
    const panel = await screen.findByRole('region', { name: 'Chain' });
    expect(await within(panel).findByText(/the newest 100 of 2,000 entries recomputed/)).toHaveTextContent('Whole Changes');
    expect(panel).toHaveTextContent(/An entry was changed, or stands elsewhere.*Who looked: at place 7/);
  });
});
