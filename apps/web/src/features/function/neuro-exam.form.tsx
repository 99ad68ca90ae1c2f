import { NeuroExam, newId, type NeuroExamView } from '@rachis/domain';
import { lazy, Suspense, useState } from 'react';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { LoadingLines } from '../../ui/loading.js';
import { SectionForm } from '../../ui/section-form.js';
import { today } from '../../ui/today.js';
import { useRecordNeuroExam } from './function.queries.js';
import { MotorGrid } from './motor-grid.js';
import classes from './neuro.module.css';

const SensorySheet = lazy(() => import('./sensory-sheet.js').then((file) => ({ default: file.SensorySheet })));

interface Props {
  caseId: string;
  exam?: NeuroExamView | undefined;
  onDone: () => void;
}

/** One neurological examination. Nothing is copied from the one before; the whole ISNCSCI sheet only where it is wanted. */
export function NeuroExamForm({ caseId, exam, onDone }: Props) {
  const record = useRecordNeuroExam(caseId);
  const [id] = useState(() => exam?.id ?? newId());
  const [start] = useState(() => ({ examinedOn: today() }));
  const [whole, setWhole] = useState((exam?.sensation ?? []).length > 0);
  return (
    <SectionForm
      of={NeuroExam}
      record={exam}
      start={start}
      draftKey={`neurology/${caseId}/${exam?.id ?? 'new'}`}
      label="Neurological examination"
      submit="Save neurological examination"
      onSave={(values, seen) => record.mutateAsync({ id, values, seen })}
      onDone={onDone}
    >
      <FieldRow columns={3}>
        <Field of={NeuroExam} name="examinedOn" startHere />
        <Field of={NeuroExam} name="examinedAt" absence={false} />
        <Field of={NeuroExam} name="examiner" absence={false} />
      </FieldRow>
      <MotorGrid />
      <FieldRow columns={4}>
        <Field of={NeuroExam} name="sensoryLevelRight" />
        <Field of={NeuroExam} name="sensoryLevelLeft" />
        <Field of={NeuroExam} name="nli" />
        <Field of={NeuroExam} name="postVoidResidualMl" />
      </FieldRow>
      <Field of={NeuroExam} name="ais" />
      <FieldRow columns={2}>
        <Field of={NeuroExam} name="perianalSensation" />
        <Field of={NeuroExam} name="analTone" />
        <Field of={NeuroExam} name="voluntaryAnalContraction" />
        <Field of={NeuroExam} name="deepAnalPressure" />
        <Field of={NeuroExam} name="reflexesLegs" />
        <Field of={NeuroExam} name="reflexesArms" />
        <Field of={NeuroExam} name="plantarResponse" />
        <Field of={NeuroExam} name="sensationText" absence={false} />
        <Field of={NeuroExam} name="gait" />
        <Field of={NeuroExam} name="note" absence={false} />
      </FieldRow>
      <details className={classes['fold']} open={whole} onToggle={(event) => setWhole(event.currentTarget.open)}>
        <summary>Whole ISNCSCI sheet</summary>
        {whole && (
          <Suspense fallback={<LoadingLines label="Loading the sheet" />}>
            <SensorySheet />
          </Suspense>
        )}
      </details>
    </SectionForm>
  );
}
