import { SpecimenResult } from '@rachis/domain';
import { Field } from '../../ui/field.js';
import { FieldList, FieldRow } from '../../ui/field-group.js';

/** Receptors and molecular results, one after the other, as the laboratory lists them. */
export function ResultFields({ title = 'Receptors and molecular results' }: { title?: string }) {
  return (
    <FieldList name="results" of={SpecimenResult} title={title} entry="Result">
      {() => (
        <>
          <FieldRow columns={3}>
            <Field of={SpecimenResult} name="marker" />
            <Field of={SpecimenResult} name="result" />
            <Field of={SpecimenResult} name="value" />
          </FieldRow>
          <FieldRow columns={3}>
            <Field of={SpecimenResult} name="percentage" />
            <Field of={SpecimenResult} name="method" />
            <Field of={SpecimenResult} name="markerText" />
          </FieldRow>
        </>
      )}
    </FieldList>
  );
}
