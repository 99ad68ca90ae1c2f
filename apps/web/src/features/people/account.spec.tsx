import '@testing-library/jest-dom/jest-globals';
import { afterEach, expect, it } from '@jest/globals';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec, serverForSpec } from '../../around-specs.js';
import { PersonAccount } from './person-account.panel.js';
import { SecondFactorPanel } from './second-factor.panel.js';
import { SessionList } from './session-list.js';
import { SignInRefused } from './sign-in-refused.js';

const moment = '2026-03-10T09:00:00Z';
const here = { id: 'a', device: 'Firefox on Linux', address: '10.1.…', way: 'password', startedAt: moment, lastUsedAt: moment, current: true } as const;
let server: ReturnType<typeof serverForSpec> | undefined;
afterEach(() => {
  cleanup();
  server?.stop();
});

it('lists sessions with what one knows them by, and ends every one but the one in use', async () => {
  const ended: string[] = [];
  render(aroundSpec(<SessionList label="My sessions" sessions={[here, { ...here, id: 'b', device: 'Safari on iPhone', address: null, way: 'provider', current: false }]} busy={false} onEnd={(id) => ended.push(id)} />));
  expect(await screen.findByText('this one')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Firefox/ })).not.toBeInTheDocument();
  expect(screen.getByText(/by hospital account/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'End the session on Safari on iPhone' }));
  expect(ended).toEqual(['b']);
});

it('leads from the key to the recovery codes, and shows those once', async () => {
  server = serverForSpec(({ path }) => (path.endsWith('/confirmation') ? { codes: 'aaaa-bbbb\ncccc-dddd' } : path.endsWith('/second-factor') ? { secret: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/Rachis' } : {}));
  render(aroundSpec(<SecondFactorPanel factor={{ possible: true, needed: true, confirmedAt: null, codesLeft: 0 }} hasPassword byProvider={false} />));
  expect(await screen.findByText(/Your role needs a second factor/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Set up an authenticator app' }));
  expect(await screen.findByLabelText('Key')).toHaveTextContent('JBSW Y3DP EHPK 3PXP');
  expect(await screen.findByRole('img', { name: /picture for the camera/ })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Switch it on' })).toBeDisabled();
  await userEvent.type(screen.getByLabelText(/six digits/), '123 456');
  await userEvent.click(screen.getByRole('button', { name: 'Switch it on' }));
  expect(await screen.findByRole('list', { name: 'Recovery codes' })).toHaveTextContent('aaaa-bbbbcccc-dddd');
  expect(server.sent.find(({ path }) => path.endsWith('/confirmation'))?.body).toEqual({ code: '123 456' });
  await userEvent.click(screen.getByRole('button', { name: 'I have kept them' }));
  await waitFor(() => expect(screen.queryByText('aaaa-bbbb')).not.toBeInTheDocument());
});

it('says why no second factor can be set up, instead of a button that cannot work', async () => {
  render(aroundSpec(<SecondFactorPanel factor={{ possible: false, needed: false, confirmedAt: null, codesLeft: 0 }} hasPassword={false} byProvider />));
  expect(await screen.findByText(/asks for its own second factor/)).toBeInTheDocument();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

it('lets the administrator invite somebody without a password, and says what happens with the link', async () => {
  server = serverForSpec(({ method }) => (method === 'GET' ? { hasPassword: false, byProvider: false, secondFactorAt: null, invitedUntil: null, sessions: [] } : null));
  render(aroundSpec(<PersonAccount person={{ id: 'p', version: 1, displayName: 'Dr Eze', active: true, roles: [] }} />));
  expect(await screen.findByText(/Has no password yet/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Invite by mail' }));
  expect(await screen.findByText(/The link is in the outbox/)).toBeInTheDocument();
  expect(server.sent.some(({ method, path }) => method === 'POST' && path === '/api/people/p/invitation')).toBe(true);
});

it.each([['no-role', /none of your groups/, /Ask the coordinator/], ['provider-down', /cannot be reached/, /local account/], ['x<script>', /did not succeed/, /Begin again/]])('says why somebody was not let in: %s', async (why, title, next) => {
  render(aroundSpec(<SignInRefused why={why} />));
  const note = await screen.findByRole('alert');
  expect(note).toHaveTextContent(title);
  expect(note).toHaveTextContent(next);
});
