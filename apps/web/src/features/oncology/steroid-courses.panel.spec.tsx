import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SteroidCourseView, TumourView } from '@rachis/domain';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec, serverForSpec } from '../../around-specs.js';
import { SteroidCoursesPanel } from './steroid-courses.panel.js';
// The forms come later in the browser; loaded here, no test waits for them.
import './steroid-course.form.js';

const recorded = {
  id: '1',
  version: 1,
  recordedAt: '2026-03-13T16:00:00Z',
  recordedById: 'a',
  recordedByName: 'Dr Bello',
};
const course = (more: Partial<SteroidCourseView>): SteroidCourseView => ({
  ...recorded,
  drug: 'dexamethasone',
  ...more,
});

let server: ReturnType<typeof serverForSpec>;
beforeEach(() => {
  server = serverForSpec(() => ({ id: 'x', version: 1 }));
});
afterEach(() => {
  cleanup();
  sessionStorage.clear();
  server.stop();
});
const show = (courses: readonly SteroidCourseView[], tumour: TumourView | null = null) =>
  render(aroundSpec(<SteroidCoursesPanel caseId="c" courses={courses} tumour={tumour} mayEdit />));
const panel = () => screen.findByRole('region', { name: 'Steroids' });
const tumour = (more: Partial<TumourView>): TumourView => ({ ...recorded, ...more });

describe('the steroids of a case', () => {
  it('show the reason with its recommendation and how far that was read, and lead to the rule', async () => {
    show([
      course({
        dailyDoseMg: '16',
        reason: 'neuro_symptoms_mscc',
        ppiCover: 'yes',
        running: 'yes',
        plannedEndOn: '2026-03-20',
      }),
    ]);
    expect(await panel()).toHaveTextContent(/Dexamethasone.*16 mg a day.*running/);
    expect(await panel()).toHaveTextContent('NG234 1.8.1, read in texts that quote the source');
    expect(await panel()).toHaveTextContent('stomach protected (PPI) yes');
    expect(await panel()).toHaveTextContent('haematological malignancy considered Not recorded');
    expect(screen.getByRole('link', { name: 'What NG234 says about steroids' })).toHaveAttribute(
      'href',
      '/scores/steroidAdvice',
    );
  });

  it('ask for a missing reason, and compute no equivalent dose', async () => {
    show([course({ drug: 'methylprednisolone', dailyDoseMg: '100', absences: { reason: 'unknown' } })]);
    expect(await panel()).toHaveTextContent(/reason is asked for\s*Unknown/);
    expect(await panel()).not.toHaveTextContent(/equivalent|dexamethasone/i);
  });

  it('name a course without an end, and say nothing of one whose start is not known', async () => {
    show([course({ startedOn: '2020-01-01', running: 'yes' })]);
    expect(await panel()).toHaveTextContent(/Day \d+ of the steroid without a date for reducing or stopping it/);
    cleanup();
    show([course({ startedOn: '2020', running: 'yes' })]);
    expect(await panel()).not.toHaveTextContent(/Day \d+/);
  });
});

describe('recording a steroid', () => {
  const open = async (of: TumourView | null) => {
    show([], of);
    await userEvent.click(await screen.findByRole('button', { name: 'Add steroid' }));
    return screen.findByRole('form', { name: 'Steroid' });
  };

  it.each([
    ['a lymphoma on imaging', tumour({ primary: 'lymphoma', basis: 'imaging' })],
    ['nothing known', null],
  ])('asks for tissue first with %s', async (_what, of) => {
    expect(within(await open(of)).getByRole('note')).toHaveTextContent(/^Before the first dose\s*Tissue obtained\?/);
  });

  it('does not ask for tissue with a known breast cancer', async () => {
    expect(within(await open(tumour({ primary: 'breast' }))).queryByRole('note')).not.toBeInTheDocument();
  });

  it('keeps a course without a reason: it is asked for, and nothing is blocked', async () => {
    const form = await open(tumour({ primary: 'breast' }));
    await userEvent.click(within(form).getByRole('radio', { name: 'Dexamethasone' }));
    await userEvent.type(within(form).getByRole('textbox', { name: 'Dose, mg a day' }), '16');
    await userEvent.click(within(form).getByRole('button', { name: 'Save steroid' }));
    await waitFor(() => expect(server.sent).toHaveLength(1));
    expect(server.sent[0]?.body).toMatchObject({ drug: 'dexamethasone', dailyDoseMg: '16' });
  });

  it('reads back the recommendation of the chosen reason, and asks a local reason in words', async () => {
    const form = await open(tumour({ primary: 'breast' }));
    await userEvent.click(within(form).getByRole('radio', { name: 'Severe pain' }));
    expect(form).toHaveTextContent(
      /NG234 1\.8\.3: Without neurological symptoms or signs.*\(read in texts that quote the source\)/,
    );
    await userEvent.click(within(form).getByRole('radio', { name: 'Local reason' }));
    expect(within(form).getByRole('textbox', { name: 'Reason in words' })).toBeInTheDocument();
    expect(form).not.toHaveTextContent('NG234');
  });
});
