import { Button } from '@mantine/core';
import { closedWords, DEATH_CAUSES, formatDate, labelOf, type CaseEndView, type CaseView, type EndKind } from '@rachis/domain';
import { lazy, Suspense, useState } from 'react';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { Dialog } from '../../ui/dialog.js';
import { LoadingLines } from '../../ui/loading.js';
import { Panel } from '../../ui/panel.js';
import { RecordedNote } from '../../ui/recorded-note.js';
import { useRetractEnd } from './follow-up.queries.js';
import { InError, parted, TakeBack } from '../../ui/in-error.js';
import { Fact } from './visits.panel.js';
import classes from './follow-up.module.css';

const CaseEndForm = lazy(() => import('./case-end.form.js').then((file) => ({ default: file.CaseEndForm })));

interface Props {
  theCase: CaseView;
  mayEnd: boolean;
  mayTakeBack: boolean;
}

const endWords = ({ kind, transferredTo, endedOn }: CaseEndView): string => [kind === 'died' ? 'Died' : kind === 'discharged' ? 'Follow-up ended' : `Transferred to ${transferredTo ?? ''}`, endedOn && formatDate(endedOn)].filter(Boolean).join(', ');

/** Death, transfer and the end of follow-up: one act each, what it closed, and the way back. */
export function CaseEndPanel({ theCase, mayEnd, mayTakeBack }: Props) {
  const [asking, setAsking] = useState<EndKind | null>(null);
  const retract = useRetractEnd(theCase.id);
  const { standing, inError } = parted(theCase.ends);
  const open = theCase.state !== 'closed';
  const close = () => setAsking(null);
  if (!open && standing.length === 0 && inError.length === 0) return null;
  return (
    <Panel title="End of care" id="end">
      {standing.map((end) => (
        <div key={end.id} className={classes['entry']}>
          <b>{endWords(end)}</b>
          <dl className={classes['facts']}>
            {end.kind === 'died' && <Fact label="Cause">{end.cause ? labelOf(DEATH_CAUSES, end.cause) : <AbsenceChip absence={end.absences?.['cause']} />}</Fact>}
            {!end.endedOn && (
              <Fact label="On">
                <AbsenceChip absence={end.absences?.['endedOn']} />
              </Fact>
            )}
            {end.source && <Fact label="Told by">{end.source}</Fact>}
            <Fact label="Closed with it">{closedWords(end)}</Fact>
          </dl>
          {end.note && <p>{end.note}</p>}
          <RecordedNote of={end} />
          {mayTakeBack && !open && <TakeBack name={endWords(end)} consequence="What it closed is open again, as far as nothing has happened since." onConfirm={(reason) => retract.mutateAsync({ id: end.id, reason, seen: end.version })} />}
        </div>
      ))}
      {open && mayEnd && (
        <div className={classes['acts']}>
          <Button variant="default" size="compact-sm" onClick={() => setAsking('died')}>
            Record death…
          </Button>
          <Button variant="default" size="compact-sm" onClick={() => setAsking('transferred')}>
            Transferred to…
          </Button>
          <Button variant="default" size="compact-sm" onClick={() => setAsking('discharged')}>
            Follow-up ends…
          </Button>
        </div>
      )}
      <InError entries={inError} nameOf={endWords} />
      {asking && (
        <Dialog title={asking === 'died' ? 'Record death' : asking === 'discharged' ? 'Record the end of follow-up' : 'Record transfer'} opened onClose={close}>
          <Suspense fallback={<LoadingLines label="Loading the form" />}>
            <CaseEndForm caseId={theCase.id} version={theCase.version} kind={asking} onDone={close} />
          </Suspense>
        </Dialog>
      )}
    </Panel>
  );
}
