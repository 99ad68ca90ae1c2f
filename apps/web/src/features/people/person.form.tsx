import { newId, Person, RoleGrant, type Option, type PersonView } from '@rachis/domain';
import { useState } from 'react';
import { Field } from '../../ui/field.js';
import { FieldList, FieldRow } from '../../ui/field-group.js';
import { SectionForm } from '../../ui/section-form.js';
import { useRecordPerson } from './people.queries.js';

interface Props {
  person?: PersonView | undefined;
  places: readonly Option[];
  onDone: () => void;
}

/** Who somebody is, what they may do, and how they sign in. */
export function PersonForm({ person, places, onDone }: Props) {
  const record = useRecordPerson();
  const [id] = useState(() => person?.id ?? newId());
  const [only] = places;
  const [stored] = useState(() => (person ? { ...person, email: person.email ?? '' } : null));
  const [start] = useState(() => ({ active: true, roles: [] }));
  return (
    <SectionForm of={Person} record={stored} start={start} label="Person" submit="Save person" onSave={(values, seen) => record.mutateAsync({ id, values, seen })} onDone={onDone}>
      <Field of={Person} name="displayName" startHere />
      <FieldRow columns={2}>
        <Field of={Person} name="email" />
        <Field of={Person} name="active" />
      </FieldRow>
      <FieldList name="roles" of={RoleGrant} title="Roles" entry="Role" start={() => ({ organisationId: only?.code })}>
        {() => (
          <FieldRow columns={2}>
            <Field of={RoleGrant} name="role" />
            <Field of={RoleGrant} name="organisationId" options={places} />
          </FieldRow>
        )}
      </FieldList>
      <NewPassword isNew={!person} />
    </SectionForm>
  );
}

/** The password is only ever sent; it is asked for anew and never shown. */
function NewPassword({ isNew }: { isNew: boolean }) {
  return <Field of={Person} name="password" {...(isNew ? { label: 'First password', hint: 'Leave empty to invite by mail afterwards; else at least 12 characters, handed over in person' } : {})} />;
}
