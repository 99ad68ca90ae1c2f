import { DEFERRAL_REASONS } from '@rachis/domain';

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const LABELS = DEFERRAL_REASONS.map(({ code, label }) => `WHEN ${quoted(code)} THEN ${quoted(label)}`).join(' ');

/** Why an item was deferred, in words: the coded reason and the note to it. */
export const deferralWords = (alias: string): string => `(CASE ${alias}.deferral_reason ${LABELS} END || coalesce(': ' || ${alias}.deferral_note, ''))`;
