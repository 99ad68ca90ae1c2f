import type { CatalogueEntry, WorkedExample } from '@rachis/domain';
import { Panel } from '../../ui/panel.js';
import { labelsOf } from './example-words.js';
import { lineWords, nameWords } from './result-words.js';
import classes from './scores.module.css';

/** Answers with what they give, from the source or worked out by hand; each is run as a test of the product. */
export function ExamplesPanel({ entry }: { entry: CatalogueEntry }) {
  if (entry.examples.length === 0) return null;
  const labels = labelsOf(entry);
  return (
    <Panel title="Worked examples" note="each is run as a test of the product">
      <ol className={classes['examples']}>
        {entry.examples.map((example) => (
          <li key={JSON.stringify(example.input)}>
            <Example example={example} labels={labels} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Example({ example: { note, input, expected }, labels }: { example: WorkedExample; labels: ReturnType<typeof labelsOf> }) {
  const asked = Object.entries(input).map(([name, value]) => `${labels.nameOf(name)}: ${labels.wordsOf(name, value)}`);
  const given = Object.entries(expected).map(([name, value]) => name === 'missing' && Array.isArray(value) ? `Not known: ${value.map((one) => labels.nameOf(String(one)).toLowerCase()).join(', ')}` : `${nameWords(name)}: ${lineWords(value)}`);
  return (
    <>
      {note && <p>{note}</p>}
      <p className={classes['note']}>{asked.length > 0 ? asked.join(' · ') : 'Nothing is known.'}</p>
      <p>
        <b>{given.join(' · ')}</b>
      </p>
    </>
  );
}
