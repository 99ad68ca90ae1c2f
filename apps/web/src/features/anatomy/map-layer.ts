import { LEVELS, type Level } from '@rachis/domain';

/** How a layer is drawn, so that it is told apart without colour: solid for what is there, hatched for dose, open for what is planned. */
export type LayerKind = 'dose' | 'implant' | 'plan';

/** Something besides the lesions that belongs to levels: dose that was given, implants, what is planned. Nothing is computed here. */
export interface MapLayer {
  readonly id: string;
  readonly label: string;
  readonly kind: LayerKind;
  /** What is said of each level, in a few words: "40 Gy", "screws", "target". */
  readonly levels: ReadonlyMap<Level, string>;
}

/** Neighbouring levels of which the same is said, as one stretch from cranial to caudal. */
export function stretchesOf({ levels }: MapLayer): { readonly from: Level; readonly to: Level; readonly words: string }[] {
  const stretches: { from: Level; to: Level; words: string }[] = [];
  let before: string | undefined;
  for (const { code } of LEVELS) {
    const words = levels.get(code);
    const last = stretches.at(-1);
    if (words !== undefined && words === before && last) last.to = code;
    else if (words !== undefined) stretches.push({ from: code, to: code, words });
    before = words;
  }
  return stretches;
}

/** All that the layers say of one level: "dose given 40 Gy, planned target"; null where they say nothing. */
export function layerWords(layers: readonly MapLayer[], level: Level): string | null {
  const said = layers.flatMap(({ label, levels }) => (levels.has(level) ? [`${label.toLowerCase()} ${levels.get(level) ?? ''}`] : []));
  return said.length === 0 ? null : said.join(', ');
}
