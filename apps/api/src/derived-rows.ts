import { CHANGES_CONCORDANCE, refreshConcordance } from './features/delivery/concordance.writer.js';
import type { DerivedRow } from './platform/ledger/ledger.js';

/** What follows from a case and is worked out again by the door itself. */
export const derivedRows: readonly DerivedRow[] = [{ after: CHANGES_CONCORDANCE, refresh: refreshConcordance }];
