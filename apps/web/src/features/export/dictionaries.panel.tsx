import { Panel } from '../../ui/panel.js';
import classes from './export.module.css';
import { dictionaryAddress, redcapAddress } from './export.queries.js';

/** What the files hold, column by column, before anything is taken out. */
export function DictionariesPanel({ mayIdentify }: { mayIdentify: boolean }) {
  const kinds = mayIdentify ? (['pseudonymised', 'identified'] as const) : (['pseudonymised'] as const);
  return (
    <Panel title="What the files hold">
      <div className={classes['words']}>
        <p>One archive of CSV files: a file for each section of the case, with the dictionaries. Without names there are no numbers, no free text and no calendar dates: days are counted from the referral, and pseudonyms stay the same from export to export.</p>
        <p>An empty cell is never nought: the column beside it says why it is empty. What a spreadsheet would take for a formula has an apostrophe before it.</p>
        <ul className={classes['list']}>
          {kinds.map((kind) => (
            <li key={kind}>
              {kind === 'identified' ? 'With names' : 'Pseudonymised'}: <a href={dictionaryAddress(kind)} download={`dictionary-${kind}.csv`}>data dictionary</a>, <a href={redcapAddress(kind)} download={`redcap-dictionary-${kind}.csv`}>REDCap dictionary</a>
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}
