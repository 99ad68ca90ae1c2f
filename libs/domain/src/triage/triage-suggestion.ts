import { absenceLabel } from '../contract/absence.js';
import { symptomCodes } from '../function/presenting-symptoms.js';
import type { TriageBucket } from './triage-buckets.js';
import { triageFlags, type TriageFacts, type TriageFlag } from './triage-flags.js';

/** A fact that decides about urgency and is not there. */
export interface TriageUnknown {
  readonly code: string;
  readonly label: string;
  /** Why it is missing, as stated; "Not recorded" where nobody has said. */
  readonly why: string;
}

/** A suggestion with its reasons, for somebody to judge; nothing is filled in from it. */
export interface TriageSuggestion {
  readonly bucket: TriageBucket;
  readonly words: string;
  readonly flags: readonly TriageFlag[];
  readonly unknown: readonly TriageUnknown[];
  /** Something unknown could make an emergency of it. Never false because nobody looked. */
  readonly emergencyPossible: boolean;
}

/** Which way a referral seems to go, and why. What is unknown is named and never counts as normal. */
export function triageSuggestion(facts: TriageFacts): TriageSuggestion {
  const flags = triageFlags(facts);
  const unknown = unknownOf(facts);
  const makes = flags.filter(({ bucket }) => bucket === 'emergency');
  const atBedside = unknown.filter(({ code }) => code !== 'escc' && code !== 'sins');
  const emergencyPossible = makes.length === 0 && unknown.some(({ code }) => code !== 'sins');
  const said = { flags, unknown, emergencyPossible };
  const list = (what: readonly TriageUnknown[]) => what.map(({ label }) => inSentence(label)).join(', ');
  if (makes.length > 0) return { ...said, bucket: 'emergency', words: `Emergency: ${makes.map(({ words }) => words).slice(0, 2).join('; ')}${makes.length > 2 ? `; and ${makes.length - 2} more` : ''}.` };
  if (atBedside.length > 0) return { ...said, bucket: 'ask', words: `No recorded fact makes an emergency, and none is ruled out: ${list(atBedside)} not known. Ask by telephone today.` };
  const why = flags.length > 0 ? flags.map(({ words }) => words).slice(0, 2).join('; ') : 'No red flag is recorded, and the examination is';
  return { ...said, bucket: 'discuss', words: `${why}.${emergencyPossible ? ` Compression is not ruled out: ${list(unknown.filter(({ code }) => code === 'escc'))} not known.` : ''}` };
}

/** A label within a sentence: only its first letter is lowered, and an abbreviation stays what it is. */
const inSentence = (label: string): string => (/^[A-Z]{2}/.test(label) ? label : `${label.charAt(0).toLowerCase()}${label.slice(1)}`);

function unknownOf(facts: TriageFacts): TriageUnknown[] {
  const { mscc, functionalStatuses, neuroExams, lesions } = facts;
  const [latest, exam] = [functionalStatuses[0], neuroExams?.[0]];
  const said = (name: string) => latest?.absences?.[name] ?? exam?.absences?.[name] ?? null;
  const lacks = (code: string, label: string, known: boolean, absence: string | null = null): TriageUnknown[] => (known || absence === 'not_applicable' ? [] : [{ code, label, why: absenceLabel(absence) }]);
  const some = <T>(list: readonly T[] | null | undefined, has: (one: T) => unknown) => (list ?? []).some((one) => Boolean(has(one)));
  const bladder = functionalStatuses.find((status) => status.bladder)?.bladder;
  const examined = [
    ...lacks('neurology', 'Power or AIS', some(functionalStatuses, ({ ais }) => ais) || some(neuroExams, ({ ais, motor }) => ais || (motor ?? []).length > 0), said('ais')),
    ...lacks('walking', 'Walking', some(functionalStatuses, ({ ambulation }) => ambulation), said('ambulation')),
    ...(bladder === 'catheter_longterm' ? [{ code: 'bladder', label: 'Bladder', why: 'Long-term catheter: what is new cannot be told' }] : lacks('bladder', 'Bladder', Boolean(bladder), said('bladder'))),
    ...lacks('bowel', 'Bowel', some(functionalStatuses, ({ bowel }) => bowel), said('bowel')),
  ];
  const standing = lesions.filter(({ retractedReason }) => !retractedReason);
  const ungraded = standing.find(({ esccGrade }) => !esccGrade);
  return [
    ...lacks('mscc', 'Suspicion of compression', mscc === 'yes' || mscc === 'no', mscc === 'unknown' ? 'unknown' : null),
    // Symptoms add nothing once the examination is whole.
    ...(examined.length > 0 ? lacks('symptoms', 'Symptoms', symptomCodes(facts).length > 0) : []),
    ...examined,
    ...lacks('escc', standing.length > 1 ? 'ESCC of every lesion' : 'ESCC', standing.length > 0 && !ungraded, ungraded?.absences?.['esccGrade'] ?? null),
    ...lacks('sins', 'SINS', standing.length > 0 && standing.every(({ ratings, instrumented }) => Boolean(instrumented) || ratings.some(({ score, total }) => score === 'sins' && typeof total === 'number'))),
  ];
}
