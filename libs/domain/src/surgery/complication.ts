import type { AbsenceMap } from '../contract/absence.js';
import { labelOf } from '../contract/code-list.js';
import { Absences, Holds, Id, OneOf, PartialDate, Text } from '../contract/fields.js';
import { YES_NO, type YesNo } from '../patient/patient-wish.js';
import { storedAs } from '../people/recorded.js';
import { CLAVIEN_GRADES, clavienText, type ClavienGrade } from '../scores/clavien-dindo/clavien-dindo.js';
import { SAVES_V1_GRADES, type SavesV1Grade } from '../scores/saves/saves.js';
import { COMPLICATION_CATEGORIES, COMPLICATION_TYPES, typesOf, type ComplicationCategory, type ComplicationType } from './complication-types.js';

/** The grades of the rules as choices; the definitions stand in the rules. */
export const CLAVIEN_CHOICES = CLAVIEN_GRADES.map(({ grade, label }) => ({ code: grade, label: `${grade} · ${label}` }));
export const SAVES_CHOICES = SAVES_V1_GRADES.map(({ grade, label }) => ({ code: grade, label: `${grade} · ${label}` }));

/** Something that went wrong, of the tumour or of a treatment. That nothing did is said on the operation, never by an empty list. */
export class Complication {
  @OneOf({ label: 'Kind', of: COMPLICATION_CATEGORIES, required: true })
  @Holds((_category, { type, description }: Partial<Complication>) => (type || description ? null : 'Say which complication it is, from the list or in words'))
  category!: ComplicationCategory;
  @OneOf({ label: 'Complication', of: COMPLICATION_TYPES })
  @Holds((type, { category }: Partial<Complication>) => categoryFault(type, category))
  type?: ComplicationType | null;
  @Text({ label: 'In words', max: 400, hint: 'What is not in the list, or more exactly' }) description?: string | null;
  @PartialDate({ label: 'Occurred on' }) occurredOn?: string | null;
  @Id({ label: 'After the operation' }) operationId?: string | null;
  @OneOf({ label: 'Clavien-Dindo grade', of: CLAVIEN_CHOICES, hint: 'By the treatment it needed' }) clavienDindo?: ClavienGrade | null;
  @OneOf({ label: 'Disability at discharge', of: YES_NO, hint: 'The suffix d of the grade' }) disabilityAtDischarge?: YesNo | null;
  @OneOf({ label: 'SAVES grade (version 1)', of: SAVES_CHOICES }) savesGrade?: SavesV1Grade | null;
  @Text({ label: 'Treatment', lines: 2, max: 2000 }) treatment?: string | null;
  @OneOf({ label: 'Resolved', of: YES_NO }) resolved?: YesNo | null;
  @Text({ label: 'Note', lines: 2, max: 2000 }) note?: string | null;
  @Absences() absences?: AbsenceMap | null;
}
/** As stored; what was entered in error stays, with the reason. */
export class ComplicationView extends storedAs('StoredComplication', Complication) {
  @Text({ label: 'Entered in error, because', max: 1000 }) retractedReason?: string | null;
}

function categoryFault(type: unknown, category: unknown): string | null {
  if (typesOf(category).some(({ code }) => code === type) || !COMPLICATION_TYPES.some(({ code }) => code === type)) return null;
  return `${labelOf(COMPLICATION_TYPES, String(type))} belongs to the other kind of complication`;
}

/** The complication by name: its type, its words, or both. */
export function complicationName({ type, description }: Pick<Complication, 'type' | 'description'>): string {
  return [labelOf(COMPLICATION_TYPES, type), description].filter(Boolean).join(': ');
}

/** The Clavien-Dindo grade as it is written, with its suffix; null while there is none. Whether the suffix belongs there may be open. */
export function clavienOf({ clavienDindo, disabilityAtDischarge }: Pick<Complication, 'clavienDindo' | 'disabilityAtDischarge'>): string | null {
  return clavienDindo ? clavienText(clavienDindo, disabilityAtDischarge === 'yes') : null;
}
