import { compareLevels, regionOf } from '@rachis/domain';
import { pointAt, type Placed, type Point } from './column-geometry.js';

/** Depth of the spinal canal behind the body. */
export function canalDepth({ code }: Placed): number {
  const region = regionOf(code);
  if (region === 'sacral') return { S1: 12, S2: 9.5, S3: 7.5, S4: 6, S5: 4.5 }[code as 'S1'] ?? 5;
  if (region === 'coccygeal') return 3;
  return region === 'thoracic' ? 13 : 15;
}

/** The outline of the vertebral body in its own directions (anterior left, centre 0 0), with waist and hollow end plates. */
export function bodyOutline({ code, height, depth }: Placed): string {
  const [w, h] = [depth / 2, height / 2];
  if (code === 'C0') return `M${-w} ${-h * 0.4}Q0 ${-h * 1.6} ${w} ${-h * 0.5}Q${w * 0.7} ${h} 0 ${h}Q${-w * 0.8} ${h} ${-w} ${-h * 0.4}Z`;
  if (code === 'C1') return `M${-w} 0A${h * 0.95} ${h * 0.95} 0 1 1 ${-w + h * 1.9} 0A${h * 0.95} ${h * 0.95} 0 1 1 ${-w} 0Z`;
  if (code === 'C2') {
    const neck = -h * 0.05;
    return `M${-w} ${h}Q${-w * 0.8} ${h * 0.4} ${-w * 0.55} ${neck}Q${-w * 0.5} ${-h * 1.15} ${w * 0.1} ${-h * 1.2}Q${w * 0.6} ${-h * 1.1} ${w * 0.5} ${neck}Q${w * 0.75} ${h * 0.4} ${w} ${h * 0.92}Q0 ${h * 0.8} ${-w} ${h}Z`;
  }
  if (code === 'Co') return `M${-w} ${-h}Q0 ${-h * 1.12} ${w} ${-h}Q${w * 1.05} ${h * 0.1} ${-w * 0.1} ${h}Q${-w * 0.9} ${h * 1.02} ${-w * 0.75} ${h * 0.3}Z`;
  const sacral = regionOf(code) === 'sacral';
  const [waist, hollow, taper] = sacral ? [w * 0.03, 0.4, 0.1] : [w * 0.09, h * 0.16, 0];
  const low = w * (1 - taper);
  return `M${-w} ${-h}Q0 ${-h + hollow} ${w} ${-h}Q${w - waist * 2} 0 ${low} ${h}Q0 ${h - hollow} ${-low} ${h}Q${-w + waist * 2} 0 ${-w} ${-h}Z`;
}

/** The disc below a vertebra, from its lower end plate to the upper one of the next, in the directions of the drawing. */
export function discOutline(upper: Placed, lower: Placed): string | null {
  if (compareLevels(upper.code, 'C2') < 0 || regionOf(upper.code) === 'sacral') return null;
  const inset = 0.93;
  const [a, b] = [pointAt(upper, (-upper.depth / 2) * inset, upper.height / 2), pointAt(upper, (upper.depth / 2) * inset, upper.height / 2)];
  const [c, d] = [pointAt(lower, (lower.depth / 2) * inset, -lower.height / 2), pointAt(lower, (-lower.depth / 2) * inset, -lower.height / 2)];
  const write = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  const out = (one: Point, two: Point, by: number): Point => ({ x: (one.x + two.x) / 2 + by, y: (one.y + two.y) / 2 });
  return `M${write(a)}L${write(b)}Q${write(out(b, c, 1.6))} ${write(c)}L${write(d)}Q${write(out(d, a, -1.6))} ${write(a)}Z`;
}

/** The spinous process (or back arch) behind the canal, cut in the midline; none at the occiput and the coccyx. */
export function processOutline(placed: Placed): string | null {
  const { code, height, depth } = placed;
  const start = depth / 2 + canalDepth(placed) + 2;
  const h = height / 2;
  const region = regionOf(code);
  if (code === 'C0' || region === 'coccygeal') return null;
  if (code === 'C1') return `M${start} ${-h * 0.6}A${h * 0.62} ${h * 0.62} 0 1 1 ${start} ${h * 0.64}A${h * 0.62} ${h * 0.62} 0 1 1 ${start} ${-h * 0.6}Z`;
  if (region === 'sacral') {
    const reach = { S1: 10, S2: 9, S3: 7 }[code as 'S1'] ?? 0;
    return reach === 0 ? null : `M${start} ${-h * 0.6}Q${start + reach} ${-h * 0.5} ${start + reach} ${h * 0.1}Q${start + reach * 0.7} ${h * 0.7} ${start} ${h * 0.6}Z`;
  }
  const number = Number(code.slice(1));
  // How far it reaches back, how far it hangs down, how thick it is: short in the neck, long and steep in the chest, broad below.
  const [reach, drop, thick] =
    region === 'cervical' ? [{ 2: 21, 7: 30 }[number] ?? 14 + number, 5.5, 3.8]
    : region === 'thoracic' ? [29 - Math.abs(6 - number) * 0.6, number < 10 ? 15 + (number > 3 ? 4 : 0) : 8, 3.8]
    : [34, 4, 9.5];
  const blunt = region === 'lumbar' ? thick * 0.75 : thick * 0.8;
  return [
    `M${start} ${-thick}`,
    `Q${start + reach * 0.55} ${-thick * 0.7 + drop * 0.35} ${start + reach} ${drop - blunt}`,
    `Q${start + reach + blunt * 1.15} ${drop} ${start + reach - blunt * 0.3} ${drop + blunt}`,
    `Q${start + reach * 0.5} ${drop * 0.55 + thick * 1.05} ${start} ${thick}Z`,
  ].join('');
}
