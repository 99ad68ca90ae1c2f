/**
 * Whether a text can be stored and shown exactly as it was typed: no NUL, no control characters beyond tab and line
 * breaks, no half surrogate pairs (PostgreSQL would refuse or silently replace them).
 */
export function isStorableText(text: unknown): text is string {
  if (typeof text !== 'string') return false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 32 && unit !== 9 && unit !== 10 && unit !== 13) return false;
    if (unit >= 0xd800 && unit <= 0xdfff) {
      const next = text.charCodeAt(i + 1);
      if (unit > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) return false;
      i++;
    }
  }
  return true;
}

/** How much of a text somebody can read: signs without a picture count nothing, and a gap counts one, however wide it is. */
export const readableLength = (text: string): number => text.replace(/[\p{Cf}\p{Mn}]/gu, '').replace(/[\s\p{Z}]+/gu, ' ').trim().length;
