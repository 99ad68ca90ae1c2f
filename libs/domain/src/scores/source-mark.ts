import type { Citation } from './clinical-rule.js';

/**
 * How far a single row, offset or item was compared with its source: read in it, read in texts that quote it, not at
 * all, or a rule of this product that has no clinical source.
 */
export type SourceMark = Citation['verified'] | 'product';

const WORDS: Readonly<Record<SourceMark, string>> = {
  verified: 'source read',
  secondary: 'read in texts that quote the source',
  unverified: 'source not verified',
  product: 'rule of this product, no clinical source',
};

/** A mark as it is shown beside a row. */
export function markWords(mark: SourceMark): string {
  return WORDS[mark];
}
