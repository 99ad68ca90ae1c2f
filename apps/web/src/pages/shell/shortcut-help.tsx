import { Dialog } from '../../ui/dialog.js';
import { Kbd } from '../../ui/kbd.js';
import { DESTINATIONS } from './navigation.js';
import classes from './shell.module.css';

const EVERYWHERE: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['/'], 'Find a case or a page'],
  [['Ctrl', 'K'], 'The same, also while typing'],
  [['?'], 'This list'],
  [['j'], 'Next row'],
  [['k'], 'Row before'],
  [['Enter'], 'Open the row'],
  [['Esc'], 'Close what lies on top'],
];

const ON_A_CASE: typeof EVERYWHERE = [
  [['1', '…', '9', '0'], 'To a panel of the case'],
  [['m'], 'To the next missing item'],
  [['p'], 'Hide or show who it is'],
  [['i'], 'Open the first key image'],
];

const ON_ACTIONS: typeof EVERYWHERE = [
  [['x'], 'Done'],
  [['u'], 'Take the last one back'],
];

const ON_THE_MAP: typeof EVERYWHERE = [
  [['T', '8'], 'Go to a level by its name'],
  [['↑', '↓'], 'One level up or down'],
  [['PgUp', 'PgDn'], 'One region up or down'],
  [['Enter'], 'Pick the level'],
];

function Keys({ title, rows }: { title: string; rows: typeof EVERYWHERE }) {
  return (
    <section>
      <h3 className={classes['keysTitle']}>{title}</h3>
      <dl className={classes['keys']}>
        {rows.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Every key that works, in one window. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const places = DESTINATIONS.flatMap(({ key, label }) => (key ? [[['g', key], label] as const] : []));
  return (
    <Dialog title="Keyboard shortcuts" opened onClose={onClose} size="lg">
      <div className={classes['keysColumns']}>
        <Keys title="Everywhere" rows={EVERYWHERE} />
        <div>
          <Keys title="Go to" rows={places} />
          <Keys title="On a case" rows={ON_A_CASE} />
          <Keys title="On the actions" rows={ON_ACTIONS} />
          <Keys title="On the spine map" rows={ON_THE_MAP} />
        </div>
      </div>
      <p className={classes['keysNote']}>Letters are commands only while nobody is typing.</p>
    </Dialog>
  );
}
