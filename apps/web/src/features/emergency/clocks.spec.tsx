import type { EmergencyAlert, EmergencyClock } from '@rachis/domain';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Alerts } from './alerts.js';
import { clockWords } from './clock-words.js';
import { Clocks, Moments } from './clocks.js';

const shown = (children: ReactNode) =>
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
    </MantineProvider>,
  );
const clock = (more: Partial<EmergencyClock>): EmergencyClock => ({ clock: 'mri', state: 'running', source: 'NG234 1.5.2; QS56 statement 3', ...more });
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

describe('a clock in words', () => {
  const now = Date.parse('2026-03-13T17:15:00Z');
  it.each([
    [{ state: 'met', tookMinutes: 115 }, '1 h 55 min, in time'],
    [{ state: 'missed', tookMinutes: 1441 }, '24 h 01 min, too late'],
    [{ state: 'running', dueAt: '2026-03-14T12:10:00Z' }, '18 h 55 min left'],
    [{ state: 'overdue', dueAt: '2026-03-13T15:10:00Z' }, 'overdue by 2 h 05 min'],
    [{ state: 'unclear', tookMinutes: 45 }, '0 h 45 min; whether that is in time cannot be told'],
    [{ state: 'unclear' }, 'cannot be told'],
    [{ state: 'running' }, 'at once; not recorded yet'],
  ] as const)('%j is "%s"', (facts, words) => expect(clockWords(facts, now)).toBe(words));
});

describe('the clocks on the page', () => {
  it('say state, deadline, reason and source', () => {
    shown(<Clocks timeZone="Europe/London" clocks={[clock({ state: 'unclear', reason: 'Compression suspected: not recorded' })]} />);
    const line = within(screen.getByRole('list', { name: 'Clocks' })).getByRole('listitem');
    expect(line.textContent).toContain('Suspicion to MRI');
    expect(line.textContent).toContain('cannot be told');
    expect(line.textContent).toContain('Compression suspected: not recorded · NG234 1.5.2; QS56 statement 3');
  });
  it('turn overdue while they are looked at', () => {
    shown(<Clocks timeZone="Europe/London" clocks={[clock({ startAt: ago(60 * 25), dueAt: ago(60) })]} />);
    expect(screen.getByText(/overdue by 1 h 00 min/)).toBeTruthy();
  });
  it('are none where compression is not suspected, and that is said', () => {
    shown(<Clocks timeZone="Europe/London" clocks={[]} />);
    expect(screen.getByText(/not suspected: no guideline times this/)).toBeTruthy();
  });
});

describe('the times as they are known', () => {
  it('say who says so, an absence with its word, and "Not recorded" for the rest', () => {
    shown(
      <Moments
        timeZone="Europe/London"
        moments={[
          { kind: 'onset', absence: 'unknown', source: 'Entered for this emergency', saidBy: 'Patient', recordedByName: 'J. Tan' },
          { kind: 'suspicion', at: '2026-03-13T12:10:00Z', source: 'Referral: suspected since' },
          { kind: 'mri_done', on: '2026-03-13', source: 'Imaging: MRI of the whole spine' },
          { kind: 'treatment' },
        ]}
      />,
    );
    const of = (label: string) => screen.getByText(label).parentElement;
    expect(of('Onset of the deficit')?.textContent).toContain('Unknownsays Patient · entered by J. Tan');
    expect(of('Compression suspected')?.textContent).toContain('Fri 13 Mar, 12:10Referral: suspected since');
    expect(of('MRI of the whole spine done')?.textContent).toContain('13 Mar 2026, time not recorded');
    expect(of('Treatment begun')?.textContent).toContain('Treatment begunNot recorded');
  });
});

describe('the alerts', () => {
  const alert = (more: Partial<EmergencyAlert>): EmergencyAlert => ({ id: 'a', duty: 'spine_surgeon', person: { id: 'p', displayName: 'Ms Adeyemi' }, phone: '01632 960501', queuedAt: ago(5), post: 'sent', sentAt: ago(5), ...more });
  const list = (alerts: EmergencyAlert[], mine: string[] = []) => shown(<Alerts alerts={alerts} mine={mine} centrePhone="01632 960500" timeZone="Europe/London" mayNote />);

  it('are red with the number to telephone once a quarter of an hour has passed', () => {
    list([alert({ queuedAt: ago(16) })]);
    expect(screen.getByText('No answer: telephone now')).toBeTruthy();
    expect(screen.getByRole('link', { name: '01632 960501' })).toHaveProperty('href', 'tel:01632960501');
    expect(screen.getByRole('listitem').dataset['urgent']).toBe('true');
  });
  it('wait quietly before that, and the person can say that they have seen it', () => {
    list([alert({})], ['a']);
    expect(screen.getByText('Not yet acknowledged')).toBeTruthy();
    expect(screen.getByRole('listitem').dataset['urgent']).toBeUndefined();
    expect(screen.getByRole('button', { name: 'I have seen it' })).toBeTruthy();
  });
  it('say at once where nobody is named, with the number of the centre', () => {
    list([alert({ person: null, phone: null, post: 'none', sentAt: null })]);
    expect(screen.getByText('Nobody is named: telephone now')).toBeTruthy();
    expect(screen.getByRole('link', { name: '01632 960500 (centre)' })).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
  it('keep when and how they were acknowledged, and offer nothing more', () => {
    list([alert({ acknowledgedAt: ago(2), acknowledgedHow: 'telephone', acknowledgedByName: 'J. Tan' })]);
    expect(screen.getByText(/By telephone, noted by somebody else \(J\. Tan\)/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
