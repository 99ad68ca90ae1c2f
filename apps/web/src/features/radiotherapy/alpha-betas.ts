import { ALPHA_BETA, type Gy } from '@rachis/domain';

/** The alpha/betas with names, as they are offered. */
export const NAMED_ALPHA_BETAS = [
  { code: 'tumour', label: `Tumour, ${ALPHA_BETA.tumour} Gy`, of: 'tumour' },
  { code: 'lateTissue', label: `Late tissue, ${ALPHA_BETA.lateTissue} Gy`, of: 'late reaction of normal tissue' },
  { code: 'cord', label: `Cord, ${ALPHA_BETA.cord} Gy`, of: 'spinal cord' },
] as const;

/** An alpha/beta with what it stands for. */
export interface ChosenAlphaBeta {
  readonly alphaBeta: Gy;
  readonly of: string;
}

/** The chosen alpha/betas in the order offered, one's own last. */
export function chosenAlphaBetas(chosen: unknown, own: Gy | null): ChosenAlphaBeta[] {
  const codes = Array.isArray(chosen) ? (chosen as unknown[]) : [];
  const named = NAMED_ALPHA_BETAS.filter(({ code }) => codes.includes(code)).map(({ code, of }) => ({
    alphaBeta: ALPHA_BETA[code],
    of,
  }));
  return own === null ? named : [...named, { alphaBeta: own, of: 'chosen' }];
}
