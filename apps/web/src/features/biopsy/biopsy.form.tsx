import { Biopsy, newId, readingOf, type BiopsyView } from '@rachis/domain';
import { useState } from 'react';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { Section } from '../../ui/panel.js';
import { ReadList } from '../../ui/read-field.js';
import { SectionForm } from '../../ui/section-form.js';
import { useRecordBiopsy } from './biopsy.queries.js';
import classes from './biopsy.module.css';
import { ResultChips } from './result-chips.js';
import { ResultFields } from './result-fields.js';

const OF_REPORT = ['adequacy', 'histology', 'morphology', 'concordance', 'comparedWith', 'report'] as const;

/** The questions about one specimen. What a filed report has said is read here and not asked again: it is added to instead. */
export function BiopsyForm({ caseId, biopsy, onDone }: { caseId: string; biopsy?: BiopsyView | undefined; onDone: () => void }) {
  const record = useRecordBiopsy(caseId);
  const [id] = useState(() => biopsy?.id ?? newId());
  const [filed] = useState(biopsy?.reportedOn ? biopsy : null);
  const stands = (name: (typeof OF_REPORT)[number]) => Boolean(filed?.[name]);
  const standing = OF_REPORT.filter((name) => name !== 'report' && stands(name));
  const hasResults = Boolean(filed?.results?.length);
  return (
    <SectionForm of={Biopsy} record={biopsy} draftKey={`biopsy/${caseId}/${biopsy?.id ?? 'new'}`} label="Biopsy" submit="Save biopsy" onSave={(values, seen) => record.mutateAsync({ id, values, seen })} onDone={onDone}>
      <FieldRow columns={3}>
        <Field of={Biopsy} name="kind" startHere />
        <Field of={Biopsy} name="levels" />
        <Field of={Biopsy} name="siteText" />
      </FieldRow>
      <FieldRow columns={3}>
        <Field of={Biopsy} name="requestedOn" />
        <Field of={Biopsy} name="performedOn" />
        <Field of={Biopsy} name="expectedOn" />
      </FieldRow>
      <FieldRow columns={2}>
        <Field of={Biopsy} name="laboratory" />
        <Field of={Biopsy} name="specimenNumber" />
      </FieldRow>
      <Field of={Biopsy} name="tissueNeeded" hint="The case then shows “Tissue awaited” until a report says that the specimen is diagnostic or limited" />
      <Section title="Report">
        <div className={classes['fields']}>
          {filed && (
            <>
              <p className={classes['label']}>The report is filed. What it says stands; close this form and use “Add to the report” for what came later or was wrong. Open answers can still be given.</p>
              {standing.length > 0 && <ReadList of={Biopsy} from={filed} only={standing} columns={2} />}
              {filed.report && <p className={classes['text']}>{filed.report}</p>}
              {hasResults && <ResultChips results={readingOf(filed).results} />}
            </>
          )}
          <FieldRow columns={2}>
            <Field of={Biopsy} name="reportedOn" {...(filed ? { absence: false, hint: 'May be put right, not taken away' } : {})} />
            {!stands('adequacy') && <Field of={Biopsy} name="adequacy" />}
            {!stands('histology') && <Field of={Biopsy} name="histology" />}
            {!stands('morphology') && <Field of={Biopsy} name="morphology" />}
          </FieldRow>
          {!hasResults && <ResultFields />}
          <FieldRow columns={2}>
            {!stands('concordance') && <Field of={Biopsy} name="concordance" />}
            {!stands('comparedWith') && <Field of={Biopsy} name="comparedWith" />}
          </FieldRow>
          {!stands('report') && <Field of={Biopsy} name="report" />}
        </div>
      </Section>
      <Field of={Biopsy} name="note" />
    </SectionForm>
  );
}
