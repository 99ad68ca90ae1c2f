import {
  inPublishedUnit,
  isAnalyte,
  LAB_UNITS,
  labelOf,
  LaboratoryResult,
  newId,
  publishedUnitOf,
  unitsOf,
  type LaboratoryResultView,
} from '@rachis/domain';
import { useEffect, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { SectionForm } from '../../ui/section-form.js';
import { today } from '../../ui/today.js';
import classes from './laboratory.module.css';
import { useRecordResult } from './laboratory.queries.js';

interface Props {
  caseId: string;
  result?: LaboratoryResultView | undefined;
  onDone: () => void;
}

/** The questions about one laboratory result. The unit is chosen from those the analyte is reported in. */
export function LaboratoryForm({ caseId, result, onDone }: Props) {
  const record = useRecordResult(caseId);
  const [id] = useState(() => result?.id ?? newId());
  const [start] = useState(() => ({ takenOn: today() }));
  return (
    <SectionForm
      of={LaboratoryResult}
      record={result}
      start={start}
      draftKey={`laboratory/${caseId}/${result?.id ?? 'new'}`}
      label="Laboratory result"
      submit="Save result"
      onSave={(values, seen) => record.mutateAsync({ id, values, seen })}
      onDone={onDone}
    >
      <FieldRow columns={2}>
        <Field of={LaboratoryResult} name="analyte" startHere />
        <Field of={LaboratoryResult} name="takenOn" />
      </FieldRow>
      <Measured />
      <Field of={LaboratoryResult} name="laboratory" absence={false} />
    </SectionForm>
  );
}

/** Value and unit, read back in the unit of the published cut-offs so that a slip of the unit is seen. */
function Measured() {
  const { control, setValue, getValues } = useFormContext<LaboratoryResult>();
  const [analyte, value, unit] = useWatch({ control, name: ['analyte', 'value', 'unit'] });
  const units = unitsOf(analyte);
  useEffect(() => {
    const [usual] = units;
    if (usual && !units.some(({ code }) => code === getValues('unit'))) setValue('unit', usual.code);
  }, [units, setValue, getValues]);
  return (
    <>
      <FieldRow columns={3}>
        <Field of={LaboratoryResult} name="comparator" absence={false} />
        <Field of={LaboratoryResult} name="value" />
        {units.length > 0 && <Field of={LaboratoryResult} name="unit" options={units} />}
      </FieldRow>
      <p className={classes['reading']} role="status">
        {readBack(analyte, value, unit)}
      </p>
      {analyte === 'calcium' && <Field of={LaboratoryResult} name="correctedForAlbumin" />}
    </>
  );
}

function readBack(analyte: unknown, value: unknown, unit: LaboratoryResult['unit'] | null | undefined): string {
  if (!isAnalyte(analyte) || !unit || typeof value !== 'string' || !/^\d+(\.\d+)?$/.test(value)) return '';
  const published = publishedUnitOf(analyte);
  const measured = inPublishedUnit(analyte, Number(value), unit);
  if (published === unit || measured === null) return '';
  const words = measured.toLocaleString('en-GB', { maximumSignificantDigits: 4 });
  return `That is ${words} ${labelOf(LAB_UNITS, published)}.`;
}
