import {
  formatDate,
  INFORMATION_TOPICS,
  INFORMATION_WAYS,
  INFORMED,
  labelOf,
  type InformationGivenView,
  type Option,
} from '@rachis/domain';
import { lazy } from 'react';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { EntriesPanel } from '../../ui/entries-panel.js';
import { Timestamp } from '../../ui/timestamp.js';
import { RecordedNote } from '../../ui/recorded-note.js';
import classes from './support.module.css';

const InformationForm = lazy(() => import('./information.form.js').then((file) => ({ default: file.InformationForm })));

interface Props {
  caseId: string;
  given: readonly InformationGivenView[];
  people: readonly Option[];
  personId: string;
  mayEdit: boolean;
}

/** What the patient or somebody close was told, newest first; older entries folded away. */
export function InformationPanel({ caseId, given, people, personId, mayEdit }: Props) {
  return (
    <EntriesPanel
      id="information-given"
      title="Information given"
      entry="information"
      entries={given}
      mayEdit={mayEdit}
      fold={4}
      empty="Nothing is recorded. That does not say that the patient was told nothing."
      nameOf={({ givenOn, topics }) => `${formatDate(givenOn)}, ${topicWords(topics)}`}
      form={(one, done) => (
        <InformationForm caseId={caseId} given={one} people={people} personId={personId} onDone={done} />
      )}
    >
      {(one) => (
        <div className={classes['given']}>
          <p>
            <b>{topicWords(one.topics)}</b>
            {one.otherTopic ? `: ${one.otherTopic}` : ''}
          </p>
          <p className={classes['soft']}>
            {formatDate(one.givenOn)}
            {one.givenAt && (
              <>
                , <Timestamp at={one.givenAt} show="time" />
              </>
            )}{' '}
            · to {toWords(one)} ·{' '}
            {one.ways && one.ways.length > 0 ? (
              one.ways.map((way) => labelOf(INFORMATION_WAYS, way).toLowerCase()).join(', ')
            ) : (
              <>
                how: <AbsenceChip absence={one.absences?.['ways']} />
              </>
            )}
            {' · by '}
            {[one.givenByPerson?.displayName, one.givenBy].filter(Boolean).join(', ') || (
              <AbsenceChip absence={one.absences?.['givenBy']} />
            )}
          </p>
          {one.understood && <p className={classes['words']}>{one.understood}</p>}
          <RecordedNote of={one} />
        </div>
      )}
    </EntriesPanel>
  );
}

const topicWords = (topics: InformationGivenView['topics']): string =>
  topics.map((topic) => labelOf(INFORMATION_TOPICS, topic)).join(', ');
const toWords = ({ givenTo, relative }: InformationGivenView): string =>
  givenTo.map((who) => labelOf(INFORMED, who).toLowerCase()).join(', ') + (relative ? ` (${relative})` : '');
