import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ReadinessItem, Section } from '@rachis/domain';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec } from '../../around-specs.js';
import { CasePanel } from './case-panel.js';
import { CASE_PANELS, placeOfPanel } from './case-panels.js';
import { SectionNav } from './section-nav.js';
import { useSectionKeys } from './use-section-keys.js';

const item = (id: string, section: Section, done: boolean): ReadinessItem => ({ id, label: id, section, done, absence: null, owner: null });
const ITEMS = [item('question', 'referral', true), item('histology', 'tumour', false), item('visceral', 'extent', true), item('wish', 'wishes', false)];

// jsdom lays nothing out and has no page to scroll: the panels stand a screen below each other.
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.getBoundingClientRect = function (this: Element) {
  const place = CASE_PANELS.findIndex(({ id }) => this.id === placeOfPanel(id));
  return { top: place * 1000, bottom: 0, left: 0, right: 0, width: 0, height: 0, x: 0, y: 0, toJSON: () => null };
};

/** The panels of a case with a form in each, as the page shows them. */
function Sample({ asked = null }: { asked?: Section | null }) {
  const { only, goToPanel, setOnly, currentId } = useSectionKeys(ITEMS, () => undefined, asked);
  return (
    <>
      <SectionNav items={ITEMS} only={only} onPanel={goToPanel} onOnly={setOnly} />
      <output>{currentId}</output>
      {CASE_PANELS.map(({ id, label }) => (
        <CasePanel key={id} id={id} only={only}>
          <section id={id === 'oncology' ? 'tumour' : id === 'patient' ? 'wishes' : id}>
            <h2>{label} in full</h2>
            <textarea aria-label={`Words on ${label}`} />
          </section>
        </CasePanel>
      ))}
    </>
  );
}

const nav = () => screen.findByRole('navigation', { name: 'Panels of the case' });

beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe('the panels of a case', () => {
  it('say how much the board still misses in each, and tick the complete ones', async () => {
    render(aroundSpec(<Sample />));
    const panel = within(await nav());
    expect(panel.getByRole('button', { name: /^Oncology ?, 1 missing$/ })).toBeInTheDocument();
    expect(panel.getByRole('button', { name: /^Summary ?, complete$/ })).toBeInTheDocument();
    expect(panel.getByRole('button', { name: 'Surgery' })).toBeInTheDocument();
  });

  it('are reached by their digits, and the focus goes along', async () => {
    render(aroundSpec(<Sample />));
    await nav();
    for (const [key, title] of [['6', 'Surgery'], ['0', 'Record']] as const) {
      await userEvent.keyboard(key);
      expect(document.activeElement).toHaveTextContent(title);
      expect(screen.getByRole('group', { name: title })).toContainElement(document.activeElement as HTMLElement);
    }
  });

  it('lead from one missing item to the next with m, and begin again after the last', async () => {
    render(aroundSpec(<Sample />));
    await nav();
    for (const [id, title] of [['histology', 'Oncology'], ['wish', 'Patient'], ['histology', 'Oncology']] as const) {
      await userEvent.keyboard('m');
      expect(screen.getByRole('status')).toHaveTextContent(id);
      expect(screen.getByRole('heading', { name: `${title} in full` })).toHaveFocus();
    }
  });

  it('can be looked at one at a time without losing what was typed; the browser remembers the choice', async () => {
    render(aroundSpec(<Sample />));
    const one = within(await nav()).getByRole('button', { name: 'One panel at a time' });
    await userEvent.type(screen.getByRole('textbox', { name: 'Words on Surgery' }), 'T5 to T11');
    await userEvent.click(one);
    expect(one).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getAllByRole('textbox').map((box) => box.getAttribute('aria-label'))).toEqual(['Words on Summary']);
    await userEvent.click(within(await nav()).getByRole('button', { name: 'Surgery' }));
    expect(screen.getByRole('textbox')).toHaveValue('T5 to T11');
    cleanup();
    render(aroundSpec(<Sample asked="tumour" />));
    await nav();
    expect(screen.getAllByRole('textbox').map((box) => box.getAttribute('aria-label'))).toEqual(['Words on Oncology']);
  });
});
