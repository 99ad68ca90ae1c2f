import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { imagingNotes, labelOf, MODALITIES, type CaseView, type ImagingStudyView } from '@rachis/domain';
import { lazy, Suspense, useState } from 'react';
import { LoadingLines } from '../../ui/loading.js';
import { Panel } from '../../ui/panel.js';
import { ImagingNoteLine } from './imaging-note.js';
import classes from './imaging.module.css';
import { NoPacs, StudyEntry } from './study-entry.js';

const ImagingStudyForm = lazy(() => import('./imaging-study.form.js').then((file) => ({ default: file.ImagingStudyForm })));
const ImagingReadForm = lazy(() => import('./imaging-read.form.js').then((file) => ({ default: file.ImagingReadForm })));
const ImagingAddendumForm = lazy(() => import('./imaging-addendum.form.js').then((file) => ({ default: file.ImagingAddendumForm })));

/** So many studies are shown at once; older ones are behind a button. */
const AT_FIRST = 4;

interface Props {
  theCase: CaseView;
  /** May change a study. */
  mayEdit: boolean;
  /** May record a read of one. */
  mayRead: boolean;
  /** May add to a report or a read. */
  mayAmend: boolean;
}
/** Which form is open: of a new study, or of one that is there. */
type Open = { readonly form: 'study'; readonly study: ImagingStudyView | null } | { readonly form: 'read' | 'addendum'; readonly study: ImagingStudyView; readonly readId?: string };

/** The imaging studies, newest first: where the images are, whether the board has them, and what their readers say. */
export function ImagingPanel({ theCase, mayEdit, mayRead, mayAmend }: Props) {
  const { id: caseId, imaging: studies } = theCase;
  const [open, setOpen] = useState<Open | null>(null);
  const [all, setAll] = useState(false);
  const done = () => setOpen(null);
  const shown = all ? studies : studies.slice(0, AT_FIRST);
  const isNew = open?.form === 'study' && !open.study;
  return (
    <Panel
      id="imaging"
      title="Imaging"
      note={studies.length > 0 ? studies.length : null}
      actions={
        mayEdit &&
        !isNew && (
          <Button variant="default" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setOpen({ form: 'study', study: null })}>
            Add study
          </Button>
        )
      }
    >
      {imagingNotes(studies, theCase.mscc).map((note) => (
        <ImagingNoteLine key={note.words} note={note} />
      ))}
      <div className={classes['entries']}>
        {isNew && (
          <div className={classes['entry']}>
            <OpenForm caseId={caseId} open={{ form: 'study', study: null }} levels={null} onDone={done} />
          </div>
        )}
        {studies.length === 0 && !isNew && <p className={classes['label']}>No imaging is recorded.</p>}
        {shown.map((study) => (
          <div key={study.id} className={classes['entry']}>
            {open?.form === 'study' && open.study?.id === study.id ? (
              <OpenForm caseId={caseId} open={open} levels={null} onDone={done} />
            ) : (
              <>
                <div className={classes['row']}>
                  <StudyEntry study={study} theCase={theCase} onAmend={mayAmend ? ({ id }) => setOpen({ form: 'addendum', study, readId: id }) : null} />
                  <StudyActions study={study} mayEdit={mayEdit} mayRead={mayRead} mayAmend={mayAmend} onOpen={setOpen} />
                </div>
                {open && open.study?.id === study.id && (
                  <div className={classes['inside']}>
                    <OpenForm caseId={caseId} open={open} levels={theCase.lesions.find(({ retractedReason }) => !retractedReason)?.levels ?? null} onDone={done} />
                  </div>
                )}
              </>
            )}
          </div>
        ))}
      </div>
      {studies.length > AT_FIRST && (
        <Button variant="subtle" size="compact-sm" className="no-print" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show ${studies.length - AT_FIRST} earlier ${studies.length - AT_FIRST === 1 ? 'study' : 'studies'}`}
        </Button>
      )}
      {studies.length > 0 && <NoPacs />}
    </Panel>
  );
}

function StudyActions({ study, mayEdit, mayRead, mayAmend, onOpen }: Omit<Props, 'theCase'> & { study: ImagingStudyView; onOpen: (open: Open) => void }) {
  const name = labelOf(MODALITIES, study.modality);
  return (
    <div className={`${classes['actions'] ?? ''} no-print`}>
      {mayRead && (
        <Button variant="subtle" size="compact-sm" onClick={() => onOpen({ form: 'read', study })} aria-label={`Add a read of ${name}`}>
          Read
        </Button>
      )}
      {mayAmend && study.report && (
        <Button variant="subtle" size="compact-sm" onClick={() => onOpen({ form: 'addendum', study })} aria-label={`Add to the report of ${name}`}>
          Addendum
        </Button>
      )}
      {mayEdit && (
        <Button variant="subtle" size="compact-sm" onClick={() => onOpen({ form: 'study', study })} aria-label={`Edit study: ${name}`}>
          Edit
        </Button>
      )}
    </div>
  );
}

function OpenForm({ caseId, open, levels, onDone }: { caseId: string; open: Open; levels: string | null; onDone: () => void }) {
  return (
    <Suspense fallback={<LoadingLines label="Loading the form: Imaging" />}>
      {open.form === 'study' && <ImagingStudyForm caseId={caseId} study={open.study ?? undefined} onDone={onDone} />}
      {open.form === 'read' && <ImagingReadForm caseId={caseId} studyId={open.study.id} levels={levels} onDone={onDone} />}
      {open.form === 'addendum' && <ImagingAddendumForm key={open.readId ?? open.study.id} caseId={caseId} studyId={open.study.id} readId={open.readId ?? null} onDone={onDone} />}
    </Suspense>
  );
}
