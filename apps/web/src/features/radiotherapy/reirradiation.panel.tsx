import { isBeyondLq, readReirradiation, reirradiation, type ReirradiationQuestion } from '@rachis/domain';
import { useState } from 'react';
import { FieldRow } from '../../ui/field-group.js';
import { Panel, Section } from '../../ui/panel.js';
import { Ask } from './ask.js';
import { CourseLines } from './course-lines.js';
import { CriteriaList, metWords } from './criteria-list.js';
import classes from './dose.module.css';
import { courseText } from './dose-text.js';
import { LqNote } from './lq-note.js';
import {
  readEntry,
  type ReirradiationEntry,
  type ReirradiationField,
  type ReirradiationTyped,
} from './reirradiation-entry.js';
import { RuleSource } from './rule-source.js';

/** The four criteria for a stereotactic course after a conventional one. */
export function ReirradiationPanel() {
  const [typed, setTyped] = useState<ReirradiationTyped>({});
  const { question, problems } = readEntry(typed);
  return (
    <Panel title="Re-irradiation" note="one conventional course, then one stereotactic" id="reirradiation">
      <Questions typed={typed} problems={problems} onType={(name, value) => setTyped({ ...typed, [name]: value })} />
      <div className={classes['answer']} role="status" aria-label="Re-irradiation, result">
        <Answer question={question} />
      </div>
      <p className={classes['note']}>
        All doses compared are EQD2 for α/β 2 Gy. A prescription is not the dose of the thecal sac: where only the
        prescription of the earlier course is known, the sum is that of a prescription and a maximum dose.
      </p>
      <RuleSource rule={reirradiation} />
    </Panel>
  );
}

interface QuestionsProps {
  typed: ReirradiationTyped;
  problems: ReirradiationEntry['problems'];
  onType: (name: ReirradiationField, value: unknown) => void;
}

function Questions({ typed, problems, onType }: QuestionsProps) {
  const ask = (name: ReirradiationField) => ({
    value: typed[name] ?? null,
    problem: problems[name],
    onChange: (value: unknown) => onType(name, value),
  });
  return (
    <form aria-label="Re-irradiation" className={classes['form']} onSubmit={(event) => event.preventDefault()}>
      <Section title="Earlier course">
        <FieldRow columns={2}>
          <Ask
            label="Dose of the earlier course"
            hint="Thecal sac if known, else the prescription"
            kind="count"
            unit="cGy"
            {...ask('priorDose')}
          />
          <Ask label="Fractions of the earlier course" kind="count" {...ask('priorParts')} />
        </FieldRow>
      </Section>
      <Section title="New stereotactic course">
        <FieldRow columns={2}>
          <Ask label="Maximum dose of the thecal sac" kind="count" unit="cGy" {...ask('nowDose')} />
          <Ask label="Fractions of the new course" kind="count" {...ask('nowParts')} />
        </FieldRow>
      </Section>
      <Section title="Between the courses" note="the two dates, or the months">
        <FieldRow columns={3}>
          <Ask label="Earlier course ended on" hint="As far as it is known" kind="partial-date" {...ask('end')} />
          <Ask label="New course starts on" kind="calendar-date" {...ask('start')} />
          <Ask label="Months between" kind="count" unit="months" {...ask('months')} />
        </FieldRow>
      </Section>
    </form>
  );
}

function Answer({ question }: { question: ReirradiationQuestion }) {
  const { prior, current, interval } = question;
  if (prior === null && current === null && interval === null) {
    return <p className={classes['note']}>Enter what is known of the two courses. What is not known stays open.</p>;
  }
  const reading = readReirradiation(question);
  return (
    <>
      <p className={classes['lead']}>{metWords(reading)}</p>
      <CriteriaList reading={reading} />
      {prior && isBeyondLq(prior) && <LqNote of={`The earlier course, ${courseText(prior)},`} />}
      {current && isBeyondLq(current) && <LqNote of={`The new course, ${courseText(current)},`} />}
      {prior && <CourseLines name="Earlier course" course={prior} />}
      {current && <CourseLines name="New course" course={current} />}
    </>
  );
}
