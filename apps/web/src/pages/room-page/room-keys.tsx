import { Kbd } from '../../ui/kbd.js';
import classes from './room.module.css';

type Keys = readonly (readonly [string, string])[];
const EVERYBODY: Keys = [
  ['←', 'case before'],
  ['→', 'next case'],
  ['Space', 'summary, read-back, spine'],
  ['q', 'quorum'],
  ['h', 'hand'],
  ['p', 'hide names'],
];
const DISSENT: Keys = [['o', 'dissent']];
const RATIFY: Keys = [
  ['r', 'ratify'],
  ['a', 'ratify with an addition'],
  ['o', 'open for discussion'],
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
  ['f', 'defer'],
  ['u', 'undo'],
  ['e', 'emergency'],
  ['Ctrl+Enter', 'read back, sign'],
];

/** The keys of the room, where they are used. */
export function RoomKeys({ drives, leads, ratifies }: { drives: boolean; leads: boolean; ratifies: boolean }) {
  return (
    <ul className={`${classes['keys'] ?? ''} no-print`} aria-label="Keys of the room">
      {[...EVERYBODY, ...(ratifies ? RATIFY : DISSENT), ...(leads ? IMAGES : []), ...(drives ? DRIVER : [])].map(([key, what]) => (
        <li key={key}>
          <Kbd>{key}</Kbd> {what}
        </li>
      ))}
    </ul>
  );
}
