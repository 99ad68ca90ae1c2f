/**
 * Where a number comes from. `verified` says how far our reading was compared: with the paper or its publisher, with
 * secondary sources that quote it, or not at all (the pages then show "source not verified").
 */
export interface Citation {
  readonly text: string;
  readonly doi?: string;
  readonly pmid?: string;
  readonly verified: 'verified' | 'secondary' | 'unverified';
}

/** A published classification, scale or table as we read it; `version` rises whenever our reading changes. */
export interface ClinicalRule {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly citation: Citation;
  /** Page with the source, our reading, worked examples and traps, from the root of the repository. */
  readonly docs: string;
  /** Known limits and traps, shown beside the result. */
  readonly limits: readonly string[];
  /** The clinician who compared our reading with the source; null while nobody has. */
  readonly checkedBy: string | null;
}
