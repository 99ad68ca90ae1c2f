import { codeList, type CodeOf } from '../contract/code-list.js';

/** The shelves on which scores, models and rules are found, in the order shown. */
export const RULE_GROUPS = codeList({
  stability: 'Stability and compression',
  neurology: 'Neurology and function',
  clocks: 'Clocks and urgency',
  radiotherapy: 'Radiotherapy',
  prognosis: 'Prognosis',
  surgery: 'Surgery and outcomes',
  anatomy: 'Levels and codes',
});
export type RuleGroup = CodeOf<typeof RULE_GROUPS>;

/** Where each rule stands. Scores and models that are not named here are about prognosis. */
const SHELVES: Readonly<Record<RuleGroup, readonly string[]>> = {
  stability: ['sins', 'escc', 'noms', 'tomitaSurgical', 'wbb', 'uei', 'lmnop'],
  neurology: [
    'isncsci',
    'frankel',
    'mjoa',
    'ambulation',
    'continence',
    'ecog',
    'kps',
    'performance',
    'motorDecline',
    'nrs',
  ],
  clocks: ['msccClock', 'redFlags', 'steroidAdvice'],
  radiotherapy: [
    'bedEqd2',
    'schedules',
    'cordDeNovo',
    'oar-constraints',
    'reirradiation',
    'cumulativeDose',
    'coxCtv',
    'vcfCaution',
    'kowalchukVcf2022',
    'woundInterval',
    'spino',
  ],
  prognosis: ['katagiriLaboratory', 'bandOnly'],
  surgery: ['clavienDindo', 'savesV1', 'painResponse', 'eortcBm22', 'followUp', 'embolisation', 'mfi5', 'mstfi2016'],
  anatomy: ['codes'],
};

/** The shelf of a rule; null for one that nobody has put on a shelf. `isModel` says that it is a score or model. */
export function groupOfRule(id: string, isModel: boolean): RuleGroup | null {
  const named = RULE_GROUPS.find(({ code }) => SHELVES[code].includes(id));
  return named?.code ?? (isModel ? 'prognosis' : null);
}

/** Every id that has been put on a shelf by name. */
export const SHELVED: readonly string[] = Object.values(SHELVES).flat();
