import { absenceLabel, ActionRow, CaseView, Decision, DecisionDelivery, EmergencyEventView, EmergencyRow, fieldsOf, formatDate, labelOf, RecordedPrognosisView, SurvivalEstimateView, type AbsenceMap, type Class, type Field } from '@rachis/domain';
import { line, shortMoment, type Line } from '../../platform/paper/paper-words.js';
import { heading, lines, list, note, smallHeading, words, type Block, type Sheet, type SheetPart } from '../../platform/paper/sheet.js';
import type { CaseOfRecord, PatientRecord } from './patient-record.js';

type Answers = Readonly<Record<string, unknown>>;
/** Machinery of the record, which says nothing about the patient. */
const UNSAID = new Set(['id', 'version', 'recordedById', 'absences']);
const isAnswered = (value: unknown): boolean => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
const recordOf = (value: unknown): Answers => (typeof value === 'object' && value !== null ? (value as Answers) : {});

/** One answer in words, by the kind of its question. */
function said(field: Field, value: unknown, zone: string): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  switch (field.kind) {
    case 'choice':
      return labelOf(field.options ?? [], text);
    case 'choices':
      return (value as string[]).map((one) => labelOf(field.options ?? [], one)).join(', ');
    case 'flag':
      return value === true ? 'Yes' : 'No';
    case 'calendar-date':
    case 'partial-date':
      return formatDate(text);
    case 'instant':
      return shortMoment(text, zone);
    case 'count':
      return field.unit ? `${text} ${field.unit}` : text;
    case 'ids':
      return `${String((value as unknown[]).length)} linked`;
    case 'data':
      return Object.entries(recordOf(value)).map(([name, one]) => `${name}: ${typeof one === 'string' ? one : JSON.stringify(one)}`).join('; ');
    case 'group':
      return field.of ? phrase(field.of(), recordOf(value), zone) : '';
    case 'list':
      return (value as unknown[]).map((one) => (field.of ? phrase(field.of(), recordOf(one), zone) : '')).join('\n');
    default:
      return text;
  }
}
const phrase = (contract: Class, answers: Answers, zone: string): string =>
  Object.entries(fieldsOf(contract)).filter(([name, { kind }]) => !UNSAID.has(name) && kind !== 'id' && isAnswered(answers[name])).map(([name, field]) => `${field.label}: ${said(field, answers[name], zone)}`).join('; ');

/** Every question of a section, answered or not: what nobody has said stands there as such. */
function linesOf(contract: Class, answers: Answers, zone: string): Line[] {
  const absences = (answers['absences'] ?? {}) as AbsenceMap;
  return Object.entries(fieldsOf(contract)).filter(([name, { kind }]) => !UNSAID.has(name) && kind !== 'id').map(([name, field]) => line(field.label, isAnswered(answers[name]) ? said(field, answers[name], zone) : null, absences[name]));
}

/** A section of the case: one group, or a list of entries. */
function sectionOf(field: Field, value: unknown, zone: string): Block[] {
  const contract = field.of?.();
  if (!contract) return [];
  if (field.kind === 'group') return [heading(field.label), ...(isAnswered(value) ? [lines(...linesOf(contract, recordOf(value), zone))] : [words(null)])];
  const entries = Array.isArray(value) ? (value as unknown[]) : [];
  if (entries.length === 0) return [heading(field.label), words(null)];
  return [heading(`${field.label} (${String(entries.length)})`), ...entries.flatMap((entry, at) => [smallHeading(`${field.label}, ${String(at + 1)} of ${String(entries.length)}`), lines(...linesOf(contract, recordOf(entry), zone))])];
}

/** What became of the decisions, who had to do what, and what stands on screens of its own. */
function restOf({ delivery, actions, emergencies, emergencyMoments, survivalEstimates, recordedPrognoses }: CaseOfRecord, zone: string): Block[] {
  const listed: readonly (readonly [label: string, of: Class, entries: readonly unknown[]])[] = [
    ['Recommended and delivered', DecisionDelivery, delivery], ['Actions', ActionRow, actions], ['Emergencies', EmergencyRow, emergencies], ['Moments of an emergency', EmergencyEventView, emergencyMoments],
    ['What the team expected', SurvivalEstimateView, survivalEstimates], ['Prognoses from elsewhere', RecordedPrognosisView, recordedPrognoses],
  ];
  return listed.flatMap(([label, of, entries]) => sectionOf({ kind: 'list', required: true, label, of: () => of }, entries, zone));
}

/** The whole record on paper: every section of every case, also the empty ones, which are said to be so. */
export function recordPaper({ cases, centre, madeAt, madeBy, reason, notIncluded }: PatientRecord, zone: string): Sheet {
  const parts = cases.map((one): SheetPart => {
    const { case: theCase, decisions } = one;
    const all = Object.entries(fieldsOf(CaseView)).filter(([name]) => !UNSAID.has(name));
    const answers = theCase as unknown as Answers;
    const own = all.filter(([, { kind, of }]) => !of && kind !== 'id').map(([name, field]) => line(field.label, isAnswered(answers[name]) ? said(field, answers[name], zone) : null, theCase.absences?.[name]));
    const { familyName, givenName, birthDate, absences } = theCase.patient;
    return {
      title: `Record of case ${theCase.caseNumber}`, below: [`Handed out for: ${reason}`],
      banner: { name: [familyName, givenName].filter(Boolean).join(', '), number: theCase.caseNumber, below: birthDate ? `born ${formatDate(birthDate)}` : `date of birth: ${absenceLabel(absences?.['birthDate']).toLowerCase()}` },
      blocks: [
        lines(...own), ...all.filter(([, { of }]) => of !== undefined).flatMap(([name, field]) => sectionOf(field, answers[name], zone)),
        ...decisions.flatMap((decision) => [
          heading(decision.state === 'signed' ? 'Signed decision' : decision.state === 'draft' ? 'Draft of a decision' : 'Decision entered in error'), words(decision.sentence), lines(...linesOf(Decision, decision as unknown as Answers, zone)),
        ]),
        ...restOf(one, zone), heading('Not in this record'), list(notIncluded), note('"Not recorded" means that nobody has said; it never means normal.'),
      ],
    };
  });
  return { documentTitle: `${cases[0]?.case.caseNumber ?? ''} – record of the patient`, centre, corner: `All times: ${zone}`, mark: null, dense: true, printed: `Printed ${shortMoment(madeAt, zone)} by ${madeBy}`, parts };
}
