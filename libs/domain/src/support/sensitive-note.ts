import { ROLES, type Role } from '../access/roles.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { Choices, Count, Holds, Instant, ListOf, OneOf, Text } from '../contract/fields.js';
import { storedAs } from '../people/recorded.js';

export const SENSITIVE_KINDS = codeList({
  psychological: 'Psychological',
  social: 'Social',
  safeguarding: 'Safeguarding',
  other: 'Other',
});
export type SensitiveKind = CodeOf<typeof SENSITIVE_KINDS>;

/** The roles that may be let in: those of the board. Referrers and auditors never are. */
export const SENSITIVE_AUDIENCE = ROLES.filter(({ code }) =>
  [
    'coordinator',
    'chair',
    'spine_surgeon',
    'medical_oncologist',
    'radiation_oncologist',
    'radiologist',
    'pathologist',
    'specialist_nurse',
  ].includes(code),
);
/** Why a note was taken back. A list and no words: the reason is seen by those who may not read the note. */
export const SENSITIVE_RETRACTIONS = codeList({
  wrong_patient: 'Another patient was meant',
  not_true: 'It was not true',
  no_longer_true: 'It is no longer true',
  patient_asked: 'The patient asked for it',
  fenced_wrongly: 'The wrong people could read it',
});
export type SensitiveRetraction = CodeOf<typeof SENSITIVE_RETRACTIONS>;

/** What not everybody of the board needs to know. It is never changed, only taken back; nobody outside its audience reads a word of it. */
export class SensitiveNote {
  @OneOf({ label: 'Kind', of: SENSITIVE_KINDS, required: true }) kind!: SensitiveKind;
  @Text({ label: 'Note', lines: 5, max: 8000, required: true }) text!: string;
  @Choices({
    label: 'Who may read it',
    of: SENSITIVE_AUDIENCE,
    required: true,
    hint: 'You yourself always may; nobody else outside these roles',
  })
  @Holds((roles) => (Array.isArray(roles) && roles.length > 0 ? null : 'Choose at least one role'))
  audience!: Role[];
  @Text({ label: 'Why it is fenced', lines: 2, max: 1000, required: true, hint: 'Read by the same people only' })
  reason!: string;
}

/** Taking a sensitive note back. It stays readable for its audience, struck through. */
export class SensitiveNoteRetraction {
  @OneOf({ label: 'Why it is taken back', of: SENSITIVE_RETRACTIONS, required: true }) reason!: SensitiveRetraction;
}

/** What everybody of the board may know of a sensitive note: for whom it is, and whether it was taken back. */
export class SensitiveNoteCover {
  @Choices({ label: 'Who may read it', of: SENSITIVE_AUDIENCE, required: true }) audience!: Role[];
  @OneOf({ label: 'Taken back, because', of: SENSITIVE_RETRACTIONS }) retractedReason?: SensitiveRetraction | null;
}

const StoredSensitiveNote = storedAs('StoredSensitiveNote', SensitiveNote);
/** A sensitive note as its audience reads it. The version is that of the cover: what a retraction has seen. */
export class SensitiveNoteView extends StoredSensitiveNote {
  @OneOf({ label: 'Taken back, because', of: SENSITIVE_RETRACTIONS }) retractedReason?: SensitiveRetraction | null;
  @Text({ label: 'Taken back by' }) retractedByName?: string | null;
  @Instant({ label: 'Taken back at' }) retractedAt?: string | null;
}

/** The sensitive notes of a case that the reader may read, and how many there are that the reader may not. */
export class SensitiveNotes {
  @ListOf({ label: 'Notes', of: () => SensitiveNoteView, required: true, max: 1000 }) notes!: SensitiveNoteView[];
  @Count({ label: 'Notes that you may not read', required: true, max: 100_000 }) withheld!: number;
}

/** Whether somebody may read a sensitive note: its author, and whoever holds one of its roles. */
export function mayReadSensitiveNote(
  note: { readonly audience: readonly Role[]; readonly recordedById: string },
  { personId, roles }: { readonly personId: string; readonly roles: readonly Role[] },
): boolean {
  return note.recordedById === personId || roles.some((role) => note.audience.includes(role));
}
