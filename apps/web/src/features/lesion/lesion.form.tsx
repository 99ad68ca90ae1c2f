import { Lesion, newId, type LesionView } from '@rachis/domain';
import { useState } from 'react';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { SectionForm } from '../../ui/section-form.js';
import { useRecordLesion } from './lesion.queries.js';

interface Props {
  caseId: string;
  /** The stored lesion; none for a new one. */
  lesion?: LesionView | undefined;
  /** The level that was picked on the map. */
  level?: string | null;
  onDone: () => void;
}

/** The questions of one lesion, in the order in which a report gives the answers. */
export function LesionForm({ caseId, lesion, level = null, onDone }: Props) {
  const record = useRecordLesion(caseId);
  const [id] = useState(() => lesion?.id ?? newId());
  return (
    <SectionForm
      of={Lesion}
      record={lesion}
      start={{ levels: level }}
      draftKey={`lesion/${caseId}/${lesion?.id ?? `new-${level ?? ''}`}`}
      label={lesion ? 'Lesion' : 'New lesion'}
      submit="Save lesion"
      onSave={(values, seen) => record.mutateAsync({ id, values, seen })}
      onDone={onDone}
    >
      <FieldRow columns={2}>
        <Field of={Lesion} name="levels" startHere />
        <Field of={Lesion} name="levelText" />
      </FieldRow>
      <Field of={Lesion} name="esccGrade" />
      <Field of={Lesion} name="compartment" />
      <Field of={Lesion} name="nature" />
      <Field of={Lesion} name="mechanicalJudgement" />
      <FieldRow columns={2}>
        <Field of={Lesion} name="instrumented" />
        <Field of={Lesion} name="irradiatedBefore" />
      </FieldRow>
      <FieldRow columns={2}>
        <Field of={Lesion} name="sizeMm" />
        <Field of={Lesion} name="note" />
      </FieldRow>
    </SectionForm>
  );
}
