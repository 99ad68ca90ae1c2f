import { OncologyStatus, SteroidCourse, SupportiveDrug, SystemicTherapyLine, TumourMarkerResult } from '@rachis/domain';
import { answers, insert, type Row, type Write } from './acts.js';
import { MINUTE, daysAfter, later } from './calendar.js';
import { chanceOf } from './random.js';

/** Margaret Okafor's systemic treatment: adjuvant in the first year, two drugs since the bone disease, progression in the winter, a steroid half an hour after the suspicion. */
export function okaforSystemic(caseId: string, begun: Date, suspected: Date, day: string): Write[] {
  const chance = chanceOf(`${caseId} systemic`);
  const own = (row: Row): Row => ({ ...row, id: chance.id(begun), caseId });
  const month = (days: number) => daysAfter(day, -days).slice(0, 7);
  const first = String(Number(day.slice(0, 4)) - 7);
  const adjuvant = { intent: 'adjuvant', startedOn: first, running: 'no' } as const;
  const marker = (value: string, takenOn: string) => own(answers(TumourMarkerResult, { marker: 'ca15_3', value, unit: 'kU/L', takenOn, laboratory: 'Eastbridge' }));
  return [
    insert('systemic_therapy_line',
      own(answers(SystemicTherapyLine, { ...adjuvant, classes: ['chemotherapy'], agents: ['fluorouracil', 'epirubicin', 'cyclophosphamide', 'docetaxel'], agentText: 'FEC-T', stopReason: 'completed', absences: { lineNumber: 'not_applicable', bestResponse: 'not_applicable', stoppedOn: 'unknown' } })),
      own(answers(SystemicTherapyLine, { ...adjuvant, classes: ['endocrine'], agents: ['letrozole'], absences: { lineNumber: 'not_applicable', bestResponse: 'not_applicable', stoppedOn: 'unknown', stopReason: 'unknown' } })),
      own(answers(SystemicTherapyLine, { classes: ['targeted', 'endocrine'], agents: ['ribociclib', 'letrozole'], lineNumber: 1, intent: 'palliative', startedOn: month(520), running: 'yes', progressedOn: month(60), note: 'CA 15-3 from 38 to 112', absences: { bestResponse: 'unknown' } }))),
    insert('supportive_drug', own(answers(SupportiveDrug, { kind: 'denosumab', agent: 'denosumab', running: 'yes', absences: { startedOn: 'unknown', lastDoseOn: 'unknown', regimen: 'unknown', dentalCheck: 'unknown' } }))),
    insert('tumour_marker_result', marker('38', month(240)), marker('112', month(60))),
    insert('oncology_status', { ...answers(OncologyStatus, { stageSystem: 'tnm', stage: 'pT2 pN1, now cM1', stagedOn: daysAfter(day, -21), priorLines: 1, absences: { prostateState: 'not_applicable', trialsConsidered: 'not_done', geneticCounselling: 'unknown' } }), caseId }),
    insert('steroid_course', own(answers(SteroidCourse, {
      drug: 'dexamethasone', dailyDoseMg: '16', route: 'oral', startedOn: day, startedAt: later(suspected, 30 * MINUTE).toISOString(), reason: 'neuro_symptoms_mscc', ppiCover: 'yes', haematologicalConsidered: 'yes', running: 'yes', absences: { plannedEndOn: 'pending', taperPlan: 'pending' },
    }))),
  ];
}
