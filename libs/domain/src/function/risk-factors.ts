import { codeList, type CodeOf } from '../contract/code-list.js';

/** What is asked in the history. The syndromes belong to primary tumours of the spine: kept, and left out of every analysis of metastases. */
export const RISK_FACTORS = codeList({
  history_of_cancer: 'History of cancer', known_bone_metastases: 'Known bone metastases', immunosuppression: 'Weak immune system', nf2: 'Neurofibromatosis type 2', turcot: 'Turcot syndrome',
  cowden: 'Cowden syndrome', hereditary_retinoblastoma: 'Hereditary retinoblastoma', rubinstein_taybi: 'Rubinstein-Taybi syndrome', von_hippel_lindau: 'Von Hippel-Lindau disease',
  radiation_exposure: 'Radiation exposure', industrial_chemicals: 'Exposure to industrial chemicals', family_history: 'Family history of cancer', lifestyle: 'Lifestyle factors',
});
export type RiskFactor = CodeOf<typeof RISK_FACTORS>;
/** Said beside every list of risk factors. */
export const RISK_FACTORS_NOTE = 'Kept for the history; excluded from metastasis analytics. The hereditary syndromes belong to primary tumours of the spine.';
