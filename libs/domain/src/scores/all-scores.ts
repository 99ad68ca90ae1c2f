import { ambulation } from './ambulation/ambulation.js';
import { bandOnlyRule } from './bandOnly/bandOnly.js';
import { bauer1995 } from './bauer1995/bauer1995.js';
import { bollen2014 } from './bollen2014/bollen2014.js';
import type { ClinicalRule } from './clinical-rule.js';
import type { Score } from './define-score.js';
import type { Tree } from './define-tree.js';
import { ecog } from './ecog/ecog.js';
import { escc } from './escc/escc.js';
import { katagiri2005 } from './katagiri2005/katagiri2005.js';
import { katagiri2014 } from './katagiri2014/katagiri2014.js';
import { katagiriLaboratoryRule } from './katagiriLaboratory/katagiriLaboratory.js';
import { kowalchukVcf2022 } from './kowalchukVcf2022/kowalchukVcf2022.js';
import { kps } from './kps/kps.js';
import { mfi5 } from './mfi5/mfi5.js';
import { modifiedBauer2008 } from './modifiedBauer2008/modifiedBauer2008.js';
import { mstfi2016 } from './mstfi2016/mstfi2016.js';
import { nesms2015 } from './nesms2015/nesms2015.js';
import { noms } from './noms/noms.js';
import { osri2013 } from './osri2013/osri2013.js';
import { performanceStatus } from './performance/performance.js';
import { prism2015 } from './prism2015/prism2015.js';
import { rades2008ambulatory } from './rades2008ambulatory/rades2008ambulatory.js';
import { rades2008survival } from './rades2008survival/rades2008survival.js';
import { rades2013bsc } from './rades2013bsc/rades2013bsc.js';
import { rades2014elderly } from './rades2014elderly/rades2014elderly.js';
import { rades2022ambulatory } from './rades2022ambulatory/rades2022ambulatory.js';
import { totalOfScore, type RecordedTotal } from './recorded-total.js';
import { rpaBalagamwala2018 } from './rpaBalagamwala2018/rpaBalagamwala2018.js';
import { rpaChao2012 } from './rpaChao2012/rpaChao2012.js';
import { sins } from './sins/sins.js';
import { sorgNomogram2016 } from './sorgNomogram2016/sorgNomogram2016.js';
import { tokuhashi2005 } from './tokuhashi2005/tokuhashi2005.js';
import { tomita2001 } from './tomita2001/tomita2001.js';
import { vanDerLinden2005 } from './vanDerLinden2005/vanDerLinden2005.js';
import { codes } from './codes/codes.js';
import { continence } from './continence/continence.js';
import { frankel } from './frankel/frankel.js';
import { isncsci } from './isncsci/isncsci.js';
import { lmnop } from './lmnop/lmnop.js';
import { mjoa } from './mjoa/mjoa.js';
import { motorDecline } from './motor-decline/motor-decline.js';
import { tomitaSurgical } from './tomitaSurgical/tomitaSurgical.js';
import { uei } from './uei/uei.js';
import { wbb } from './wbb/wbb.js';
import { bedEqd2 } from './bed-eqd2/bed-eqd2.js';
import { schedules } from './schedules/schedules.js';
import { cordDeNovo } from './cord-de-novo/cord-de-novo.js';
import { reirradiation } from './reirradiation/reirradiation.js';
import { cumulativeDose } from './cumulative-dose/cumulative-dose.js';
import { coxCtv } from './cox-ctv/cox-ctv.js';
import { vcfCaution } from './vcf-caution/vcf-caution.js';
import { oarConstraints } from './oar-constraints/oar-constraints.js';
import { msccClock } from './mscc-clock/mscc-clock.js';
import { redFlags } from './red-flags/red-flags.js';
import { steroidAdvice } from './steroid-advice/steroid-advice.js';
import { clavienDindo } from './clavien-dindo/clavien-dindo.js';
import { saves } from './saves/saves.js';
import { painResponse } from './pain-response/pain-response.js';
import { spino } from './spino/spino.js';
import { nrs } from './nrs/nrs.js';
import { eortcBm22 } from './eortc-bm22/eortc-bm22.js';
import { woundInterval } from './wound-interval/wound-interval.js';
import { surveillance } from './surveillance/surveillance.js';
import { embolisation } from './embolisation/embolisation.js';

/** Every additive score, in the order it is offered. */
export const ALL_SCORES: readonly Score[] = [
  sins,
  mjoa,
  katagiri2014,
  osri2013,
  tokuhashi2005,
  tomita2001,
  modifiedBauer2008,
  bauer1995,
  vanDerLinden2005,
  katagiri2005,
  rades2013bsc,
  rades2008ambulatory,
  kowalchukVcf2022,
  mfi5,
  mstfi2016,
];

/** The score with this id, or null when there is none. */
export function scoreById(id: string): Score | null {
  return ALL_SCORES.find((score) => score.id === id) ?? null;
}

/** Every model that is not a sum of points, in the order it is offered. */
export const ALL_TREES: readonly Tree[] = [bollen2014, nesms2015, rpaBalagamwala2018, rpaChao2012];

/** The tree with this id, or null when there is none. */
export function treeById(id: string): Tree | null {
  return ALL_TREES.find((tree) => tree.id === id) ?? null;
}

/** Every model of which a total worked out elsewhere can be entered, in the order it is offered. */
export const RECORDED_TOTALS: readonly RecordedTotal[] = [
  totalOfScore(rades2008ambulatory),
  rades2022ambulatory,
  rades2014elderly,
  rades2008survival,
  prism2015,
  sorgNomogram2016,
];

/** The model with this id whose total is entered, or null when there is none. */
export function recordedTotalById(id: string): RecordedTotal | null {
  return RECORDED_TOTALS.find((model) => model.id === id) ?? null;
}

/** Every classification, scale and table that is not a sum of points. */
export const ALL_CLINICAL_RULES: readonly ClinicalRule[] = [
  escc,
  ecog,
  kps,
  performanceStatus,
  ambulation,
  noms,
  isncsci,
  frankel,
  motorDecline,
  continence,
  tomitaSurgical,
  wbb,
  uei,
  lmnop,
  codes,
  katagiriLaboratoryRule,
  bandOnlyRule,
  bedEqd2,
  schedules,
  cordDeNovo,
  reirradiation,
  cumulativeDose,
  coxCtv,
  vcfCaution,
  oarConstraints,
  msccClock,
  redFlags,
  steroidAdvice,
  clavienDindo,
  saves,
  painResponse,
  spino,
  nrs,
  eortcBm22,
  woundInterval,
  surveillance,
  embolisation,
];

/** The explanation page of a score or rule, from the root of the repository. */
export function docsOf(id: string): string {
  return `docs/clinical/${id}.md`;
}
