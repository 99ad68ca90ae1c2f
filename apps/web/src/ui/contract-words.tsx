import type { Absence, Class, Field, Option } from '@rachis/domain';
import { createContext, useContext, type ReactNode } from 'react';

/** What a typed answer is read as, or why it cannot be read. */
export type Reading = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly reason: string };

/** What the kit needs to know of the contracts. The kit itself knows no word of the field; the application hands them in. */
export interface ContractWords {
  fieldsOf: (contract: Class) => Record<string, Field>;
  absences: readonly Option<Absence>[];
  absenceLabel: (absence: string | null | undefined) => string;
  formatDate: (date: string) => string;
  isPartialDate: (text: unknown) => text is string;
  /** One level or range; `several` where ranges may stand beside each other: `T6-T7, T9-T10`. */
  readLevels: (text: string, several?: boolean) => Reading;
  formatLevels: (text: string) => string;
}

const Words = createContext<ContractWords | null>(null);

/** Hands the contracts' words to the kit; stands once around the application and once around a component test. */
export function ContractWordsProvider({ words, children }: { words: ContractWords; children: ReactNode }) {
  return <Words value={words}>{children}</Words>;
}

/** The contracts' words; throws when no provider stands above, because then every label would be missing. */
export function useContractWords(): ContractWords {
  const words = useContext(Words);
  if (!words) throw new Error('ContractWordsProvider is missing above this component');
  return words;
}
