import { Kbd } from '../../ui/kbd.js';
import classes from './room.module.css';

const EVERYBODY: readonly (readonly [string, string])[] = [
  ['←', 'case before'],
  ['→', 'next case'],
  ['Space', 'summary, read-back, spine'],
  ['q', 'quorum'],
  ['p', 'hide names'],
];
const DRIVER: readonly (readonly [string, string])[] = [
  ['d', 'decide'],
  ['n', 'rationale'],
  ['o', 'positions; opens what is to be ratified'],
  ['r', 'ratify'],
  ['f', 'defer'],
  ['Ctrl+Enter', 'read back, sign'],
];

/** The keys of the room, where they are used. */
export function RoomKeys({ drives }: { drives: boolean }) {
  return (
    <ul className={`${classes['keys'] ?? ''} no-print`} aria-label="Keys of the room">
      {[...EVERYBODY, ...(drives ? DRIVER : [])].map(([key, what]) => (
        <li key={key}>
          <Kbd>{key}</Kbd> {what}
        </li>
      ))}
    </ul>
  );
}
