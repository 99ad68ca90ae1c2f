import { bauer1995Evidence } from './bauer1995/bauer1995-evidence.js';
import { bollen2014Evidence } from './bollen2014/bollen2014-evidence.js';
import { katagiri2005Evidence } from './katagiri2005/katagiri2005-evidence.js';
import { katagiri2014Evidence } from './katagiri2014/katagiri2014-evidence.js';
import { kowalchukVcf2022Evidence } from './kowalchukVcf2022/kowalchukVcf2022-evidence.js';
import { metsss, pathfx, sorgMl } from './linked-models.js';
import { mfi5Evidence } from './mfi5/mfi5-evidence.js';
import { modifiedBauer2008Evidence } from './modifiedBauer2008/modifiedBauer2008-evidence.js';
import { mstfi2016Evidence } from './mstfi2016/mstfi2016-evidence.js';
import { nesms2015Evidence } from './nesms2015/nesms2015-evidence.js';
import { osri2013Evidence } from './osri2013/osri2013-evidence.js';
import { prism2015Evidence } from './prism2015/prism2015-evidence.js';
import type { PrognosticModel } from './prognostic-model.js';
import { rades2008ambulatoryEvidence } from './rades2008ambulatory/rades2008ambulatory-evidence.js';
import { rades2008survivalEvidence } from './rades2008survival/rades2008survival-evidence.js';
import { rades2013bscEvidence } from './rades2013bsc/rades2013bsc-evidence.js';
import { rades2014elderlyEvidence } from './rades2014elderly/rades2014elderly-evidence.js';
import { rades2022ambulatoryEvidence } from './rades2022ambulatory/rades2022ambulatory-evidence.js';
import { rpaBalagamwala2018Evidence } from './rpaBalagamwala2018/rpaBalagamwala2018-evidence.js';
import { rpaChao2012Evidence } from './rpaChao2012/rpaChao2012-evidence.js';
import { sorgNomogram2016Evidence } from './sorgNomogram2016/sorgNomogram2016-evidence.js';
import { tokuhashi2005Evidence } from './tokuhashi2005/tokuhashi2005-evidence.js';
import { tomita2001Evidence } from './tomita2001/tomita2001-evidence.js';
import { vanDerLinden2005Evidence } from './vanDerLinden2005/vanDerLinden2005-evidence.js';

/**
 * Every model of the prognosis panel in the order it is shown: the best validated ones (Bindels 2025), then the older
 * widely quoted ones, then the rest; within these survival before function, fracture and frailty.
 */
export const ALL_MODELS: readonly PrognosticModel[] = [
  katagiri2014Evidence,
  bollen2014Evidence,
  osri2013Evidence,
  nesms2015Evidence,
  sorgMl,
  tokuhashi2005Evidence,
  tomita2001Evidence,
  modifiedBauer2008Evidence,
  bauer1995Evidence,
  vanDerLinden2005Evidence,
  katagiri2005Evidence,
  rpaBalagamwala2018Evidence,
  rpaChao2012Evidence,
  prism2015Evidence,
  sorgNomogram2016Evidence,
  rades2013bscEvidence,
  rades2008survivalEvidence,
  pathfx,
  metsss,
  rades2022ambulatoryEvidence,
  rades2008ambulatoryEvidence,
  rades2014elderlyEvidence,
  kowalchukVcf2022Evidence,
  mfi5Evidence,
  mstfi2016Evidence,
];

/** The model with this id, or null when there is none. */
export function modelById(id: string): PrognosticModel | null {
  return ALL_MODELS.find((model) => model.id === id) ?? null;
}
