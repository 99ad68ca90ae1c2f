import { formatLevels, noms, nomsOf, type CaseView, type LesionView } from '@rachis/domain';
import { IconAlertTriangle, IconTable } from '@tabler/icons-react';
import { Panel } from '../../ui/panel.js';
import { RecordedNote } from '../../ui/recorded-note.js';
import { authorsOf, nomsInputOf } from './noms-input.js';
import classes from './noms.module.css';
import { ScoreSource } from './score-source.js';

const MISSING: Readonly<Record<string, string>> = {
  esccGrade: 'ESCC of the lesion',
  myelopathy: 'whether there is myelopathy',
  oncologic: 'radiosensitivity of the tumour',
  radiosensitivityReason: 'reason for the judged radiosensitivity',
  priorRadiotherapyAtLevel: 'whether this level was irradiated before',
  mechanicalJudgement: 'mechanical judgement',
  canTolerateSurgery: 'whether surgery can be tolerated',
};

/** The four recorded domains of NOMS for one lesion, and the row of the published table that they meet, or why none is met. */
export function NomsPanel({ theCase, lesion }: { theCase: CaseView; lesion: LesionView }) {
  const { domains, matched, missing, gaps, cautions } = nomsOf(nomsInputOf(theCase, lesion));
  const authors = authorsOf(theCase, lesion);
  return (
    <Panel title="NOMS" note={lesion.levels ? `for the lesion at ${formatLevels(lesion.levels)}` : 'for a lesion without a level'} flush>
      <dl className={classes['axes']}>
        {domains.map(({ axis, label, value, source }) => (
          <div key={axis} className={classes['axis']}>
            <dt>{label}</dt>
            <dd className={classes['value']} data-open={value === null || undefined}>
              {value ?? 'open'}
            </dd>
            <dd className={classes['from']}>{source}</dd>
            {authors[axis] && (
              <dd>
                <RecordedNote of={authors[axis]} />
              </dd>
            )}
          </div>
        ))}
      </dl>
      <div className={classes['row']}>
        <p className={classes['match']}>
          <IconTable size={16} aria-hidden />
          {matched ? matched.label : 'No row of the published table can be matched.'}
        </p>
        {missing.length > 0 && <p>Open: {missing.map((name) => MISSING[name] ?? name).join('; ')}.</p>}
        {[...gaps, ...cautions].map((said) => (
          <p key={said} className={classes['caution']}>
            <IconAlertTriangle size={14} aria-hidden />
            {said}
          </p>
        ))}
        <p className={classes['note']}>The table is shown, not applied: what is done is decided by the board.</p>
        <ScoreSource id={noms.id} citation={noms.citation} checkedBy={noms.checkedBy} />
      </div>
    </Panel>
  );
}
