import { newId, Organisation, type OrganisationView } from '@rachis/domain';
import { useState } from 'react';
import { Field } from '../../ui/field.js';
import { SectionForm } from '../../ui/section-form.js';
import { useRecordOrganisation } from './people.queries.js';

/** A hospital or the centre, with its telephone for emergencies. */
export function OrganisationForm({ organisation, onDone }: { organisation?: OrganisationView | undefined; onDone: () => void }) {
  const record = useRecordOrganisation();
  const [id] = useState(() => organisation?.id ?? newId());
  return (
    <SectionForm of={Organisation} record={organisation} draftKey={`organisation/${organisation?.id ?? 'new'}`} label="Organisation" submit="Save organisation" onSave={(values, seen) => record.mutateAsync({ id, values, seen })} onDone={onDone}>
      <Field of={Organisation} name="name" startHere />
      <Field of={Organisation} name="kind" />
      <Field of={Organisation} name="emergencyPhone" />
    </SectionForm>
  );
}
