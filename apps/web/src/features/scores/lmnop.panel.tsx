import { lmnop, lmnopOf, type CaseView } from '@rachis/domain';
import { Panel } from '../../ui/panel.js';
import { lmnopFactsOf } from './lmnop-facts.js';
import classes from './lmnop.module.css';
import { ScoreSource } from './score-source.js';

/** Facts that have a place of their own further down or are never recorded; the summary does not call them missing. */
const ELSEWHERE = new Set(['columns', 'prognosis']);

/** The case in five headings, as it is read aloud: recorded facts in words, and under each heading what is not recorded. */
export function LmnopPanel({ theCase }: { theCase: CaseView }) {
  return (
    <Panel title="Summary" note="location, mechanics, neurology, oncology, patient" flush>
      <dl className={classes['sections']}>
        {lmnopOf(lmnopFactsOf(theCase)).map(({ letter, heading, facts }) => {
          const open = facts.filter(({ fact, value }) => value === null && !ELSEWHERE.has(fact));
          return (
            <div key={letter} className={classes['section']}>
              <dt className={classes['heading']}>
                <span className={classes['letter']} aria-hidden>
                  {letter}
                </span>
                {heading}
              </dt>
              <dd className={classes['facts']}>
                {facts
                  .filter(({ value }) => value !== null)
                  .map(({ fact, label, value }) => (
                    <span key={fact}>
                      <span className={classes['label']}>{label}</span> {value}
                    </span>
                  ))}
                {open.length > 0 && <span className={classes['open']}>Not recorded: {open.map(({ label }) => label.toLowerCase().replace('escc', 'ESCC').replace('sins', 'SINS').replace('ais', 'AIS')).join(', ')}</span>}
              </dd>
            </div>
          );
        })}
      </dl>
      <div className={classes['source']}>
        <ScoreSource id={lmnop.id} citation={lmnop.citation} checkedBy={lmnop.checkedBy} />
      </div>
    </Panel>
  );
}
