import {
  Presentation,
  RISK_FACTORS_NOTE,
  SymptomReport,
  type PresentationView,
  type PresentingSymptom,
} from '@rachis/domain';
import { useWatch, useFormContext } from 'react-hook-form';
import { Field } from '../../ui/field.js';
import { FieldList, FieldRow } from '../../ui/field-group.js';
import { Timestamp } from '../../ui/timestamp.js';
import { SectionForm } from '../../ui/section-form.js';
import { useRecordPresentation } from './function.queries.js';
import classes from './presentation.module.css';
import { TickedAtReferral } from './ticked-at-referral.js';

interface Props {
  caseId: string;
  presentation: PresentationView | null | undefined;
  /** What was ticked at the referral; it can be taken over here with onset and severity. */
  ticked: readonly PresentingSymptom[];
  /** The hour of the deficit, where an examination says it: then the day is not asked a second time. */
  onset: string | null;
  onDone: () => void;
}

/** Symptoms with onset and severity, the deficit, risk factors and a few vital signs. */
export function PresentationForm({ caseId, presentation, ticked, onset, onDone }: Props) {
  const record = useRecordPresentation(caseId);
  return (
    <SectionForm
      of={Presentation}
      record={presentation}
      draftKey={`presentation/${caseId}`}
      label="Presentation"
      submit="Save presentation"
      onSave={(values, seen) => record.mutateAsync({ values, seen })}
      onDone={onDone}
    >
      <Field of={Presentation} name="incidental" startHere />
      <Symptoms ticked={ticked} />
      <FieldRow columns={2}>
        {onset ? (
          <p className={classes['quiet']}>
            Neurological deficit since <Timestamp at={onset} show="day-time" />: known from the examination of function, and changed there.
          </p>
        ) : (
          <Field of={Presentation} name="deficitSince" />
        )}
        <Field of={Presentation} name="growthPace" />
      </FieldRow>
      <Field of={Presentation} name="riskFactors" hint={RISK_FACTORS_NOTE} />
      <fieldset className={classes['vitals']}>
        <legend>Vital signs, where they matter</legend>
        <FieldRow columns={3}>
          <Field of={Presentation} name="vitalsAt" absence={false} />
          <Field of={Presentation} name="systolic" />
          <Field of={Presentation} name="diastolic" />
          <Field of={Presentation} name="pulse" />
          <Field of={Presentation} name="temperature" />
          <Field of={Presentation} name="weight" />
        </FieldRow>
      </fieldset>
    </SectionForm>
  );
}

/** The list of symptoms; those ticked at the referral wait beside it until somebody adds when they began. */
function Symptoms({ ticked }: { ticked: readonly PresentingSymptom[] }) {
  const { control, getValues, setValue, formState } = useFormContext<Presentation>();
  const listed = (useWatch({ control, name: 'symptoms' }) ?? []).map(({ symptom }) => symptom);
  const take = (symptom: PresentingSymptom) =>
    setValue('symptoms', [...(getValues('symptoms') ?? []), { symptom }], { shouldDirty: true });
  const fault = formState.errors.symptoms?.message ?? formState.errors.symptoms?.root?.message;
  return (
    <div className={classes['list']}>
      <TickedAtReferral
        symptoms={ticked.filter((symptom) => symptom !== 'asymptomatic' && !listed.includes(symptom))}
        onTake={take}
      />
      <FieldList name="symptoms" of={SymptomReport} title="Symptoms" entry="Symptom">
        {() => (
          <>
            <FieldRow columns={2}>
              <Field of={SymptomReport} name="symptom" />
              <Field of={SymptomReport} name="since" />
              <Field of={SymptomReport} name="severity" />
              <Field of={SymptomReport} name="side" />
            </FieldRow>
            <Field of={SymptomReport} name="words" />
          </>
        )}
      </FieldList>
      {fault && (
        <p role="alert" className={classes['fault']}>
          {fault}
        </p>
      )}
    </div>
  );
}
