import { EMERGENCY_EVENTS, type EmergencyEventKind, type EmergencyEventView, type EmergencyMoment } from './emergency.js';

/** What the record holds of the moments of one emergency besides what was entered for it. */
export interface EmergencyRecord {
  readonly mscc?: 'yes' | 'no' | 'unknown' | null;
  readonly msccSuspectedAt?: string | null;
  /** What was entered, in any order. */
  readonly events: readonly Pick<EmergencyEventView, 'kind' | 'at' | 'saidBy' | 'absences' | 'recordedAt' | 'recordedByName'>[];
  readonly onsets: readonly { readonly at: string; readonly saidBy?: string | null; readonly recordedAt: string }[];
  /** Days of whole-spine MRIs; what has no day is not counted here. */
  readonly mriDays: readonly string[];
  readonly plansSignedAt: readonly string[];
  /** Operations and first fractions, as far as they are known to the minute or to the day. */
  readonly treatments: readonly { readonly at?: string | null; readonly on?: string | null }[];
}

type Known = Pick<EmergencyMoment, 'at' | 'on' | 'source' | 'saidBy'>;

/** All seven moments in their order. What was entered for the emergency goes before what follows from the record; what nobody has recorded stays empty. */
export function emergencyMoments(record: EmergencyRecord): EmergencyMoment[] {
  return EMERGENCY_EVENTS.map(({ code: kind }) => entered(record, kind) ?? { kind, ...fromRecord(record, kind) });
}

function entered({ events }: EmergencyRecord, kind: EmergencyEventKind): EmergencyMoment | null {
  const [last] = events.filter((one) => one.kind === kind).sort((a, b) => Date.parse(b.recordedAt) - Date.parse(a.recordedAt));
  if (!last) return null;
  const { at = null, saidBy = null, recordedAt, recordedByName } = last;
  return { kind, at, absence: at ? null : (last.absences?.['at'] ?? null), source: 'Entered for this emergency', saidBy, recordedAt, recordedByName };
}

function fromRecord(record: EmergencyRecord, kind: EmergencyEventKind): Known {
  const suspected = record.msccSuspectedAt ?? null;
  // Without a suspicion nobody can say which study, plan or treatment belongs to it.
  const since = (at: string) => suspected !== null && Date.parse(at) >= Date.parse(suspected);
  const sinceDay = (day: string) => suspected !== null && day >= suspected.slice(0, 10);
  switch (kind) {
    case 'onset': {
      const [newest] = [...record.onsets].sort((a, b) => Date.parse(b.recordedAt) - Date.parse(a.recordedAt));
      return newest ? { at: newest.at, saidBy: newest.saidBy ?? null, source: 'Function: onset of the deficit' } : {};
    }
    case 'suspicion':
      return suspected ? { at: suspected, source: 'Referral: suspected since' } : {};
    case 'mri_done': {
      const [first] = record.mriDays.filter(sinceDay).sort();
      return first ? { on: first, source: 'Imaging: MRI of the whole spine' } : {};
    }
    case 'plan': {
      const [first] = record.plansSignedAt.filter(since).sort((a, b) => Date.parse(a) - Date.parse(b));
      return first ? { at: first, source: 'Decision: signed' } : {};
    }
    case 'treatment':
      return firstTreatment(record, since, sinceDay);
    case 'contact':
    case 'mri_reported':
      return {};
  }
}

function firstTreatment({ treatments }: EmergencyRecord, since: (at: string) => boolean, sinceDay: (day: string) => boolean): Known {
  const found = treatments.filter(({ at, on }) => (at ? since(at) : on ? sinceDay(on) : false));
  const [first] = found.sort((a, b) => (a.at ?? `${a.on ?? ''}T00:00:00Z`).localeCompare(b.at ?? `${b.on ?? ''}T00:00:00Z`));
  if (!first) return {};
  return first.at ? { at: first.at, source: 'Operation: started' } : { on: first.on ?? null, source: 'Operation or first fraction: day' };
}
