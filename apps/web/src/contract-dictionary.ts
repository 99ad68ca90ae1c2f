import { ABSENCES, absenceLabel, fieldsOf, formatDate, formatLevelList, isPartialDate, parseLevelList, parseLevels } from '@rachis/domain';
import type { ContractWords } from './ui/contract-words.js';

/** The contracts' words for the kit, which itself knows none. */
export const contractWords: ContractWords = { fieldsOf, absences: ABSENCES, absenceLabel, formatDate, isPartialDate, readLevels: (text, several) => (several ? parseLevelList(text) : parseLevels(text)), formatLevels: formatLevelList };
