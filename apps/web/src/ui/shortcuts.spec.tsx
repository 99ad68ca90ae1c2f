import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { useRowFocus } from './row-focus.js';
import { useShortcuts } from './shortcuts.js';

const opened: string[] = [];

function Keys() {
  const [last, setLast] = useState('');
  useShortcuts({ m: () => setLast('next missing'), 'g w': () => setLast('worklist'), 'mod+k': () => setLast('palette') });
  const { table: list, row: focusRow } = useRowFocus(3, (index) => opened.push(`row ${index + 1}`));
  return (
    <>
      <p role="status">{last}</p>
      <input aria-label="Note" />
      <ul ref={list}>
        {['one', 'two', 'three'].map((name, index) => (
          <li key={name} {...focusRow(index)}>
            {name}
          </li>
        ))}
      </ul>
    </>
  );
}

beforeEach(() => {
  opened.length = 0;
  render(<Keys />);
});
afterEach(cleanup);

describe('the keys of a page', () => {
  it('work alone and in sequence', async () => {
    await userEvent.keyboard('m');
    expect(screen.getByRole('status')).toHaveTextContent('next missing');
    await userEvent.keyboard('gw');
    expect(screen.getByRole('status')).toHaveTextContent('worklist');
  });

  it('are letters while somebody types, except with Ctrl', async () => {
    await userEvent.type(screen.getByRole('textbox', { name: 'Note' }), 'mgw');
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('mgw');
    await userEvent.keyboard('{Control>}k{/Control}');
    expect(screen.getByRole('status')).toHaveTextContent('palette');
  });

  it('move through rows with j and k, stop at both ends, and open with Enter', async () => {
    await userEvent.keyboard('j');
    expect(screen.getByText('one')).toHaveFocus();
    await userEvent.keyboard('jjjj');
    expect(screen.getByText('three')).toHaveFocus();
    await userEvent.keyboard('k{Enter}');
    expect(opened).toEqual(['row 2']);
  });
});
