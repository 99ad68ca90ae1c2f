import classes from './spine-map.module.css';

const stripes = (id: string, gap: number, width: number, turn: number) => (
  <pattern key={id} id={id} width={gap} height={gap} patternUnits="userSpaceOnUse" patternTransform={`rotate(${turn})`}>
    <line x1={0} y1={0} x2={0} y2={gap} strokeWidth={width} className={classes['stripe']} />
  </pattern>
);

/** The patterns of the grades, so that they can be told apart without colour and in print. */
export function MapPatterns({ id }: { id: string }) {
  return (
    <defs>
      {stripes(`${id}-sparse`, 7, 0.9, 45)}
      {stripes(`${id}-lines`, 4.6, 1, 45)}
      {stripes(`${id}-dense`, 3, 1.1, 45)}
      <pattern id={`${id}-cross`} width={3.6} height={3.6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0V3.6M0 0H3.6" strokeWidth={1.3} className={classes['stripe']} />
      </pattern>
      <pattern id={`${id}-full`} width={4} height={4} patternUnits="userSpaceOnUse">
        <rect width={4} height={4} className={classes['solid']} />
      </pattern>
      <pattern id={`${id}-unknown`} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <line x1={0} y1={0} x2={0} y2={5} strokeWidth={1.6} className={classes['stripeUnknown']} />
      </pattern>
    </defs>
  );
}
