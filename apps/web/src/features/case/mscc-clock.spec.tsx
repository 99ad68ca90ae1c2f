import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { CaseView, ImagingStudyView } from '@rachis/domain';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec } from '../../around-specs.js';
import { spanOf } from '../../ui/span.js';
import { sourceWords, stateWords, withinWords } from './clock-words.js';
import { MsccClock } from './mscc-clock.js';
import { msccRecordOf, type Clocked } from './mscc-record.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A moment so long ago, and half a minute more, so that the minute shown does not turn while the test runs. */
const ago = (ms: number) => new Date(Date.now() - ms - MINUTE / 2).toISOString();
const study = (more: Partial<ImagingStudyView>): ImagingStudyView => ({ modality: 'mri_whole_spine', ...more }) as ImagingStudyView;
const theCase: Clocked = { mscc: 'yes', state: 'submitted', msccSuspectedAt: null, referredAt: null, symptoms: [], imaging: [], discussions: [] };
const show = async (more: Partial<Clocked>) => {
  render(aroundSpec(<><dl><MsccClock theCase={{ ...theCase, ...more }} timeZone="Europe/London" /></dl><p>after</p></>));
  await screen.findByText('after');
};

afterEach(cleanup);

describe('the clock of suspected cord compression in the head of a case', () => {
  it('says how long it has been suspected and how long there is left for the MRI', async () => {
    await show({ msccSuspectedAt: ago(5 * HOUR + 5 * MINUTE) });
    expect(screen.getByText('Cord compression suspected')).toBeVisible();
    expect(screen.getByText('5 h 05 min since suspicion')).toBeVisible();
    expect(screen.getAllByText(/MRI of the whole spine: 18 h 54 min left/)[0]).toBeVisible();
  });

  it('says that little time is left, and by how much it is overdue', async () => {
    await show({ msccSuspectedAt: ago(20 * HOUR) });
    expect(screen.getAllByText(/MRI of the whole spine: at risk, 3 h 59 min left/)[0]).toBeVisible();
    cleanup();
    await show({ msccSuspectedAt: ago(30 * HOUR) });
    expect(screen.getAllByText(/MRI of the whole spine: overdue by 6 h 00 min/)[0]).toBeVisible();
  });

  it('opens to start, deadline, source and what is not followed here', async () => {
    await show({ msccSuspectedAt: ago(HOUR) });
    await userEvent.click(screen.getByText('The clock and its source'));
    const [line] = screen.getAllByRole('listitem');
    if (!line) throw new Error('there is a clock');
    expect(line).toHaveTextContent(/Suspected .* · due .* \(within 24 h\)/);
    expect(within(line).getByText('NG234 1.5.2; QS56 statement 3 · read in texts that quote the source')).toBeVisible();
    expect(screen.getByText(/^Not followed in this record: Contact with the MSCC coordinator at once \(NG234 section 1.3/)).toBeVisible();
    expect(screen.getByText(/^Rules: NICE NG234 and QS56 \(September 2023\)/)).toBeVisible();
  });

  it('keeps a clock unclear where the start is not recorded or nobody knows whether it is suspected', async () => {
    await show({ referredAt: ago(2 * HOUR) });
    expect(screen.getByText('since when not recorded; 2 h 00 min since referral')).toBeVisible();
    expect(screen.getAllByText(/MRI of the whole spine: cannot be told/)[0]).toBeVisible();
    cleanup();
    await show({ mscc: 'unknown' });
    expect(screen.getByText('Cord compression')).toBeVisible();
    expect(screen.getByText('not known whether suspected')).toBeVisible();
  });

  it('says which day was counted, and that only the day is known', async () => {
    const day = ago(72 * HOUR).slice(0, 10);
    await show({ msccSuspectedAt: `${day}T11:00:00Z`, imaging: [study({ performedOn: day })] });
    await userEvent.click(screen.getByText('The clock and its source'));
    expect(screen.getByRole('listitem')).toHaveTextContent(/MRI of the whole spine: done in time.*Recorded: \d+ \w+ \d+Only the day is recorded; the whole of it is in time\./);
  });

  it('is not shown where compression is not suspected and no listed pain is recorded', async () => {
    await show({ mscc: 'no', symptoms: ['stiffness'] });
    expect(screen.queryByRole('term')).toBeNull();
    expect(screen.queryByText(/MRI/)).toBeNull();
    cleanup();
    await show({ mscc: 'no', symptoms: ['night_pain'], msccSuspectedAt: ago(HOUR) });
    expect(screen.getByText('Pain of the NG234 list')).toBeVisible();
    expect(screen.getByText('2 clocks and their sources')).toBeVisible();
    expect(screen.getAllByText(/6 d 22 h left/)[0]).toBeVisible();
  });

  it('no longer counts in a case that has been decided', async () => {
    await show({ state: 'discussed', msccSuspectedAt: ago(50 * HOUR) });
    expect(screen.getByText('suspected')).toBeVisible();
    expect(screen.getAllByText(/MRI of the whole spine: cannot be told/)[0]).toBeVisible();
  });
});

describe('what the clocks read of a case', () => {
  it('are whole-spine MRIs, without those that are only requested', () => {
    const imaging = [
      study({ performedOn: '2026-03-13' }),
      study({ absences: { performedOn: 'pending' } }),
      study({ absences: { performedOn: 'not_done' } }),
      study({ absences: { performedOn: 'unknown' } }),
      study({}),
      study({ modality: 'mri_region', performedOn: '2026-03-13' }),
    ];
    expect(msccRecordOf({ ...theCase, imaging }).wholeSpineMris).toEqual(['2026-03-13', null, null]);
  });

  it('are signed decisions, listed pain, and whether it still waits', () => {
    const signed = { decisionState: 'signed', signedAt: '2026-03-13T17:15:00Z' };
    const discussions = [signed, { decisionState: 'draft', signedAt: null }] as CaseView['discussions'];
    expect(msccRecordOf({ ...theCase, discussions, symptoms: ['night_pain', 'limb_weakness'] })).toMatchObject({
      plansSignedAt: ['2026-03-13T17:15:00Z'],
      listedPain: true,
      waiting: true,
    });
    expect(msccRecordOf({ ...theCase, symptoms: ['limb_weakness'], state: 'follow_up' })).toMatchObject({ listedPain: false, waiting: false });
    expect(msccRecordOf({ ...theCase, mscc: undefined, symptoms: null, state: 'draft' })).toMatchObject({ mscc: null, listedPain: false, waiting: true });
  });
});

describe('a clock in words', () => {
  it('has a word for every state, never colour alone', () => {
    const words = (['met', 'missed', 'overdue', 'at_risk', 'running', 'unclear', 'excluded'] as const).map((state) => stateWords({ state, leftMs: -HOUR }));
    expect(words).toEqual(['done in time', 'done too late', 'overdue by 1 h 00 min', 'at risk, 1 h 00 min left', '1 h 00 min left', 'cannot be told', 'excluded']);
  });

  it('counts in hours for two days, then in days', () => {
    expect([0, 59 * 1000, 47 * HOUR + 59 * MINUTE, 48 * HOUR, 147 * HOUR].map(spanOf)).toEqual(['0 h 00 min', '0 h 00 min', '47 h 59 min', '2 d 0 h', '6 d 3 h']);
  });

  it('says "at once" for no hours, and what was ours to read', () => {
    const rule = { source: 'QS56 statement 2', mark: 'verified', ourReading: 'One week is counted as 168 hours' } as Parameters<typeof sourceWords>[0];
    expect(withinWords({ ...rule, dueHours: 0 })).toBe('at once');
    expect(withinWords({ ...rule, dueHours: 168 })).toBe('within 168 h');
    expect(sourceWords(rule)).toBe('QS56 statement 2 · source read · One week is counted as 168 hours');
  });
});
