import type { AbsenceMap } from '../contract/absence.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { Absences, CalendarDate, Choices, Group, Holds, Id, Instant, Text } from '../contract/fields.js';
import { momentFault } from '../contract/moment.js';
import { PersonRef } from '../people/people.js';
import { storedAs, type Recorded } from '../people/recorded.js';

export const INFORMATION_TOPICS = codeList({
  diagnosis: 'Diagnosis',
  prognosis: 'Prognosis',
  options: 'Options of treatment',
  red_flag_card: 'Red flag card',
  coordinator_contact: 'Contact of the coordinator',
  surgery: 'About the operation',
  radiotherapy: 'About radiotherapy',
  other: 'Other',
});
export type InformationTopic = CodeOf<typeof INFORMATION_TOPICS>;
export const INFORMATION_WAYS = codeList({ spoken: 'Spoken', written: 'Written', interpreter: 'With an interpreter' });
export type InformationWay = CodeOf<typeof INFORMATION_WAYS>;
export const INFORMED = codeList({ patient: 'The patient', relative: 'A relative or carer' });
export type Informed = CodeOf<typeof INFORMED>;

type Asked = Partial<InformationGiven>;
const needsOne = (list: unknown, what: string) => (Array.isArray(list) && list.length > 0 ? null : what);

/** What the patient or somebody close was told or handed. No entry does not say that nothing was told. */
export class InformationGiven {
  @Choices({ label: 'About', of: INFORMATION_TOPICS, required: true })
  @Holds((topics, { otherTopic }: Asked) =>
    Array.isArray(topics) && topics.includes('other') && !otherTopic
      ? 'Say in words what else it was about'
      : needsOne(topics, 'Say what it was about'),
  )
  topics!: InformationTopic[];
  @Text({ label: 'What else, in words' }) otherTopic?: string | null;
  @Choices({ label: 'How', of: INFORMATION_WAYS }) ways?: InformationWay[] | null;
  @Choices({ label: 'To', of: INFORMED, required: true })
  @Holds((given) => needsOne(given, 'Say who was told'))
  givenTo!: Informed[];
  @Text({ label: 'Which relative or carer' }) relative?: string | null;
  @CalendarDate({ label: 'On', required: true })
  @Holds((_on, { givenBy, givenById, absences }: Asked) =>
    givenBy || givenById || absences?.['givenBy']
      ? null
      : 'Say who told it, by name from the list or in words, or that it is unknown',
  )
  givenOn!: string;
  @Instant({ label: 'At', hint: 'The hour, where it was noted' })
  @Holds((at, { givenOn }: Asked) => momentFault(at, givenOn))
  givenAt?: string | null;
  @Id({ label: 'By' }) givenById?: string | null;
  @Text({ label: 'By, in words', hint: 'Where the person is not in the list' }) givenBy?: string | null;
  @Text({ label: 'What was understood, what was asked', lines: 2, max: 2000 }) understood?: string | null;
  @Absences() absences?: AbsenceMap | null;
}
export const StoredInformationGiven = storedAs('StoredInformationGiven', InformationGiven);
export type StoredInformationGiven = InformationGiven & Recorded;

/** Information that was given, with the name of who gave it. */
export class InformationGivenView extends StoredInformationGiven {
  @Group({ label: 'By', of: () => PersonRef }) givenByPerson?: PersonRef | null;
}
