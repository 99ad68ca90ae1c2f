import { readinessCount, readinessOf, type CaseView } from '@rachis/domain';
import { useMemo, type ReactNode } from 'react';
import { LongText } from './long-text.js';
import { SINS_SOURCE, lastDecision, latestWish, lesionFacts } from './summary-facts.js';
import { SummaryIdentity } from './summary-identity.js';
import { LesionScores } from './summary-lesions.js';
import { SummaryMissing } from './summary-missing.js';
import { FitnessFacts, NeurologicFacts, OncologicFacts, SystemicFacts, TissueFacts, WishFacts } from './summary-parts.js';
import { Timestamp } from '../../ui/timestamp.js';
import classes from './summary.module.css';

interface Props {
  theCase: CaseView;
  timeZone: string;
  /** The spine map; it comes from outside, because it is drawn elsewhere. */
  spine: ReactNode;
  /** Hides who it is, for a room with guests. */
  anonymous?: boolean;
}

/**
 * One case on one screen, in the order in which a board asks: who, which question, the four domains of NOMS with the
 * recorded answers, the spine, fitness, tissue, what the patient wants, what was decided before, and what is missing.
 */
export function Summary({ theCase, timeZone, spine, anonymous = false }: Props) {
  const lesions = useMemo(() => lesionFacts(theCase.lesions), [theCase.lesions]);
  const readiness = useMemo(() => readinessOf(theCase), [theCase]);
  const wish = latestWish(theCase.wishes);
  const last = lastDecision(theCase.discussions);
  const count = readinessCount(readiness);
  return (
    <article className={classes['summary']} aria-label="Summary of the case">
      <SummaryIdentity theCase={theCase} anonymous={anonymous} ready={`${count.done} of ${count.of} recorded`} />
      <p className={classes['question']} data-wall="question">{theCase.question ? <LongText>{theCase.question}</LongText> : 'No question to the board has been recorded'}</p>
      <div className={classes['body']}>
        <div className={classes['domains']}>
          <Domain letter="N" name="Neurologic">
            <NeurologicFacts theCase={theCase} lesions={lesions} timeZone={timeZone} />
          </Domain>
          <Domain letter="O" name="Oncologic">
            <OncologicFacts theCase={theCase} />
          </Domain>
          <Domain letter="M" name="Mechanical">
            <LesionScores theCase={theCase} lesions={lesions} />
          </Domain>
          <Domain letter="S" name="Systemic">
            <SystemicFacts theCase={theCase} />
          </Domain>
          <div className={classes['parts']}>
            <div>
              <Part name="Fitness">
                <FitnessFacts theCase={theCase} timeZone={timeZone} />
              </Part>
              <Part name="The patient wants">
                <WishFacts wish={wish} />
              </Part>
            </div>
            <div>
              <Part name="Tissue and images">
                <TissueFacts theCase={theCase} />
              </Part>
              <Part name="Last decision">
                {last?.sentence && last.signedAt ? (
                  <>
                    <LongText>{last.sentence}</LongText>
                    <p className={classes['soft']}>
                      {last.boardName}, <Timestamp at={last.signedAt} timeZone={timeZone} show="date" />
                    </p>
                  </>
                ) : (
                  'None so far'
                )}
              </Part>
            </div>
          </div>
        </div>
        <div className={classes['spine']} data-wall="spine">{spine}</div>
      </div>
      <SummaryMissing items={readiness} />
      <p className={classes['sources']} data-wall="sources">{SINS_SOURCE} · ESCC: Bilsky 2010 · NOMS: Laufer 2013 · recorded answers, no recommendation</p>
    </article>
  );
}

function Domain({ letter, name, children }: { letter: string; name: string; children: ReactNode }) {
  return (
    <section className={classes['domain']} aria-label={name} data-wall="part">
      <p className={classes['letter']} aria-hidden>
        {letter}
      </p>
      <div className={classes['domainBody']} data-block>
        {children}
      </div>
    </section>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className={classes['part']} data-wall="part">
      <h3 className={classes['partName']}>{name}</h3>
      <div className={classes['partBody']} data-block>
        {children}
      </div>
    </section>
  );
}
