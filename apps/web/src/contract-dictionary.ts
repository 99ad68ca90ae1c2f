import { ABSENCES, absenceLabel, fieldsOf, formatDate, formatLevels, isPartialDate, parseLevels } from '@rachis/domain';
import type { ContractWords } from './ui/contract-words.js';

/** The contracts' words for the kit, which itself knows none. */
export const contractWords: ContractWords = { fieldsOf, absences: ABSENCES, absenceLabel, formatDate, isPartialDate, readLevels: parseLevels, formatLevels };
