import { ADEQUACIES, BIOPSY_ADDENDUM_KINDS, BIOPSY_GROUPS, BIOPSY_KINDS, formatDate, formatLevels, groupOfBiopsy, isTissueThere, labelOf, readingOf, type BiopsyView, type SpecimenState, type TumourView } from '@rachis/domain';
import type { ReactNode } from 'react';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { RecordedNote } from '../../ui/recorded-note.js';
import { StatusBadge } from '../../ui/status-badge.js';
import classes from './biopsy.module.css';
import { ConcordanceLine } from './concordance-line.js';
import { ResultChips } from './result-chips.js';
import { SpecimenBadge } from './specimen-badge.js';

/** "CT-guided needle (core) biopsy, T8"; the site in words where there is no level. */
export function biopsyName({ kind, levels, siteText }: Pick<BiopsyView, 'kind' | 'levels' | 'siteText'>): string {
  return [labelOf(BIOPSY_KINDS, kind), levels ? formatLevels(levels) : siteText].filter(Boolean).join(', ');
}

interface Props {
  biopsy: BiopsyView;
  state: SpecimenState;
  tumour: TumourView | null | undefined;
}

const WAITING: readonly SpecimenState[] = ['overdue', 'awaited', 'requested', 'unclear'];

/** One specimen to read: where it stands, its days, what the pathologist says, and what was added later. */
export function BiopsyEntry({ biopsy, state, tumour }: Props) {
  const reading = readingOf(biopsy);
  const { absences, addenda } = biopsy;
  const group = groupOfBiopsy(biopsy.kind);
  const waiting = WAITING.includes(state);
  const said = !waiting && state !== 'not_taken';
  return (
    <div className={classes['entry']}>
      <div className={classes['head']}>
        <p className={classes['name']}>
          <b>{labelOf(BIOPSY_KINDS, biopsy.kind)}</b>
          {' · '}
          {biopsy.levels ? <span className="figures">{formatLevels(biopsy.levels)}</span> : (biopsy.siteText ?? <AbsenceChip absence={absences?.['levels']} />)}
        </p>
        <SpecimenBadge state={state} />
        {biopsy.tissueNeeded === 'yes' && !isTissueThere(biopsy) && <StatusBadge tone="caution" quiet>needed before the decision</StatusBadge>}
      </div>
      {biopsy.levels && biopsy.siteText && <p className={classes['words']}>“{biopsy.siteText}”</p>}
      <dl className={classes['days']}>
        {biopsy.requestedOn && !biopsy.performedOn && <Day label="Requested" date={biopsy.requestedOn} />}
        <Day label="Taken" date={biopsy.performedOn} absence={absences?.['performedOn']} />
        {waiting && <Day label="Expected" date={biopsy.expectedOn} absence={absences?.['expectedOn']} />}
        {said && <Day label="Reported" date={biopsy.reportedOn} absence={absences?.['reportedOn']} />}
        {group !== 'other' && <Fact label="Group">{labelOf(BIOPSY_GROUPS, group).toLowerCase()}</Fact>}
        {(biopsy.laboratory ?? biopsy.specimenNumber) && <Fact label="Laboratory">{[biopsy.laboratory, biopsy.specimenNumber].filter(Boolean).join(', ')}</Fact>}
      </dl>
      {said && (
        <dl className={classes['days']}>
          <Fact label="Adequacy">{reading.adequacy ? labelOf(ADEQUACIES, reading.adequacy).toLowerCase() : <AbsenceChip absence={absences?.['adequacy']} />}</Fact>
          <Fact label="Histology">
            {reading.histology ? <b>{reading.histology}</b> : <AbsenceChip absence={absences?.['histology']} />}
            {biopsy.morphology && <span className="figures"> ({biopsy.morphology})</span>}
          </Fact>
        </dl>
      )}
      {reading.results.length > 0 && <ResultChips results={reading.results} />}
      {(said || reading.concordance) && <ConcordanceLine reading={reading} absence={absences?.['concordance']} tumour={tumour} />}
      {biopsy.report && (
        <details className={classes['report']}>
          <summary>Report{biopsy.reportedOn ? ` of ${formatDate(biopsy.reportedOn)}` : ''}</summary>
          <p className={classes['text']}>{biopsy.report}</p>
        </details>
      )}
      {addenda.length > 0 && (
        <ol className={classes['addenda']} aria-label="Added to the report">
          {addenda.map((added) => (
            <li key={added.id}>
              <p>
                <b>{labelOf(BIOPSY_ADDENDUM_KINDS, added.kind)}</b>
                {added.reportedOn ? ` of ${formatDate(added.reportedOn)}` : ''} <RecordedNote of={added} />
              </p>
              <p className={classes['text']}>{added.text}</p>
            </li>
          ))}
        </ol>
      )}
      {biopsy.note && <p>{biopsy.note}</p>}
      <RecordedNote of={biopsy} />
    </div>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className={classes['label']}>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Day({ label, date, absence }: { label: string; date?: string | null | undefined; absence?: string | null | undefined }) {
  return (
    <Fact label={label}>
      <span className="figures">{date ? formatDate(date) : <AbsenceChip absence={absence} />}</span>
    </Fact>
  );
}
