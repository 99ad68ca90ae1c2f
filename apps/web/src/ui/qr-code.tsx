import { encode } from 'uqr';

/** Four quiet modules all round, as the standard (ISO/IEC 18004) asks for; without them some cameras find nothing. */
const QUIET = 4;

/** What stands in `text` for a camera to read. Always black on white, also in the dark: an inverted code is not read by every telephone. */
export function QrCode({ text, label, className }: { text: string; label: string; className?: string | undefined }) {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET });
  // Runs of a row are one stroke each, so that no hair lines show between the modules.
  const runs = data.flatMap((row, y) => [...row.map((dark) => (dark ? '1' : '0')).join('').matchAll(/1+/g)].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`));
  return (
    <svg role="img" aria-label={label} className={className} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <path fill="white" d={`M0 0h${size}v${size}h-${size}z`} />
      <path fill="black" d={runs.join('')} />
    </svg>
  );
}
