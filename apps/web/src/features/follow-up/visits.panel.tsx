import { AMBULATION, BEST_RESPONSES, formatDate, labelOf, motorScores, TOXICITY_CAUSES, TOXICITY_SEVERITIES, VISIT_KINDS, VISIT_STATES, YES_NO, type FunctionalStatusView, type NeuroExamView, type Toxicity, type VisitView } from '@rachis/domain';
import { lazy, type ReactNode } from 'react';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { EntriesPanel } from '../../ui/entries-panel.js';
import { RecordedNote } from '../../ui/recorded-note.js';
import { StatusBadge } from '../../ui/status-badge.js';
import type { Tone } from '../../ui/tone.js';
import { useRetractVisit } from './follow-up.queries.js';
import { InError, parted, TakeBack } from '../../ui/in-error.js';
import classes from './follow-up.module.css';

const VisitForm = lazy(() => import('./visit.form.js').then((file) => ({ default: file.VisitForm })));
const TONES: Readonly<Record<VisitView['state'], Tone>> = { planned: 'info', seen: 'good', missed: 'serious', cancelled: 'neutral' };

interface Props {
  caseId: string;
  visits: readonly VisitView[] | null | undefined;
  statuses: readonly FunctionalStatusView[];
  exams: readonly NeuroExamView[];
  mayEdit: boolean;
  mayRetract: boolean;
}

const visitName = ({ visitedOn, kind }: VisitView): string => `${kind ? labelOf(VISIT_KINDS, kind) : 'Visit'}, ${formatDate(visitedOn)}`;

/** The visits, newest first, each with what was examined on its day. */
export function VisitsPanel({ caseId, visits, statuses, exams, mayEdit, mayRetract }: Props) {
  const retract = useRetractVisit(caseId);
  const { standing, inError } = parted(visits);
  return (
    <EntriesPanel
      id="visits"
      title="Visits"
      entry="visit"
      entries={standing}
      fold={6}
      mayEdit={mayEdit}
      empty="No visit is recorded. That does not say there was none."
      nameOf={visitName}
      form={(visit, done) => <VisitForm caseId={caseId} visit={visit} onDone={done} />}
      after={inError.length > 0 && <InError entries={inError} nameOf={visitName} />}
      acts={mayRetract ? (visit) => <TakeBack name={visitName(visit)} consequence="The visit no longer counts." onConfirm={(reason) => retract.mutateAsync({ id: visit.id, reason, seen: visit.version })} /> : undefined}
    >
      {(visit) => (
        <div className={classes['entry']}>
          <span className={classes['head']}>
            <b className="figures">{formatDate(visit.visitedOn)}</b>
            <StatusBadge tone={TONES[visit.state]} quiet>
              {labelOf(VISIT_STATES, visit.state)}
            </StatusBadge>
            {visit.kind && <span>{labelOf(VISIT_KINDS, visit.kind)}</span>}
            {visit.seenBy && <span className={classes['quiet']}>{visit.seenBy}</span>}
          </span>
          {visit.stateReason && <p>{visit.stateReason}</p>}
          {visit.state === 'seen' && visit.kind !== 'results_review' && <Found visit={visit} statuses={statuses} exams={exams} />}
          {visit.note && <p>{visit.note}</p>}
          <RecordedNote of={visit} />
        </div>
      )}
    </EntriesPanel>
  );
}

/** What was found: on the visit itself, and in the examinations of its day. */
function Found({ visit, statuses, exams }: { visit: VisitView } & Pick<Props, 'statuses' | 'exams'>) {
  const { absences, systemicStatus, systemicWords, anyToxicity, toxicities } = visit;
  const status = statuses.find(({ examinedOn }) => examinedOn === visit.visitedOn);
  const exam = exams.find(({ examinedOn }) => examinedOn === visit.visitedOn);
  const legs = exam ? motorScores(exam.motor).lower.total : null;
  return (
    <dl className={classes['facts']}>
      <Fact label="LEMS">{legs ?? absent(exam?.absences?.['motor'])}</Fact>
      <Fact label="Walking">{status?.ambulation ? labelOf(AMBULATION, status.ambulation) : absent(status?.absences?.['ambulation'])}</Fact>
      <Fact label="Pain (NRS)">{status?.painNrs ?? absent(status?.absences?.['painNrs'])}</Fact>
      <Fact label="ECOG">{status?.ecog ?? absent(status?.absences?.['ecog'])}</Fact>
      <Fact label="KPS">{status?.kps ?? absent(status?.absences?.['kps'])}</Fact>
      <Fact label="Residual">{typeof exam?.postVoidResidualMl === 'number' ? `${exam.postVoidResidualMl} mL` : absent(exam?.absences?.['postVoidResidualMl'])}</Fact>
      <Fact label="Systemic disease">
        {systemicStatus ? (
          <StatusBadge tone={systemicStatus === 'progression' ? 'critical' : 'neutral'} quiet>
            {labelOf(BEST_RESPONSES, systemicStatus)}
          </StatusBadge>
        ) : (
          absent(absences?.['systemicStatus'])
        )}{' '}
        {systemicWords}
      </Fact>
      <Fact label="Toxicity">{(toxicities ?? []).length > 0 ? (toxicities ?? []).map(toxicityWords).join('; ') : anyToxicity ? labelOf(YES_NO, anyToxicity) : absent(absences?.['anyToxicity'])}</Fact>
    </dl>
  );
}

const absent = (why: string | null | undefined) => <AbsenceChip absence={why} />;
const toxicityWords = ({ what, severity, gradeWords, cause }: Toxicity): string => [what, severity && labelOf(TOXICITY_SEVERITIES, severity).toLowerCase(), gradeWords, cause && `of ${labelOf(TOXICITY_CAUSES, cause).toLowerCase()}`].filter(Boolean).join(', ');

/** A named value of an entry. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
