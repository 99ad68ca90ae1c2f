import { Kbd } from '../../ui/kbd.js';
import classes from './room.module.css';

type Keys = readonly (readonly [string, string])[];
const EVERYBODY: Keys = [
  ['←', 'case before'],
  ['→', 'next case'],
  ['Space', 'summary, read-back, spine'],
  ['q', 'quorum'],
  ['o', 'dissent'],
  ['h', 'hand'],
  ['p', 'hide names'],
];
const IMAGES: Keys = [
  ['i', 'images'],
  ['[ ]', 'image before, next'],
  ['+ −', 'larger, smaller'],
];
const DRIVER: Keys = [
  ['t', 'time'],
  ['d', 'decide'],
  ['n', 'rationale'],
  ['o', 'dissent; opens what is to be ratified'],
  ['r', 'ratify'],
  ['f', 'defer'],
  ['u', 'undo'],
  ['e', 'emergency'],
  ['Ctrl+Enter', 'read back, sign'],
];

/** The keys of the room, where they are used. */
export function RoomKeys({ drives, leads }: { drives: boolean; leads: boolean }) {
  return (
    <ul className={`${classes['keys'] ?? ''} no-print`} aria-label="Keys of the room">
      {[...EVERYBODY, ...(leads ? IMAGES : []), ...(drives ? DRIVER : [])].map(([key, what]) => (
        <li key={key}>
          <Kbd>{key}</Kbd> {what}
        </li>
      ))}
    </ul>
  );
}
