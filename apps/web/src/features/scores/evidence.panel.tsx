import type { Mark, PrognosticModel, PublishedFigure } from '@rachis/domain';
import { Panel } from '../../ui/panel.js';
import { MarkBadge } from './rule-badges.js';
import classes from './scores.module.css';

/** "Alive at 12 months: 49 % (41 to 57), 103 patients". */
function figureWords({ measure, value, unit, low, high, atMonths, patients }: PublishedFigure): string {
  const when = atMonths === null ? '' : ` at ${atMonths} months`;
  const interval = low === null || high === null ? '' : ` (95 % interval ${low} to ${high})`;
  return `${measure.charAt(0).toUpperCase()}${measure.slice(1)}${when}: ${value} ${unit}${interval}${patients === null ? '' : `, ${patients} patients`}`;
}

/** What was published about a model: who it was made from, whom it was not made for, how it did elsewhere, and about each band. */
export function EvidencePanel({ model }: { model: PrognosticModel }) {
  const { derivation, outside, validation, bands, link, outcome, horizon } = model;
  const told = bands.filter(({ figures }) => figures.length > 0);
  return (
    <Panel title="What was published">
      <dl className={classes['facts']}>
        <dt>Says</dt>
        <dd>
          {outcome}; {horizon}
        </dd>
        <dt>Made from</dt>
        <dd>
          {derivation.words} <Doubt mark={derivation.mark} />
        </dd>
        {outside.length > 0 && <Statements title="Whom it is about" of={outside} />}
        {validation.length > 0 && <Statements title="Compared elsewhere" of={validation} />}
        {told.map(({ id, figures }) => (
          <div key={id} className={classes['fact']}>
            <dt>Band {id}</dt>
            {figures.map((figure, index) => (
              <dd key={`${String(index)} ${figureWords(figure)}`}>
                {figureWords(figure)} <Doubt mark={figure.mark} />
                <span className={classes['rater']}>{figure.source}</span>
              </dd>
            ))}
          </div>
        ))}
        {link && (
          <div className={classes['fact']}>
            <dt>Worked out at</dt>
            <dd>
              {link.url ? (
                <a href={link.url} target="_blank" rel="noreferrer">
                  {link.url}
                </a>
              ) : (
                'No address could be verified'
              )}
            </dd>
          </div>
        )}
      </dl>
      <p className={classes['note']}>Figures about groups of other patients, never about one patient. What carries no mark was compared with its source.</p>
    </Panel>
  );
}

/** A mark where a statement was not compared with its source. */
function Doubt({ mark }: { mark: Mark }) {
  return mark === 'verified' ? null : <MarkBadge verified={mark} />;
}

function Statements({ title, of }: { title: string; of: readonly { text: string; mark: Mark }[] }) {
  return (
    <div className={classes['fact']}>
      <dt>{title}</dt>
      {of.map(({ text, mark }) => (
        <dd key={text}>
          {text} <Doubt mark={mark} />
        </dd>
      ))}
    </div>
  );
}
