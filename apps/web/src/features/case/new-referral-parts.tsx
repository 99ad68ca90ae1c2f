import { Fitness, ImagingStudy, Lesion, MarkerResult, PriorTreatment, Referral, SystemicExtent, Tumour, type Option } from '@rachis/domain';
import { Field } from '../../ui/field.js';
import { FieldGroup, FieldList, FieldRow } from '../../ui/field-group.js';

/** The lesions, as the report names them. */
export function LesionQuestions() {
  return (
    <FieldList name="lesions" of={Lesion} title="Lesions" entry="Lesion">
      {() => (
        <>
          <FieldRow columns={2}>
            <Field of={Lesion} name="levels" />
            <Field of={Lesion} name="levelText" />
          </FieldRow>
          <Field of={Lesion} name="esccGrade" />
          <Field of={Lesion} name="irradiatedBefore" />
        </>
      )}
    </FieldList>
  );
}

/** The primary tumour; a pending biopsy is an absence and an unknown primary is an answer. */
export function TumourQuestions() {
  return (
    <FieldGroup name="tumour" of={Tumour}>
      <FieldRow columns={2}>
        <Field of={Tumour} name="primary" hint="Biopsy awaited: choose Pending at the right. Unknown primary is an answer of its own." />
        <Field of={Tumour} name="primaryText" />
        <Field of={Tumour} name="histology" />
        <Field of={Tumour} name="diagnosedOn" />
      </FieldRow>
      <Field of={Tumour} name="tissue" />
      <FieldList name="markers" of={MarkerResult} title="Hormone and molecular biology" entry="Marker">
        {() => (
          <FieldRow columns={3}>
            <Field of={MarkerResult} name="marker" />
            <Field of={MarkerResult} name="result" />
            <Field of={MarkerResult} name="value" />
          </FieldRow>
        )}
      </FieldList>
    </FieldGroup>
  );
}

/** Blood thinning, other illness, allergies. */
export function FitnessQuestions() {
  return (
    <FieldGroup name="fitness" of={Fitness}>
      <FieldRow columns={3}>
        <Field of={Fitness} name="anticoagulated" label="Anticoagulant or antiplatelet" />
        <Field of={Fitness} name="anticoagulant" />
        <Field of={Fitness} name="anticoagulantLastAt" />
      </FieldRow>
      <FieldRow columns={2}>
        <Field of={Fitness} name="comorbidity" />
        <Field of={Fitness} name="allergies" />
      </FieldRow>
    </FieldGroup>
  );
}

/** What was already done, radiotherapy above all. */
export function TreatmentQuestions() {
  return (
      <FieldList name="priorTreatments" of={PriorTreatment} title="Previous treatment" entry="Treatment">
        {() => (
          <>
            <Field of={PriorTreatment} name="kind" />
            <FieldRow columns={2}>
              <Field of={PriorTreatment} name="levels" />
              <Field of={PriorTreatment} name="givenOn" />
              <Field of={PriorTreatment} name="totalDoseCgy" />
              <Field of={PriorTreatment} name="fractions" />
            </FieldRow>
            <FieldRow columns={2}>
              <Field of={PriorTreatment} name="siteText" />
              <Field of={PriorTreatment} name="details" />
            </FieldRow>
          </>
        )}
      </FieldList>
  );
}

/** How far the disease has spread and how it behaves now. */
export function ExtentQuestions() {
  return (
      <FieldGroup name="extent" of={SystemicExtent}>
        <FieldRow columns={2}>
          <Field of={SystemicExtent} name="visceralMetastases" />
          <Field of={SystemicExtent} name="stagedOn" />
        </FieldRow>
        <Field of={SystemicExtent} name="sites" />
        <FieldRow columns={2}>
          <Field of={SystemicExtent} name="extraspinalBoneFoci" />
          <Field of={SystemicExtent} name="systemicState" />
        </FieldRow>
        <Field of={SystemicExtent} name="currentTreatment" />
      </FieldGroup>
  );
}

/** Which studies there are and whether the images were sent. */
export function ImagingQuestions() {
  return (
    <FieldList name="imaging" of={ImagingStudy} title="Studies" entry="Study">
      {() => (
        <>
          <FieldRow columns={3}>
            <Field of={ImagingStudy} name="modality" />
            <Field of={ImagingStudy} name="region" />
            <Field of={ImagingStudy} name="performedOn" />
          </FieldRow>
          <FieldRow columns={2}>
            <Field of={ImagingStudy} name="heldAt" />
            <Field of={ImagingStudy} name="received" />
          </FieldRow>
          <Field of={ImagingStudy} name="report" />
        </>
      )}
    </FieldList>
  );
}

/** Who can be called, and where the patient is. */
export function ContactQuestions({ hospitals }: { hospitals: readonly Option[] }) {
  return (
    <FieldGroup name="referral" of={Referral}>
      <FieldRow columns={2}>
        <Field of={Referral} name="contact" />
        <Field of={Referral} name="referringOrganisationId" options={hospitals} />
      </FieldRow>
      <Field of={Referral} name="summary" />
    </FieldGroup>
  );
}
