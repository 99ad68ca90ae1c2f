import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { RoomPerson } from '@rachis/domain';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec, serverForSpec } from '../../around-specs.js';
import { RoomPeople } from './room-people.js';

const person = (personId: string, handRaisedAt: string | null = null): RoomPerson => ({ personId, displayName: `Dr ${personId}`, specialty: 'radiologist', handRaisedAt });
let server: ReturnType<typeof serverForSpec>;
function show(people: RoomPerson[], mayLower = false) {
  server = serverForSpec(({ method }) => (method === 'GET' ? { people, show: null } : { id: 'm', version: 1 }));
  render(aroundSpec(<RoomPeople meetingId="m" me="me" mayLower={mayLower} />));
}
afterEach(() => {
  cleanup();
  server.stop();
});
const writes = () => server.sent.filter(({ method }) => method !== 'GET').map(({ method, path, body }) => `${method} ${path} ${JSON.stringify(body)}`);

describe('the people of a room', () => {
  it('are counted, with their hands in the order in which they were raised', async () => {
    show([person('Rao', '2026-03-17T08:02:00Z'), person('Osei', '2026-03-17T08:01:00Z'), person('Tan')]);
    expect(await screen.findByText('3 connected')).toBeInTheDocument();
    expect(screen.getByRole('list', { name: /Raised hands/ })).toHaveTextContent(/Dr Osei.*Dr Rao/);
    expect(screen.queryByRole('button', { name: /Lower the hand/ })).not.toBeInTheDocument();
  });
  it('raise and lower their own hand', async () => {
    show([person('me', '2026-03-17T08:02:00Z')]);
    await userEvent.click(await screen.findByRole('button', { name: 'Lower my hand' }));
    await waitFor(() => expect(writes()).toEqual(['PUT /api/meetings/m/hand {"raised":false}']));
  });
  it('have their hand lowered by the chair', async () => {
    show([person('Rao', '2026-03-17T08:02:00Z')], true);
    await userEvent.click(await screen.findByRole('button', { name: 'Lower the hand of Dr Rao' }));
    await waitFor(() => expect(writes()).toEqual(['DELETE /api/meetings/m/hands/Rao null']));
  });
});
