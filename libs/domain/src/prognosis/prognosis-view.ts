import { CalendarDate, Data, Flag, Group, Instant, ListOf, Text } from '../contract/fields.js';
import { ScoreResultView } from '../scores/score-result.js';
import type { PrognosisPanel } from './panel.js';
import { PrognosisAcknowledgementView } from './prognosis-note.js';
import { RecordedPrognosisView } from './recorded-prognosis.js';
import { SurvivalEstimateView } from './survival-estimate.js';

/** The prognosis of one case as the board reads it. */
export class PrognosisView {
  /** Off until the clinical safety officer of the centre has acknowledged the present note. */
  @Flag({ label: 'The panel is on', required: true }) on!: boolean;
  @Group({ label: 'Acknowledged', of: () => PrognosisAcknowledgementView })
  acknowledgement?: PrognosisAcknowledgementView | null;
  /** The day to which ages of inputs are counted: the meeting the case is listed for, else today. */
  @CalendarDate({ label: 'As of', required: true }) asOf!: string;
  @Text({ label: 'Listed for' }) boardName?: string | null;
  @Instant({ label: 'Meeting' }) meetingAt?: string | null;
  @ListOf({ label: 'Own estimates', of: () => SurvivalEstimateView, required: true, max: 1000 })
  estimates!: SurvivalEstimateView[];
  /** What calculators elsewhere answered. */
  @ListOf({ label: 'Recorded results', of: () => RecordedPrognosisView, required: true, max: 1000 })
  recorded!: RecordedPrognosisView[];
  /** Items of models that somebody has answered because the record does not hold them. */
  @ListOf({ label: 'Answered items', of: () => ScoreResultView, required: true, max: 1000 })
  ratings!: ScoreResultView[];
  /** Null while the panel is off, and until somebody of the board has recorded an own estimate. */
  @Data({ label: 'Models' }) panel?: PrognosisPanel | null;
}
