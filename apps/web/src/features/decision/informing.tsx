import { Button } from '@mantine/core';
import { Decision, PROPOSAL_SOURCES, formatDate, informProposals, type Option } from '@rachis/domain';
import { useFormContext, useWatch } from 'react-hook-form';
import { FieldRow } from '../../ui/field-group.js';
import { Field } from '../../ui/field.js';
import { today } from '../../ui/today.js';
import classes from './parts.module.css';

/** A date that is offered with its source and taken only when somebody presses it. */
function Proposal({ name, day, source }: { name: 'informPatientBy' | 'informReferrerBy'; day: string; source: string }) {
  const { control, setValue } = useFormContext<Decision>();
  const [said, absence] = useWatch({ control, name: [name, `absences.${name}` as never] });
  if (said || absence) return null;
  return (
    <p className={classes['acts']}>
      <Button variant="subtle" size="compact-sm" onClick={() => setValue(name, day, { shouldDirty: true })}>
        Take {formatDate(day)}
      </Button>
      <span className={classes['quiet']}>{source}</span>
    </p>
  );
}

/** Who tells the patient, by when. */
export function InformsPatient({ people }: { people: readonly Option[] }) {
  return (
    <>
      <FieldRow columns={3}>
        <Field of={Decision} name="informsPatientId" options={people} />
        <Field of={Decision} name="informPatientBy" label="Tells the patient by" />
        <Field of={Decision} name="informPatientTime" label="at" absence={false} />
      </FieldRow>
      <Proposal name="informPatientBy" day={informProposals(today()).patientBy} source={PROPOSAL_SOURCES.patient} />
    </>
  );
}

/** Who tells the referrer and the general practitioner, by when. */
export function InformsOthers({ people }: { people: readonly Option[] }) {
  return (
    <>
      <FieldRow columns={2}>
        <Field of={Decision} name="informsReferrerId" options={people} />
        <Field of={Decision} name="informReferrerBy" />
      </FieldRow>
      <Proposal name="informReferrerBy" day={informProposals(today()).referrerBy} source={PROPOSAL_SOURCES.referrer} />
      <FieldRow columns={2}>
        <Field of={Decision} name="informsGpId" options={people} />
        <Field of={Decision} name="informGpBy" />
      </FieldRow>
    </>
  );
}
