import { labelOf, spanWords, SURVIVAL_BUCKETS, type PanelRow, type SurvivalBucket } from '@rachis/domain';

/** "10", "9–11", or null for models that count no points. */
export function totalWords({ total, low, high }: Pick<PanelRow, 'total' | 'low' | 'high'>): string | null {
  if (total !== null) return String(total);
  if (low === null || high === null) return null;
  return low === high ? String(low) : `${low}–${high}`;
}

/** The band that is certain, or every band that can be reached. */
export function bandsWords({ bands, definite, notApplicable, items }: PanelRow): string {
  if (notApplicable) return notApplicable;
  const labels = bands.map(({ label }) => label);
  if (definite) {
    const open = items.some(({ state }) => state !== 'known');
    return open ? `${labels.join('')}, whatever the open items say` : labels.join('');
  }
  return labels.length === 2 ? labels.join(' or ') : `${labels.slice(0, -1).join(', ')} or ${labels.at(-1) ?? ''}`;
}

/** What was published about the survival of what can be reached, in one phrase. */
export function survivalWords({ span, bands, notApplicable }: PanelRow): string {
  if (notApplicable) return 'No result';
  if (span) return spanWords(span);
  return bands.some(({ figures }) => figures.length > 0) ? 'No median published' : 'No survival published by band';
}

/** "3 of 6 items open"; nothing where the model has no result anyway. */
export function openWords({ items, notApplicable }: Pick<PanelRow, 'items' | 'notApplicable'>): string | null {
  if (notApplicable) return null;
  const open = items.filter(({ state }) => state !== 'known').length;
  if (open === 0) return null;
  return `${open} of ${items.length} items open`;
}

export const bucketWords = (bucket: SurvivalBucket): string => labelOf(SURVIVAL_BUCKETS, bucket);
