import { FunctionalStatus, Lesion, NewCase, PatientIdentifier, PriorTreatment } from '@rachis/domain';
import { ContractForm } from '../../ui/contract-form.js';
import { Field } from '../../ui/field.js';
import { FieldList, FieldRow } from '../../ui/field-group.js';
import { Panel } from '../../ui/panel.js';
import { useContractForm } from '../../ui/use-contract-form.js';
import { refusal } from './samples.js';
import classes from './catalogue.module.css';

function LesionSample() {
  const contract = useContractForm(Lesion, { levels: 'D7', nature: 'metastasis', absences: { esccGrade: 'pending' } });
  return (
    <ContractForm contract={contract} label="Lesion" submit="Save lesion" onSubmit={() => Promise.reject(refusal)}>
      <FieldRow>
        <Field of={Lesion} name="levels" />
        <Field of={Lesion} name="sizeMm" />
      </FieldRow>
      <Field of={Lesion} name="nature" />
      <Field of={Lesion} name="esccGrade" />
      <Field of={Lesion} name="instrumented" />
      <Field of={Lesion} name="note" />
    </ContractForm>
  );
}

function FunctionSample() {
  const contract = useContractForm(FunctionalStatus, { ecog: '3', painCharacter: ['mechanical'], absences: { kps: 'unknown' } }, { draftKey: 'catalogue' });
  return (
    <ContractForm contract={contract} label="Function" submit="Save function" onSubmit={() => Promise.resolve()}>
      <FieldRow>
        <Field of={FunctionalStatus} name="examinedOn" />
        <Field of={FunctionalStatus} name="deficitOnsetAt" />
      </FieldRow>
      <Field of={FunctionalStatus} name="ecog" />
      <FieldRow>
        <Field of={FunctionalStatus} name="kps" />
        <Field of={FunctionalStatus} name="painNrs" />
      </FieldRow>
      <Field of={FunctionalStatus} name="painCharacter" />
    </ContractForm>
  );
}

function TreatmentSample() {
  const contract = useContractForm(PriorTreatment, { kind: 'radiotherapy', levels: 'T7-T9', givenOn: '2024-03', totalDoseCgy: 3000, fractions: 10 });
  return (
    <ContractForm contract={contract} label="Earlier treatment" submit="Save treatment" onSubmit={() => Promise.resolve()}>
      <Field of={PriorTreatment} name="kind" />
      <FieldRow>
        <Field of={PriorTreatment} name="levels" />
        <Field of={PriorTreatment} name="givenOn" />
        <Field of={PriorTreatment} name="totalDoseCgy" />
        <Field of={PriorTreatment} name="fractions" />
      </FieldRow>
    </ContractForm>
  );
}

function ListSample() {
  const contract = useContractForm(NewCase, { patient: { familyName: 'Demo', identifiers: [{ authority: 'NHS', value: '999 000 0018' }] } });
  return (
    <ContractForm contract={contract} label="Identifiers" submit="Save" onSubmit={() => Promise.resolve()}>
      <FieldList name="patient.identifiers" of={PatientIdentifier} title="Identifiers" entry="Identifier">
        {() => (
          <FieldRow>
            <Field of={PatientIdentifier} name="authority" />
            <Field of={PatientIdentifier} name="value" />
          </FieldRow>
        )}
      </FieldList>
    </ContractForm>
  );
}

/** Every kind of question, with the stated absences, and a form that was refused. */
export function FormSamples() {
  return (
    <div className={classes['pair']}>
      <Panel title="A form" note="the button shows a refusal of the server">
        <LesionSample />
      </Panel>
      <div className={classes['stack']}>
        <Panel title="Kinds of questions" note="what is typed here survives a reload">
          <FunctionSample />
        </Panel>
        <Panel title="Units and partial dates">
          <TreatmentSample />
        </Panel>
        <Panel title="A list">
          <ListSample />
        </Panel>
      </div>
    </div>
  );
}
