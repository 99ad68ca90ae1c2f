import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RadiotherapyCourse } from '@rachis/domain';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { aroundSpec, serverForSpec } from '../../around-specs.js';
import { RadiotherapyForm } from './radiotherapy.form.js';

let server: ReturnType<typeof serverForSpec>;
let done = 0;
beforeEach(() => {
  done = 0;
  server = serverForSpec(() => ({ id: 'x', version: 1 }));
});
afterEach(() => {
  cleanup();
  sessionStorage.clear();
  server.stop();
});

describe('the form of a course', () => {
  const add = async () => {
    render(aroundSpec(<RadiotherapyForm caseId="c" onDone={() => (done += 1)} />));
    await screen.findByText('Save course');
  };
  const type = (name: string, text: string) =>
    fireEvent.change(screen.getByLabelText(name), { target: { value: text } });
  const saved = () => waitFor(() => expect(done).toBe(1));
  const choose = (name: string) => fireEvent.click(screen.getByLabelText(name));
  const save = () => fireEvent.click(screen.getByText('Save course'));

  it('takes doses in gray and keeps whole centigray', async () => {
    await add();
    choose('Planned');
    type('Levels', 'D9');
    type('Prescribed dose', '24');
    type('Prescribed fractions', '2');
    save();
    await saved();
    expect(server.sent).toHaveLength(1);
    expect(server.sent[0]).toMatchObject({
      method: 'PUT',
      path: expect.stringMatching(/^\/api\/cases\/c\/radiotherapy-courses\//),
      body: { state: 'planned', levels: 'T9', prescribedDoseCgy: 2400, prescribedFractions: 2 },
    });
    expect((server.sent[0]?.body as RadiotherapyCourse).deliveredDoseCgy ?? null).toBeNull();
  });

  it('asks for the reason when a course was stopped', async () => {
    await add();
    expect(screen.queryByLabelText('Why stopped or cancelled')).not.toBeInTheDocument();
    choose('Stopped early');
    save();
    expect(await screen.findByText('Say why it was stopped or cancelled, or that nobody knows')).toBeInTheDocument();
    expect(server.sent).toEqual([]);
    type('Why stopped or cancelled', 'Pneumonia');
    save();
    await saved();
  });

  it('warns of more delivered than prescribed and saves it all the same', async () => {
    await add();
    choose('Delivered');
    type('Prescribed fractions', '5');
    type('Delivered fractions', '6');
    expect(await screen.findByText('6 fractions delivered, 5 prescribed')).toBeInTheDocument();
    save();
    await saved();
  });

  it('asks whether gray was meant where centigray was typed', async () => {
    await add();
    choose('Planned');
    type('Prescribed dose', '2400');
    save();
    expect(await screen.findByText(/240000 cGy|at most 10000/)).toBeInTheDocument();
    expect(server.sent).toEqual([]);
  });
});
