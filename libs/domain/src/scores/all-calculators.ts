import type { Calculator } from './calculator.js';
import { sinsCalculator } from './sins/sins-calculator.js';
import { esccCalculator } from './escc/escc-calculator.js';
import { nomsCalculator } from './noms/noms-calculator.js';
import { performanceCalculator } from './performance/performance-calculator.js';
import { ambulationCalculator } from './ambulation/ambulation-calculator.js';
import { isncsciCalculator } from './isncsci/isncsci-calculator.js';
import { frankelCalculator } from './frankel/frankel-calculator.js';
import { mjoaCalculator } from './mjoa/mjoa-calculator.js';
import { motorDeclineCalculator } from './motor-decline/motor-decline-calculator.js';
import { continenceCalculator } from './continence/continence-calculator.js';
import { tomitaSurgicalCalculator } from './tomitaSurgical/tomitaSurgical-calculator.js';
import { wbbCalculator } from './wbb/wbb-calculator.js';
import { codesCalculator } from './codes/codes-calculator.js';
import { katagiriLaboratoryCalculator } from './katagiriLaboratory/katagiriLaboratory-calculator.js';
import { bandOnlyCalculator } from './bandOnly/bandOnly-calculator.js';
import { bedEqd2Calculator } from './bed-eqd2/bed-eqd2-calculator.js';
import { cordDeNovoCalculator } from './cord-de-novo/cord-de-novo-calculator.js';
import { reirradiationCalculator } from './reirradiation/reirradiation-calculator.js';
import { cumulativeDoseCalculator } from './cumulative-dose/cumulative-dose-calculator.js';
import { coxCtvCalculator } from './cox-ctv/cox-ctv-calculator.js';
import { vcfCautionCalculator } from './vcf-caution/vcf-caution-calculator.js';
import { msccClockCalculator } from './mscc-clock/mscc-clock-calculator.js';
import { redFlagsCalculator } from './red-flags/red-flags-calculator.js';
import { steroidAdviceCalculator } from './steroid-advice/steroid-advice-calculator.js';
import { clavienDindoCalculator } from './clavien-dindo/clavien-dindo-calculator.js';
import { savesV1Calculator } from './saves/saves-calculator.js';
import { painResponseCalculator } from './pain-response/pain-response-calculator.js';
import { spinoCalculator } from './spino/spino-calculator.js';
import { nrsCalculator } from './nrs/nrs-calculator.js';
import { eortcBm22Calculator } from './eortc-bm22/eortc-bm22-calculator.js';
import { woundIntervalCalculator } from './wound-interval/wound-interval-calculator.js';
import { surveillanceCalculator } from './surveillance/surveillance-calculator.js';
import { embolisationCalculator } from './embolisation/embolisation-calculator.js';

/** Every clinical rule that can be asked, in the order it is offered. */
export const ALL_CALCULATORS: readonly Calculator[] = [
  sinsCalculator,
  esccCalculator,
  nomsCalculator,
  performanceCalculator,
  ambulationCalculator,
  isncsciCalculator,
  frankelCalculator,
  mjoaCalculator,
  motorDeclineCalculator,
  continenceCalculator,
  tomitaSurgicalCalculator,
  wbbCalculator,
  codesCalculator,
  katagiriLaboratoryCalculator,
  bandOnlyCalculator,
  bedEqd2Calculator,
  cordDeNovoCalculator,
  reirradiationCalculator,
  cumulativeDoseCalculator,
  coxCtvCalculator,
  vcfCautionCalculator,
  msccClockCalculator,
  redFlagsCalculator,
  steroidAdviceCalculator,
  clavienDindoCalculator,
  savesV1Calculator,
  painResponseCalculator,
  spinoCalculator,
  nrsCalculator,
  eortcBm22Calculator,
  woundIntervalCalculator,
  surveillanceCalculator,
  embolisationCalculator,
];

/** The calculator with this id, or null when there is none. */
export function calculatorById(id: string): Calculator | null {
  return ALL_CALCULATORS.find((calculator) => calculator.id === id) ?? null;
}
