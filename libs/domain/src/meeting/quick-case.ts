import { Levels } from '../anatomy/levels-field.js';
import type { NewCase } from '../case/referral.js';
import { MSCC_ANSWERS, type MsccAnswer } from '../case/urgency.js';
import { PartialDate, OneOf, Text } from '../contract/fields.js';
import { AMBULATION } from '../function/functional-status.js';
import { MODALITIES } from '../imaging/imaging-study.js';
import type { CodeOf } from '../contract/code-list.js';

/** An emergency that comes by telephone while the board sits: who, where in the spine, what is lost, and where the images are. */
export class QuickCase {
  @Text({ label: 'Family name', hint: 'The name or a number is enough' }) familyName?: string | null;
  @Text({ label: 'Given name' }) givenName?: string | null;
  @PartialDate({ label: 'Date of birth', hint: 'As far as it is known' }) birthDate?: string | null;
  @Text({ label: 'Assigned by', max: 80, hint: 'NHS, or the hospital whose number it is' }) authority?: string | null;
  @Text({ label: 'Number', max: 60 }) number?: string | null;
  @Levels({ label: 'Level' }) levels?: string | null;
  @OneOf({ label: 'Is cord or cauda equina compression suspected?', of: MSCC_ANSWERS }) mscc?: MsccAnswer | null;
  @OneOf({ label: 'Walking', of: AMBULATION }) ambulation?: CodeOf<typeof AMBULATION> | null;
  @Text({ label: 'Neurology in words', lines: 2, max: 2000 }) neurology?: string | null;
  @OneOf({ label: 'Study', of: MODALITIES }) modality?: CodeOf<typeof MODALITIES> | null;
  @Text({ label: 'Where the images are' }) heldAt?: string | null;
  @Text({ label: 'Question to the board', lines: 2, max: 1000 }) question?: string | null;
}

/** What a telephone call leaves open stays open: nothing here is answered that was not said. */
export function caseOfCall(id: string, said: QuickCase, examinedOn: string): NewCase {
  const { familyName, givenName, birthDate, authority, number } = said;
  const examined = said.ambulation || said.neurology;
  return {
    id,
    patient: {
      familyName: familyName ?? 'Name not known', givenName: givenName ?? null, birthDate: birthDate ?? null,
      identifiers: number ? [{ authority: authority ?? 'Not stated', value: number }] : [],
    },
    referral: { question: said.question ?? null, urgency: 'emergency', mscc: said.mscc ?? null },
    ...(said.levels && { lesions: [{ levels: said.levels }] }),
    ...(examined && { functionalStatus: { examinedOn, ambulation: said.ambulation ?? null, neurologyText: said.neurology ?? null } }),
    ...(said.modality && { imaging: [{ modality: said.modality, heldAt: said.heldAt ?? null }] }),
  };
}
