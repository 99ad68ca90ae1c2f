import { markerUnitsOf, newId, TumourMarkerResult, type TumourMarkerResultView } from '@rachis/domain';
import { useEffect, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { SectionForm } from '../../ui/section-form.js';
import { today } from '../../ui/today.js';
import { useRecordTumourMarker } from './systemic.queries.js';

interface Props {
  caseId: string;
  result?: TumourMarkerResultView | undefined;
  onDone: () => void;
}

/** The questions about one result of a tumour marker. */
export function TumourMarkerForm({ caseId, result, onDone }: Props) {
  const record = useRecordTumourMarker(caseId);
  const [id] = useState(() => result?.id ?? newId());
  const [start] = useState(() => ({ takenOn: today() }));
  return (
    <SectionForm
      of={TumourMarkerResult}
      record={result}
      start={start}
      draftKey={`tumour-marker/${caseId}/${result?.id ?? 'new'}`}
      label="Tumour marker"
      submit="Save marker"
      onSave={(values, seen) => record.mutateAsync({ id, values, seen })}
      onDone={onDone}
    >
      <FieldRow columns={2}>
        <Field of={TumourMarkerResult} name="marker" startHere />
        <Field of={TumourMarkerResult} name="takenOn" />
      </FieldRow>
      <Measured />
      <Field of={TumourMarkerResult} name="laboratory" absence={false} />
    </SectionForm>
  );
}

/** The unit is chosen from those the marker is reported in; a marker that the list does not have is named in words. */
function Measured() {
  const { control, setValue, getValues } = useFormContext<TumourMarkerResult>();
  const [marker, markerText] = useWatch({ control, name: ['marker', 'markerText'] });
  useEffect(() => {
    const units = markerUnitsOf(marker);
    const [usual] = units;
    // Of a marker in words nobody knows the usual unit.
    if (usual && marker !== 'other' && !units.some(({ code }) => code === getValues('unit')))
      setValue('unit', usual.code);
  }, [marker, setValue, getValues]);
  const units = markerUnitsOf(marker);
  return (
    <>
      {(marker === 'other' || markerText) && <Field of={TumourMarkerResult} name="markerText" absence={false} />}
      <FieldRow columns={3}>
        <Field of={TumourMarkerResult} name="comparator" absence={false} />
        <Field of={TumourMarkerResult} name="value" />
        {units.length > 0 && <Field of={TumourMarkerResult} name="unit" options={units} />}
      </FieldRow>
    </>
  );
}
