import { useDebouncedValue } from '@mantine/hooks';
import { CASE_STATES, labelOf } from '@rachis/domain';
import { IconFolder, type Icon } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState, type KeyboardEvent } from 'react';
import { useMay } from '../../api/session.queries.js';
import { Dialog } from '../../ui/dialog.js';
import { casesFound } from './case-find.queries.js';
import { DESTINATIONS } from './navigation.js';
import classes from './palette.module.css';

interface Entry {
  id: string;
  icon: Icon;
  label: string;
  note: string;
  open: () => void;
}

/** Before the dialog's own focus, which comes a moment later: the first letter must not be lost. */
const focusAtOnce = (input: HTMLInputElement | null) => input?.focus();

/** Finds a case by name or number, or a page by its name; arrows move, Enter opens. */
export function Palette({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const [settled] = useDebouncedValue(text.trim(), 150);
  const navigate = useNavigate();
  const may = useMay();
  const listId = useId();
  const mayFind = may('worklist.read');
  const { data, isFetching, error } = useQuery({ ...casesFound(settled), enabled: mayFind && settled.length >= 2 });
  const go = (act: () => Promise<void>) => () => {
    onClose();
    void act();
  };
  const wanted = text.trim().toLowerCase();
  const places = DESTINATIONS.filter(({ label, needs }) => may(needs) && label.toLowerCase().includes(wanted)).map(
    ({ to, label, icon }): Entry => ({ id: to, icon, label, note: 'Page', open: go(() => navigate({ to })) }),
  );
  const cases = (wanted.length >= 2 ? (data?.rows ?? []) : []).map(
    (row): Entry => ({
      id: row.id,
      icon: IconFolder,
      label: [row.familyName, row.givenName].filter(Boolean).join(', '),
      note: [row.caseNumber, labelOf(CASE_STATES, row.state), row.levels].filter(Boolean).join(' · '),
      open: go(() => navigate({ to: '/cases/$caseId', params: { caseId: row.id } })),
    }),
  );
  const entries = [...cases, ...places];
  const current = Math.min(chosen, Math.max(entries.length - 1, 0));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && entries.length > 0) {
      event.preventDefault();
      setChosen((current + step + entries.length) % entries.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      entries[current]?.open();
    }
  };
  const optionId = (index: number) => `${listId}-${index}`;
  return (
    <Dialog title="Find" opened onClose={onClose} size="lg" place="top">
      <input
        className={classes['input']}
        role="combobox"
        aria-label={mayFind ? 'Name, number or page' : 'Page'}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={entries.length > 0 ? optionId(current) : undefined}
        placeholder={mayFind ? 'Name, number or page' : 'Page'}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
        data-autofocus
        ref={focusAtOnce}
      />
      <ul id={listId} role="listbox" aria-label="Found" className={classes['list']}>
        {entries.map(({ id, icon: Sign, label, note, open }, index) => (
          // The keys are handled in the input, which keeps the focus.
          <li key={id} id={optionId(index)} role="option" aria-selected={index === current} className={classes['entry']} onClick={open} onMouseMove={() => setChosen(index)} onKeyDown={onKeyDown}>
            <Sign size={17} stroke={1.6} aria-hidden />
            <span className={classes['label']}>{label}</span>
            <span className={classes['note']}>{note}</span>
          </li>
        ))}
      </ul>
      <p role="status" className={classes['status']}>
        {error ? 'Cases cannot be searched at the moment.' : isFetching ? 'Searching…' : entries.length === 0 ? `Nothing found for “${text.trim()}”.` : data?.totalIsMinimum || (data && data.total > data.rows.length) ? 'There are more; type more of the name.' : ''}
      </p>
    </Dialog>
  );
}
