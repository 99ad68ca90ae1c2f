import { FunctionalStatus, InformationGiven, NeuroExam, PatientWish, Referral } from '@rachis/domain';
import type { ReactNode } from 'react';
import { Field } from '../../ui/field.js';
import { FieldGroup, FieldList, FieldRow } from '../../ui/field-group.js';

/** Pain, neurology and performance as they are now, in the order of the examination: since when, power, feeling, bladder and bowel, walking. */
export function FunctionQuestions({ power }: { power: ReactNode }) {
  return (
    <>
      <FieldGroup name="functionalStatus" of={FunctionalStatus}>
        <FieldRow columns={2}>
          <Field of={FunctionalStatus} name="examinedOn" />
          <Field of={FunctionalStatus} name="examinedBy" />
          <Field of={FunctionalStatus} name="painNrs" />
          <Field of={FunctionalStatus} name="painCharacter" />
        </FieldRow>
        <FieldRow columns={2}>
          <Field of={FunctionalStatus} name="deficitOnsetAt" />
          <Field of={FunctionalStatus} name="myelopathy" />
        </FieldRow>
        <Field of={FunctionalStatus} name="ais" />
      </FieldGroup>
      <FieldGroup name="neuroExam" of={NeuroExam}>
        {power}
        <FieldRow columns={2}>
          <Field of={NeuroExam} name="sensoryLevelRight" />
          <Field of={NeuroExam} name="sensoryLevelLeft" />
          <Field of={NeuroExam} name="perianalSensation" />
          <Field of={NeuroExam} name="postVoidResidualMl" />
        </FieldRow>
      </FieldGroup>
      <FieldGroup name="functionalStatus" of={FunctionalStatus}>
        <Field of={FunctionalStatus} name="bladder" />
        <Field of={FunctionalStatus} name="bowel" />
        <Field of={FunctionalStatus} name="ambulation" />
        <Field of={FunctionalStatus} name="neurologyText" />
        <Field of={FunctionalStatus} name="ecog" />
        <FieldRow columns={2}>
          <Field of={FunctionalStatus} name="kps" />
        </FieldRow>
      </FieldGroup>
    </>
  );
}

/** What the patient knows and was told, and what the patient wants, in own words, with who obtained them. */
export function PatientQuestions({ startWish, startTelling }: { startWish: () => Record<string, unknown>; startTelling: () => Record<string, unknown> }) {
  return (
    <>
      <FieldGroup name="referral" of={Referral}>
        <Field of={Referral} name="patientAware" />
      </FieldGroup>
      <FieldList name="informationGiven" of={InformationGiven} title="What the patient was told" entry="Information" start={startTelling}>
        {() => (
          <>
            <Field of={InformationGiven} name="topics" />
            <Field of={InformationGiven} name="givenTo" />
            <FieldRow columns={3}>
              <Field of={InformationGiven} name="givenOn" />
              <Field of={InformationGiven} name="givenAt" />
              <Field of={InformationGiven} name="givenBy" />
            </FieldRow>
            <Field of={InformationGiven} name="understood" />
          </>
        )}
      </FieldList>
      <FieldList name="wishes" of={PatientWish} title="What the patient wants" entry="Patient’s words" start={startWish}>
        {() => (
          <>
            <Field of={PatientWish} name="statement" />
            <Field of={PatientWish} name="source" />
            <FieldRow columns={3}>
              <Field of={PatientWish} name="obtainedBy" />
              <Field of={PatientWish} name="obtainedOn" />
              <Field of={PatientWish} name="metPatient" />
            </FieldRow>
          </>
        )}
      </FieldList>
    </>
  );
}
