import {
  labelOf,
  VCF_FACTORS,
  vcfCaution,
  type RadiotherapyCourseView,
  type VcfCheck,
  type VcfQuestion,
} from '@rachis/domain';
import { Section } from '../../ui/panel.js';
import { courseName } from './course-words.js';
import dose from './dose.module.css';
import { Caution } from './lq-note.js';
import classes from './radiotherapy.module.css';
import { RuleSource } from './rule-source.js';

const ASKED: Readonly<Record<keyof VcfQuestion, string>> = {
  dosePerFraction: 'dose per fraction',
  lytic: 'whether the tumour is lytic (SINS)',
  malalignment: 'alignment (SINS)',
  baselineVcf: 'collapse before treatment (SINS)',
};

/** The factors for a fracture after stereotactic courses. */
export function VcfPart({ checks }: { checks: readonly VcfCheck<RadiotherapyCourseView>[] }) {
  return (
    <Section title="Vertebral fracture after stereotactic radiotherapy">
      {checks.map(({ course, reading: { factors, caution, missing } }) => (
        <div key={course.id} className={classes['check']}>
          <p className={dose['name']}>{courseName(course)}</p>
          <p className={classes['words']}>
            {factors.length > 0
              ? `Recorded: ${factors.map((factor) => labelOf(VCF_FACTORS, factor).toLowerCase().replace(/ gy/, ' Gy')).join('; ')}.`
              : 'None of the factors is recorded as present.'}
          </p>
          {caution === true && (
            <Caution>The caution of the list applies: at least 20 Gy per fraction with another factor.</Caution>
          )}
          {caution === false && (
            <p className={classes['words']}>The caution of the list does not apply; no course is without this risk.</p>
          )}
          {caution === null && (
            <p className={classes['words']}>
              Cannot be told whether the caution applies: {missing.map((name) => ASKED[name]).join(', ')} not recorded.
            </p>
          )}
        </div>
      ))}
      <RuleSource rule={vcfCaution} />
    </Section>
  );
}
