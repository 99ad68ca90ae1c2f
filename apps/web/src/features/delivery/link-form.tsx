import { Button } from '@mantine/core';
import { EXTENTS, partKey, type Extent, type FulfilledPart, type PartOnItsWay } from '@rachis/domain';
import { useId, useState } from 'react';
import classes from './delivery.module.css';

interface Props {
  label: string;
  parts: readonly PartOnItsWay[];
  start: readonly FulfilledPart[];
  busy: boolean;
  onKeep: (fulfils: FulfilledPart[]) => void;
  onCancel: () => void;
}

/** Which parts of the decision a record fulfils, each in full, in part, or under way. Nothing ticked says: nothing of it. */
export function LinkForm({ label, parts, start, busy, onKeep, onCancel }: Props) {
  const name = useId();
  const [said, setSaid] = useState<ReadonlyMap<string, Extent>>(() => new Map(start.map((one) => [partKey(one), one.extent])));
  const put = (key: string, extent: Extent | null) => {
    const next = new Map(said);
    if (extent) next.set(key, extent);
    else next.delete(key);
    setSaid(next);
  };
  const fulfils = parts.flatMap(({ key, part, refId }): FulfilledPart[] => {
    const extent = said.get(key);
    return extent ? [{ part, refId: refId ?? null, extent }] : [];
  });
  return (
    <form
      className={classes['form']}
      aria-label={`What it fulfils: ${label}`}
      onSubmit={(event) => {
        event.preventDefault();
        onKeep(fulfils);
      }}
    >
      {parts.map(({ key, title }) => (
        <fieldset key={key} className={classes['choice']}>
          <legend>{title}</legend>
          {[{ code: null, label: 'Not by this' }, ...EXTENTS].map(({ code, label: words }) => (
            <label key={words} className={classes['extent']}>
              <input type="radio" name={`${name} ${key}`} checked={(said.get(key) ?? null) === code} onChange={() => put(key, code)} />
              {words}
            </label>
          ))}
        </fieldset>
      ))}
      <p className={classes['acts']}>
        <Button type="submit" size="compact-sm" loading={busy}>
          {fulfils.length > 0 ? 'Save what it fulfils' : 'It fulfils nothing of this'}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onCancel}>
          Not now
        </Button>
      </p>
    </form>
  );
}
