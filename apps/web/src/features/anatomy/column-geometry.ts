import { LEVELS, type Level } from '@rachis/domain';

/** A point of the drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a vertebra stands in the drawing, how it is tilted (degrees) and how large it is. Anterior is left. */
export interface Placed {
  readonly code: Level;
  readonly centre: Point;
  readonly tilt: number;
  readonly height: number;
  readonly depth: number;
}

/** The drawing is this large; everything is placed inside. */
export const DRAWING = { width: 420, height: 800, top: 26, labelX: 54, flagX: 296 } as const;

// Mid-sagittal proportions of an adult, in drawing units: height of the body, its depth, and the disc below it. Drawn from
// the general shape of the column and not measured; nothing is computed from them.
const SIZES: readonly (readonly [from: Level, height: number, depth: number, disc: number])[] = [
  ['C0', 10, 27, 3], ['C1', 10, 22, 2], ['C2', 23, 22, 4.5], ['C3', 15.5, 25, 4.5], ['C7', 17.5, 29, 4.5], ['T1', 18, 30, 4], ['T6', 20.5, 37, 4],
  ['T12', 25, 45, 6.5], ['L1', 27, 48, 9], ['L5', 30, 55, 10], ['S1', 29, 50, 1.5], ['S2', 24.5, 41, 1.2], ['S3', 20.5, 32, 1], ['S4', 17, 25, 1], ['S5', 14.5, 19, 3], ['Co', 24, 11, 0],
];

// The direction in which the column runs, in degrees from straight down; positive runs forward (left). From these follow the
// cervical and lumbar lordosis, the thoracic kyphosis and the curve of the sacrum.
const DIRECTIONS: readonly (readonly [from: Level, degrees: number])[] = [
  ['C0', 8], ['C2', 9], ['C5', -4], ['C7', -17], ['T2', -19], ['T7', -1], ['T11', 13], ['L1', 15], ['L3', 3], ['L5', -20], ['S1', -38], ['S3', -14], ['S5', 16], ['Co', 34],
];

const ordinalOf = (code: Level): number => LEVELS.find((level) => level.code === code)?.ordinal ?? 0;

/** Reads a table between its rows. */
function between(rows: readonly (readonly [Level, ...number[]])[], ordinal: number, column: number): number {
  const next = rows.findIndex(([code]) => ordinalOf(code) >= ordinal);
  const after = rows[next] ?? rows.at(-1);
  const before = rows[Math.max(next - 1, 0)] ?? after;
  if (!after || !before) return 0;
  const [from, to] = [ordinalOf(before[0]), ordinalOf(after[0])];
  const share = to === from ? 1 : (ordinal - from) / (to - from);
  const [low, high] = [Number(before[column]), Number(after[column])];
  return low + (high - low) * share;
}

function place(): Placed[] {
  const placed: Placed[] = [];
  let point: Point = { x: 168, y: DRAWING.top };
  for (const { code, ordinal } of LEVELS) {
    const [height, depth, disc] = [between(SIZES, ordinal, 1), between(SIZES, ordinal, 2), between(SIZES, ordinal, 3)];
    const tilt = between(DIRECTIONS, ordinal, 1);
    const radians = (tilt * Math.PI) / 180;
    const along = (length: number): Point => ({ x: point.x - Math.sin(radians) * length, y: point.y + Math.cos(radians) * length });
    placed.push({ code, centre: along(height / 2), tilt, height, depth });
    point = along(height + disc);
  }
  return placed;
}

/** Every level of the spine in its place, cranial first. */
export const COLUMN: readonly Placed[] = place();

/** The place of one level. */
export function placeOf(code: Level): Placed {
  const placed = COLUMN.find((one) => one.code === code);
  if (!placed) throw new RangeError(`${code} is not a level of the spine`);
  return placed;
}

/** A point given in the vertebra's own directions: `back` behind its centre, `down` below it. */
export function pointAt({ centre, tilt }: Placed, back: number, down: number): Point {
  const radians = (tilt * Math.PI) / 180;
  return { x: centre.x + Math.cos(radians) * back - Math.sin(radians) * down, y: centre.y + Math.sin(radians) * back + Math.cos(radians) * down };
}

/** A smooth line through points (Catmull-Rom as Bézier curves). */
export function smooth(points: readonly Point[]): string {
  const at = (index: number): Point => points[Math.min(Math.max(index, 0), points.length - 1)] ?? { x: 0, y: 0 };
  const write = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  return points
    .map((point, index) => {
      if (index === 0) return `M${write(point)}`;
      const [a, b, c, d] = [at(index - 2), at(index - 1), point, at(index + 1)];
      const one = { x: b.x + (c.x - a.x) / 6, y: b.y + (c.y - a.y) / 6 };
      const two = { x: c.x - (d.x - b.x) / 6, y: c.y - (d.y - b.y) / 6 };
      return `C${write(one)} ${write(two)} ${write(c)}`;
    })
    .join('');
}
