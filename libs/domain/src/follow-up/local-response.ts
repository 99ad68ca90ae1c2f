import { Levels } from '../anatomy/levels-field.js';
import type { AbsenceMap } from '../contract/absence.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { Absences, CalendarDate, Count, Id, OneOf, Text } from '../contract/fields.js';
import { ESCC_GRADES, type EsccCode } from '../lesion/lesion.js';
import { YES_NO, type YesNo } from '../patient/patient-wish.js';
import { storedAs } from '../people/recorded.js';
import { SPINO_STATUSES, spinoRange, type SpinoStatus } from '../scores/spino/spino.js';

export const FRACTURES = codeList({ none: 'None', stable: 'There before, unchanged', new: 'New', progressive: 'Progressive' });

/** What follow-up imaging shows of one treated level, in the terms of SPINO, and the status as somebody states it. */
export class LocalResponse {
  @CalendarDate({ label: 'Assessed on', required: true }) assessedOn!: string;
  @Levels({ label: 'Treated level', required: true }) levels!: string;
  @Id({ label: 'From the study' }) studyId?: string | null;
  @Text({ label: 'Assessed by', hint: 'Name and role' }) assessedBy?: string | null;
  @OneOf({ label: 'Gross, unequivocal growth', of: YES_NO }) unequivocalGrowth?: YesNo | null;
  @OneOf({ label: 'New or growing epidural disease', of: YES_NO }) epiduralProgression?: YesNo | null;
  @OneOf({ label: 'Neurology worse from earlier epidural disease, with an equivocal increase', of: YES_NO }) neurologyWorse?: YesNo | null;
  @OneOf({ label: 'Equivocal increase', of: YES_NO }) equivocalIncrease?: YesNo | null;
  @OneOf({ label: 'It settled without treatment', of: YES_NO }) settledWithoutTreatment?: YesNo | null;
  @Count({ label: 'Stable MRIs in a row', max: 50 }) stableMris?: number | null;
  @OneOf({ label: 'Status as stated', of: SPINO_STATUSES, hint: 'By whoever judged it; what the findings amount to stands beside it' }) status?: SpinoStatus | null;
  @OneOf({ label: 'ESCC now', of: ESCC_GRADES }) esccGrade?: EsccCode | null;
  @OneOf({ label: 'Vertebral fracture', of: FRACTURES }) fracture?: CodeOf<typeof FRACTURES> | null;
  @Text({ label: 'Note', lines: 2, max: 2000 }) note?: string | null;
  @Absences() absences?: AbsenceMap | null;
}
/** As stored; what was entered in error stays, with the reason. */
export class LocalResponseView extends storedAs('StoredLocalResponse', LocalResponse) {
  @Text({ label: 'Entered in error, because', max: 1000 }) retractedReason?: string | null;
}

const known = (answer: YesNo | null | undefined): boolean | null => (answer ? answer === 'yes' : null);

/** What the recorded findings still allow by the rule of SPINO: one status, or several while findings are open. */
export function responseByFindings(response: LocalResponse): readonly SpinoStatus[] {
  return spinoRange({
    unequivocalGrowth: known(response.unequivocalGrowth), newOrProgressiveEpidural: known(response.epiduralProgression), neuroDeteriorationWithEquivocalEpidural: known(response.neurologyWorse),
    equivocalIncrease: known(response.equivocalIncrease), stabilisedWithoutTreatment: known(response.settledWithoutTreatment), consecutiveStableMris: response.stableMris ?? null,
  }).possible;
}
