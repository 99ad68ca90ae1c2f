import {
  cordChecks,
  reirradiationChecks,
  timingChecks,
  vcfChecks,
  type DoseRecord,
  type LesionView,
  type OperationDay,
  type PriorTreatmentView,
  type RadiotherapyCourseView,
} from '@rachis/domain';
import { useState } from 'react';
import { CordPart } from './cord-part.js';
import { metWords } from './criteria-list.js';
import classes from './radiotherapy.module.css';
import { ReirradiationPart } from './reirradiation-part.js';
import { TimingPart } from './timing-part.js';
import { VcfPart } from './vcf-part.js';

interface Props {
  record: DoseRecord<PriorTreatmentView, RadiotherapyCourseView>;
  lesions: readonly LesionView[];
  operations: readonly OperationDay[];
}

/**
 * Published criteria beside the courses they can be asked about, each from what is recorded. Folded away, except where a
 * course is planned over a level that had dose. None of them is advice.
 */
export function CourseChecks({ record, lesions, operations }: Props) {
  const again = reirradiationChecks(record);
  const [open, setOpen] = useState(again.length > 0);
  const cord = cordChecks(record);
  const timing = timingChecks(record.courses, operations);
  const fracture = vcfChecks(record.courses, lesions);
  const [first] = again;
  if (timing.length === 0) return null;
  const summary = [
    first &&
      `re-irradiation: ${again.length > 1 ? `${again.length} to look at` : metWords(first.reading).toLowerCase()}`,
    cord.length > 0 && 'cord and sac',
    'after surgery',
    fracture.length > 0 && 'fracture',
  ];
  return (
    <details className={classes['checks']} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        Published criteria <span>{summary.filter(Boolean).join(' · ')}</span>
      </summary>
      {open && (
        <div className={classes['inside']}>
          <p className={classes['quiet']}>
            What is recorded, beside what was published. Nothing here recommends or rules out a treatment.
          </p>
          {again.length > 0 && <ReirradiationPart checks={again} />}
          {cord.length > 0 && <CordPart checks={cord} />}
          <TimingPart checks={timing} />
          {fracture.length > 0 && <VcfPart checks={fracture} />}
        </div>
      )}
    </details>
  );
}
