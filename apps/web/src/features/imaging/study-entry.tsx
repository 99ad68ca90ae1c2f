import { addendaOf, DISC_INVOLVED, formatDate, labelOf, MODALITIES, pacsLink, type CaseView, type ImagingReadView, type ImagingStudyView } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { RecordedNote } from '../../ui/recorded-note.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { ImagingNoteLine } from './imaging-note.js';
import classes from './imaging.module.css';
import { pacs } from './imaging.queries.js';
import { Addenda, StudyReads } from './study-reads.js';

/** From how many letters on a report is folded. */
const LONG_REPORT = 420;

/** Whether the board has the images, in words. */
function Received({ study: { received, receivedOn, absences } }: { study: ImagingStudyView }) {
  if (received === 'yes') return <StatusBadge tone="good" quiet>images received{receivedOn ? ` ${formatDate(receivedOn)}` : ''}</StatusBadge>;
  if (received === 'no') return <StatusBadge tone="caution" quiet>images not received</StatusBadge>;
  return (
    <span className={classes['label']}>
      Images received: <AbsenceChip absence={absences?.['received']} />
    </span>
  );
}

/** The way to the images in the hospital's own viewer, or why there is none. */
export function PacsLink({ study }: { study: ImagingStudyView | null | undefined }) {
  const { data } = useQuery(pacs);
  // That no PACS is connected is said once, below the list, and not of every study.
  if (!data?.urlTemplate) return null;
  const link = pacsLink(data.urlTemplate, study);
  if ('missing' in link) return <span className={classes['label']}>{link.missing}</span>;
  return (
    <a href={link.href} target="_blank" rel="noopener noreferrer">
      Open in the PACS
    </a>
  );
}

/** That there is no way into a PACS at all; nothing while there is one. */
export function NoPacs() {
  const { data } = useQuery(pacs);
  const link = data && !data.urlTemplate ? pacsLink(data.urlTemplate, null) : null;
  return link && 'missing' in link ? <p className={classes['label']}>{link.missing}</p> : null;
}

function Report({ text }: { text: string }) {
  if (text.length <= LONG_REPORT) return <p className={classes['report']}>{text}</p>;
  return (
    <details className={classes['fold']}>
      <summary>Report: {text.slice(0, 120).trimEnd()}…</summary>
      <p className={classes['report']}>{text}</p>
    </details>
  );
}

const CONTRAST = { yes: 'with contrast', no: 'without contrast' } as const;
/** What stands in small type: where it was read, under which numbers it is found. */
const small = ({ contrast, accessionNumber, studyUid, numberingNote }: ImagingStudyView): string[] => [
  ...(contrast ? [CONTRAST[contrast]] : []),
  ...(accessionNumber ? [`accession ${accessionNumber}`] : []),
  ...(studyUid ? [`UID ${studyUid}`] : []),
  ...(numberingNote ? [`levels counted: ${numberingNote}`] : []),
];

/** One study to read: what it was, where it is, the report with its addenda, and what its readers say level by level. */
export function StudyEntry({ study, theCase, onAmend }: { study: ImagingStudyView; theCase: CaseView; onAmend: ((read: ImagingReadView) => void) | null }) {
  const reads = (theCase.imagingReads ?? []).filter(({ studyId }) => studyId === study.id);
  const addenda = theCase.imagingAddenda ?? [];
  return (
    <div className={classes['study']}>
      <p className={classes['line']}>
        <span>
          <b>{labelOf(MODALITIES, study.modality)}</b>
          {study.region ? ` ${study.region}` : ''}
          {' · '}
          {study.performedOn ? formatDate(study.performedOn) : <AbsenceChip absence={study.absences?.['performedOn']} />}
        </span>
        <Received study={study} />
        <span className={classes['label']}>at {study.heldAt ?? <AbsenceChip absence={study.absences?.['heldAt']} />}</span>
        {study.discSpace && <span className={classes['label']}>disc space {study.discSpace}</span>}
      </p>
      {small(study).length > 0 && <p className={classes['numbers']}>{small(study).join(' · ')}</p>}
      {study.discSpace === 'involved' && <ImagingNoteLine note={DISC_INVOLVED} />}
      {study.report && <Report text={study.report} />}
      <Addenda addenda={addendaOf(addenda, study.id, null)} />
      <StudyReads reads={reads} addenda={addenda} lesions={theCase.lesions} onAmend={onAmend} />
      <p className={classes['line']}>
        <PacsLink study={study} />
        <RecordedNote of={study} />
      </p>
    </div>
  );
}
