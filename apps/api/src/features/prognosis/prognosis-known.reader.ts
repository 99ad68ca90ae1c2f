import {
  acknowledgementInForce,
  PrognosisAcknowledgementView,
  prognosisFacts,
  prognosisPanel,
  RecordedPrognosisView,
  ScoreResultView,
  SurvivalEstimateView,
  type CaseView,
  type PrognosisAcknowledgementView as Acknowledgement,
  type PrognosisPanel,
  type RecordedPrognosisView as Recorded,
  type ScoreResultView as Rating,
  type SurvivalEstimateView as Estimate,
} from '@rachis/domain';
import { jsonList } from '../../platform/database/view-sql.js';

/** What is stored about the prognosis of a case, before anything is worked out. */
export interface PrognosisKnown {
  /** What was last said about the safety note; empty where nobody has said anything. */
  readonly noteAnswers: readonly Acknowledgement[];
  readonly estimates: readonly Estimate[];
  readonly ratings: readonly Rating[];
  readonly recorded: readonly Recorded[];
}

const NEWEST_FIRST = 'x.recorded_at DESC, x.id DESC';

/** Every answer to the safety note, newest first. $1 is the centre. */
export const NOTE_ANSWERS_SQL = jsonList(
  PrognosisAcknowledgementView,
  'x',
  'prognosis_acknowledgement x WHERE x.centre_id = $1',
  NEWEST_FIRST,
);
const ofCase = (table: string, more = '') => `${table} x WHERE x.centre_id = $1 AND x.case_id = $2 ${more}`;
const ESTIMATES = jsonList(SurvivalEstimateView, 'x', ofCase('survival_estimate'), NEWEST_FIRST);
const RATINGS = jsonList(
  ScoreResultView,
  'x',
  ofCase('score_result', 'AND x.lesion_id IS NULL'),
  `x.assessed_on DESC, ${NEWEST_FIRST}`,
);

const RECORDED = jsonList(
  RecordedPrognosisView,
  'x',
  ofCase('recorded_prognosis'),
  `x.obtained_on DESC, ${NEWEST_FIRST}`,
);

/** PrognosisKnown as JSON. $1 is the centre, $2 the case. */
export const PROGNOSIS_SQL = `json_build_object('noteAnswers', ${NOTE_ANSWERS_SQL}, 'estimates', ${ESTIMATES}, 'ratings', ${RATINGS}, 'recorded', ${RECORDED})`;

/** What the models make of a case on a day. Null while the panel is off in the centre. */
export function panelOf(
  theCase: CaseView,
  { noteAnswers, ratings, recorded }: PrognosisKnown,
  asOf: string,
): PrognosisPanel | null {
  const acknowledgement = acknowledgementInForce(noteAnswers);
  if (!acknowledgement) return null;
  return prognosisPanel(prognosisFacts(theCase, { ratings, recorded, asOf }), { asOf, staleness: acknowledgement });
}

/** The prognosis as it is kept with a signed decision: what the team expected, what every model was fed with and could give. */
export interface FrozenPrognosis extends Omit<PrognosisKnown, 'noteAnswers'> {
  readonly acknowledgement: Acknowledgement;
  readonly panel: PrognosisPanel;
}

/** Freezes the prognosis at a moment, on the day where the board meets. Null while the panel is off in the centre. */
export function frozenPrognosis(
  theCase: CaseView,
  known: PrognosisKnown,
  at: string,
  timeZone: string,
): FrozenPrognosis | null {
  const { noteAnswers, ...rest } = known;
  const acknowledgement = acknowledgementInForce(noteAnswers);
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const panel = panelOf(theCase, known, day.format(new Date(at)));
  return acknowledgement && panel ? { ...rest, acknowledgement, panel } : null;
}
