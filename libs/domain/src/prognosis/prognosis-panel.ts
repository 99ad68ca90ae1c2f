import { ALL_MODELS } from '../scores/all-models.js';
import { disagreementOf } from './disagreement.js';
import type { Badge, PrognosisPanel } from './panel.js';
import { panelRow } from './panel-row.js';
import type { PrognosisFacts } from './prognosis-facts.js';
import type { Staleness } from './prognosis-note.js';
import { recordedRow } from './recorded-rows.js';
import { RECORDED_MODELS } from './recorded-prognosis.js';

/** Mirrors a number of the registry's reference: n = 100 operated patients, hazard of death 0.22 where options remained. */
const REMAINING =
  'Whether systemic options remain is no item of any model; in 100 operated patients it went with a lower hazard of death (ratio 0.22, PMC6712380).';

const OLDER: Badge = {
  kind: 'caution',
  label: 'Older instrument',
  words: 'The older instrument; shown because no laboratory values are recorded for the revised score of 2014.',
};

/** The models of survival that are worked out, in the order of the panel. */
const COMPUTED = ALL_MODELS.filter(({ kind, standing }) => kind === 'survival' && standing !== 'recorded only');

/** How the panel is worked out: the day the ages of the inputs are counted to, and the convention of the centre. */
export interface PanelOptions {
  readonly asOf: string;
  readonly staleness: Staleness;
}

/**
 * Works out the panel of a patient: one row for each model, in a fixed order. SINS is mechanical and never in it; there
 * is no average, and no figure of its own besides what was published about the bands.
 */
export function prognosisPanel(facts: PrognosisFacts, { asOf, staleness }: PanelOptions): PrognosisPanel {
  if (facts.deceased) {
    return {
      asOf,
      rows: [],
      recorded: [],
      disagreement: null,
      cautions: ['The patient has died: nothing is worked out.'],
    };
  }
  const rows = COMPUTED.flatMap((model) => panelRow(model, facts, { asOf, staleness }) ?? []).flatMap((row) => {
    if (row.id !== 'katagiri2005') return [row];
    // The one to look at only while the revised score has no laboratory values.
    return facts.laboratory.possible === null ? [{ ...row, badges: [OLDER, ...row.badges] }] : [];
  });
  const scales = facts.kps.caution ?? facts.ecog.caution;
  return {
    asOf,
    rows,
    recorded: RECORDED_MODELS.map((model) => recordedRow(model, facts)),
    disagreement: disagreementOf(rows, facts),
    cautions: [...(scales ? [scales] : []), REMAINING],
  };
}
