import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import {
  absenceLabel, ABSENCES, fieldsOf, formatDate, formatLevels, isPartialDate, type Level, LEVELS, parseLevels,
} from '@rachis/domain';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ContractWordsProvider, type ContractWords } from '../../ui/contract-words.js';
import { COLUMN, DRAWING } from './column-geometry.js';
import { placeFlags } from './level-flags.js';
import { levelWords, type LevelMark } from './level-mark.js';
import { SpineMap } from './spine-map.js';

/** The contracts' words, as the application hands them to the kit. */
const words: ContractWords = { fieldsOf, absences: ABSENCES, absenceLabel, formatDate, isPartialDate, readLevels: parseLevels, formatLevels };

const marks: readonly LevelMark[] = [
  { level: 'T8', lesionId: 'a', escc: '3', sins: { low: 11, high: 11, complete: true } },
  { level: 'L2', lesionId: 'b', escc: null, esccAbsence: 'pending', sins: { low: 5, high: 9, complete: false }, priorRadiotherapy: true },
  { level: 'L4', lesionId: 'c', escc: null, sins: null },
];

function show(onPick?: (level: Level) => void) {
  render(
    <MantineProvider env="test">
      <ContractWordsProvider words={words}>
        <SpineMap marks={marks} selected="T8" {...(onPick ? { onPick } : {})} />
      </ContractWordsProvider>
    </MantineProvider>,
  );
}
const option = (name: RegExp) => screen.getByRole('option', { name });

afterEach(cleanup);

describe('the spine map', () => {
  it('says of each level what is known, and what is not', () => {
    show(() => undefined);
    expect(screen.getAllByRole('option')).toHaveLength(LEVELS.length);
    expect(option(/^T8:/)).toHaveAccessibleName('T8: ESCC 3, SINS 11 potentially unstable');
    expect(option(/^L2:/)).toHaveAccessibleName('L2: ESCC pending, SINS 5–9 stable to potentially unstable, items open, earlier radiotherapy');
    expect(option(/^L4:/)).toHaveAccessibleName('L4: ESCC not recorded, SINS not rated');
    expect(option(/^C3:/)).toHaveAccessibleName('C3: no lesion recorded');
  });

  it('is entered at the picked level and moved through by arrows; Enter picks', async () => {
    const picked: Level[] = [];
    show((level) => picked.push(level));
    await userEvent.tab();
    expect(option(/^T8:/)).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(option(/^T9:/)).toHaveFocus();
    expect(picked).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(picked).toEqual(['T9']);
    await userEvent.keyboard('{Home}');
    expect(option(/^C0:/)).toHaveFocus();
    await userEvent.keyboard('{PageDown}{PageDown}');
    expect(option(/^T1:/)).toHaveFocus();
    await userEvent.keyboard('{End}');
    expect(option(/^Co:/)).toHaveFocus();
  });

  it('goes to a level that is typed, and waits where another digit may follow', async () => {
    const picked: Level[] = [];
    show((level) => picked.push(level));
    await userEvent.tab();
    await userEvent.keyboard('l3');
    expect(option(/^L3:/)).toHaveFocus();
    expect(picked).toEqual(['L3']);
    await userEvent.keyboard('{Home}t1');
    expect(option(/^T1:/)).toHaveFocus();
    expect(picked).toEqual(['L3']);
    await userEvent.keyboard('2');
    expect(option(/^T12:/)).toHaveFocus();
    expect(picked).toEqual(['L3', 'T12']);
  });

  it('understands D for a thoracic level, as reports write it', async () => {
    const picked: Level[] = [];
    show((level) => picked.push(level));
    await userEvent.tab();
    await userEvent.keyboard('d7');
    expect(picked).toEqual(['T7']);
  });

  it('is picked by a click and marks what is picked', async () => {
    const picked: Level[] = [];
    show((level) => picked.push(level));
    await userEvent.click(option(/^C5:/));
    expect(picked).toEqual(['C5']);
    expect(option(/^T8:/)).toHaveAttribute('aria-selected', 'true');
  });

  it('says the same in a table', () => {
    show(() => undefined);
    const table = screen.getByRole('table', { hidden: true });
    const rows = within(table).getAllByRole('row', { hidden: true }).slice(1);
    expect(rows.map((row) => within(row).getByRole('rowheader', { hidden: true }).textContent)).toEqual(['T8', 'L2', 'L4']);
    expect(rows[1]).toHaveTextContent('Pending');
    expect(rows[2]).toHaveTextContent('Not recorded');
  });

  it('is one picture with a full description where nothing can be picked', () => {
    show();
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    expect(screen.getByRole('img', { name: /T8: ESCC 3, SINS 11 potentially unstable/ })).toBeInTheDocument();
  });

  it('has every level inside the drawing, from the skull down', () => {
    expect(COLUMN.map(({ code }) => code)).toEqual(LEVELS.map(({ code }) => code));
    for (const [index, { centre }] of COLUMN.entries()) {
      expect(centre.y).toBeGreaterThan(COLUMN[index - 1]?.centre.y ?? 0);
      expect(centre.y).toBeLessThan(DRAWING.height);
    }
  });

  it('keeps the flags of neighbouring lesions apart, and all of them inside', () => {
    const crowded = LEVELS.slice(20).flatMap(({ code }): LevelMark[] => [{ level: code, lesionId: code, escc: '0' }]);
    const flags = placeFlags(crowded);
    for (const [index, { y }] of flags.entries()) {
      expect(y - (flags[index - 1]?.y ?? -100)).toBeGreaterThanOrEqual(20);
      expect(y).toBeLessThanOrEqual(DRAWING.height);
    }
  });

  it('names both lesions where two share a level', () => {
    expect(levelWords('T8', [...marks.slice(0, 1), { level: 'T8', lesionId: 'z', escc: '0' }])).toBe('T8: ESCC 3, SINS 11 potentially unstable; also ESCC 0, SINS not rated');
  });
});
