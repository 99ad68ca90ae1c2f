import {
  absenceLabel, AIS_GRADES, AMBULATION, CONTINENCE, FEELINGS, formatDate, formatLevels, labelOf, MODALITIES, motorScores, motorSumWords, PRIMARY_TUMOURS, STEROID_ROUTES, SPINAL_PRECAUTIONS, STEROIDS, YES_NO, type CaseView, type EmergencyTransfer,
} from '@rachis/domain';
import { chosen, dayOf, line, shortMoment, type Line } from '../../../platform/paper/paper-words.js';
import { alert, heading, lead, lines, list, note, type Sheet } from '../../../platform/paper/sheet.js';
import { patientBanner } from './patient-banner.js';

export interface TransferSetting {
  readonly at: string;
  readonly by: string;
  readonly zone: string;
  readonly centre: string;
  readonly phone: string | null;
  /** What the emergency says of the transfer, where there is one, and its signed decision. */
  readonly transfer: EmergencyTransfer | null;
  readonly sentence: string | null;
}

/** What travels with a patient in an emergency, on one page. Every time names its zone; what nobody recorded says so. */
export function transferPaper(theCase: CaseView, { at, by, zone, centre, phone, transfer, sentence }: TransferSetting): Sheet {
  const decided = sentence ?? theCase.discussions.find(({ decisionState }) => decisionState === 'signed')?.sentence;
  const time = (instant: string | null | undefined) => (instant ? shortMoment(instant, zone) : null);
  return {
    documentTitle: `${theCase.caseNumber} – transfer sheet`, centre, corner: `All times: ${zone}`, mark: null, dense: true, printed: `Printed ${shortMoment(at, zone)} by ${by}`,
    parts: [{
      title: 'Transfer sheet', below: [`To ${centre}, telephone ${phone ?? 'not recorded'}`], banner: patientBanner(theCase.patient, theCase.caseNumber, dayOf(at, zone)),
      blocks: [
        decided ? lead(decided) : alert('No signed decision. This sheet tells what is known and orders nothing.'),
        lines(
          line('Referred by', [theCase.referrer.displayName, theCase.referringOrganisationName].filter(Boolean).join(', ')), line('Call about this', theCase.contact, theCase.absences?.['contact']),
          line('Compression suspected', time(theCase.msccSuspectedAt), theCase.absences?.['msccSuspectedAt']), line('Primary tumour', labelOf(PRIMARY_TUMOURS, theCase.tumour?.primary), theCase.tumour?.absences?.['primary']),
          line('Levels', levelsOf(theCase)),
          line('To, accepted by', [transfer?.destination, transfer?.acceptedBy].filter(Boolean).join(', '), transfer?.absences?.['destination']), line('Left', time(transfer?.departedAt), transfer?.absences?.['departedAt']),
        ),
        heading('Neurology'), lines(...neurology(theCase, time)),
        heading('Drugs that matter now'), lines(...drugs(theCase, time)),
        heading('Spinal precautions'), lines(chosen('Precautions', SPINAL_PRECAUTIONS, transfer?.precautions, transfer?.absences, 'precautions'), line('Brace', bracesOf(theCase).join('\n'))),
        heading('Images'), ...(transfer?.imagesAt ? [lines(line('Where they are', transfer.imagesAt))] : []), list(imagesOf(theCase)),
        heading('Patient and next of kin'), lines(...patientLines(theCase, transfer)), ...(transfer?.transferNote ? [lines(line('Remark', transfer.transferNote))] : []),
        note('From the record as it stood when this was printed. "Not recorded" means that nobody has said; it never means normal.'),
      ],
    }],
  };
}

const levelsOf = ({ lesions }: CaseView): string => lesions.filter(({ retractedReason }) => !retractedReason).map(({ levels, absences }) => (levels ? formatLevels(levels) : `level ${absenceLabel(absences?.['levels']).toLowerCase()}`)).join(', ');

function neurology({ neuroExams, functionalStatuses }: CaseView, time: (at: string | null | undefined) => string | null): Line[] {
  const exam = neuroExams?.[0];
  const status = functionalStatuses[0];
  const motor = exam?.motor?.length ? motorScores(exam.motor) : null;
  const sums = motor ? [motor.lower, motor.upper].map(motorSumWords) : [null, null];
  const when = exam ? [time(exam.examinedAt) ?? `${formatDate(exam.examinedOn)}, time not recorded`, `by ${exam.examiner ?? 'not recorded'}`].join(', ') : null;
  const level = (side: string, value: string | null | undefined) => `${side} ${value ?? 'not recorded'}`;
  return [
    line('Deficit since', time(status?.deficitOnsetAt), status?.absences?.['deficitOnsetAt']),
    line('Examined', when), line('Legs, arms (motor sum)', sums[0] || sums[1] ? `legs ${sums[0] ?? 'not recorded'}; arms ${sums[1] ?? 'not recorded'}` : null, exam?.absences?.['motor']),
    chosen('AIS', AIS_GRADES, exam?.ais ?? status?.ais, exam?.absences ?? status?.absences, 'ais'),
    line('Sensory level', exam?.sensoryLevelRight || exam?.sensoryLevelLeft ? `${level('right', exam.sensoryLevelRight)}, ${level('left', exam.sensoryLevelLeft)}` : null, exam?.absences?.['sensoryLevelRight']),
    chosen('Around the anus', FEELINGS, exam?.perianalSensation, exam?.absences, 'perianalSensation'),
    line('Residual after voiding', typeof exam?.postVoidResidualMl === 'number' ? `${exam.postVoidResidualMl} mL` : null, exam?.absences?.['postVoidResidualMl']),
    line('Bladder, bowel', [status?.bladder, status?.bowel].some(Boolean) ? `bladder: ${labelOf(CONTINENCE, status?.bladder) || 'not recorded'}; bowel: ${labelOf(CONTINENCE, status?.bowel) || 'not recorded'}` : null),
    chosen('Walking', AMBULATION, status?.ambulation, status?.absences, 'ambulation'),
  ];
}

function drugs({ steroidCourses, fitness }: CaseView, time: (at: string | null | undefined) => string | null): Line[] {
  const steroids = (steroidCourses ?? []).filter(({ running }) => running !== 'no').map(({ drug, drugText, dailyDoseMg, route, startedAt, startedOn, running }) =>
    [drug === 'other' ? drugText : labelOf(STEROIDS, drug), dailyDoseMg ? `${dailyDoseMg} mg a day` : 'dose not recorded', labelOf(STEROID_ROUTES, route).toLowerCase() || 'route not recorded', `first dose ${time(startedAt) ?? (startedOn ? `${formatDate(startedOn)}, time not recorded` : 'not recorded')}`, running === 'yes' ? null : 'still running: not recorded'].filter(Boolean).join(', '));
  const thinner = fitness?.anticoagulated === 'yes' ? [fitness.anticoagulant ?? 'which is not recorded', `last dose ${time(fitness.anticoagulantLastAt) ?? absenceLabel(fitness.absences?.['anticoagulantLastAt']).toLowerCase()}`].join(', ') : fitness?.anticoagulated ? labelOf(YES_NO, fitness.anticoagulated) : null;
  return [line('Steroid', steroids.join('\n')), line('Anticoagulant, antiplatelet', thinner, fitness?.absences?.['anticoagulated']), line('Allergies', fitness?.allergies, fitness?.absences?.['allergies'])];
}

/** A brace as it was arranged, with how it is worn. */
function bracesOf({ supportServices }: CaseView): string[] {
  const braces = (supportServices ?? []).filter(({ kind, considered, state }) => kind === 'bracing' && considered === 'needed' && state !== 'ended' && state !== 'declined');
  return braces.map(({ braceLevels, wearInstructions, provider }) => [braceLevels ? formatLevels(braceLevels) : 'levels not recorded', wearInstructions ?? 'how it is worn is not recorded', provider].filter(Boolean).join(', '));
}

const imagesOf = ({ imaging }: CaseView): string[] => imaging.slice(0, 6).map(({ modality, region, performedOn, heldAt, received, accessionNumber }) =>
  [[labelOf(MODALITIES, modality), region].filter(Boolean).join(' '), performedOn ? formatDate(performedOn) : 'day not recorded', `held at ${heldAt ?? 'place not recorded'}`, accessionNumber ? `accession ${accessionNumber}` : null, received === 'yes' ? 'received here' : received === 'no' ? 'not received here' : 'receipt not recorded'].filter(Boolean).join(', '));

function patientLines({ wishes }: CaseView, transfer: EmergencyTransfer | null): Line[] {
  const [newest] = wishes;
  const told = <T>(pick: (wish: CaseView['wishes'][number]) => T | null | undefined) => wishes.map(pick).find(Boolean);
  return [
    line('Next of kin, carer', [transfer?.nextOfKin, told(({ carer }) => carer)].filter(Boolean).join('; '), transfer?.absences?.['nextOfKin']), line('What the patient wants', newest ? `${newest.statement} (${formatDate(newest.obtainedOn)}, ${newest.obtainedBy})` : null),
    line('Interpreter', told(({ interpreterNeeded, interpreterLanguage }) => (interpreterNeeded ? [labelOf(YES_NO, interpreterNeeded), interpreterLanguage].filter(Boolean).join(', ') : null))),
    line('Advance decision', told(({ advanceDecision, advanceDecisionWhere }) => (advanceDecision ? [labelOf(YES_NO, advanceDecision), advanceDecisionWhere].filter(Boolean).join(', ') : null))),
  ];
}
