import { Fitness, Lesion, PriorTreatment } from '@rachis/domain';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Figure } from '../../ui/figure.js';
import { Panel, Section } from '../../ui/panel.js';
import { ReadList } from '../../ui/read-field.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timeline } from '../../ui/timeline.js';
import type { Tone } from '../../ui/tone.js';
import classes from './catalogue.module.css';
import { rows, type SampleRow } from './samples.js';

const TONES: Readonly<Record<string, Tone>> = { Emergency: 'critical', Urgent: 'serious', Routine: 'neutral' };

const columns: readonly Column<SampleRow>[] = [
  { id: 'name', header: 'Patient', cell: ({ name }) => <strong>{name}</strong>, phone: 'title' },
  { id: 'urgency', header: 'Urgency', cell: ({ urgency }) => <StatusBadge tone={TONES[urgency] ?? 'neutral'}>{urgency}</StatusBadge>, width: '9rem' },
  { id: 'level', header: 'Level', cell: ({ level }) => level, width: '6rem' },
  { id: 'sins', header: 'SINS', cell: ({ sins }) => sins, align: 'end', width: '6rem' },
  { id: 'question', header: 'Question', cell: ({ question }) => question },
];

/** Everything that is read: tables, answers, states, figures, events. */
export function ReadSamples() {
  return (
    <div className={classes['stack']}>
      <Panel title="Table" note="j, k, Enter" flush>
        <DataTable label="Sample cases" columns={columns} rows={rows} rowId={({ id }) => id} rowLabel={({ name, urgency }) => `${name}, ${urgency}`} onOpen={() => undefined} selectedId="2" />
      </Panel>
      <div className={classes['pair']}>
        <Panel title="Answers" note="a value, a stated absence, or not recorded">
          <ReadList of={Lesion} from={{ levels: 'T8-T10', nature: 'metastasis', esccGrade: null, sizeMm: 31, absences: { esccGrade: 'pending', mechanicalJudgement: 'not_done' } }} />
        </Panel>
        <Panel title="Answers in columns">
          <ReadList of={PriorTreatment} columns={2} from={{ kind: 'radiotherapy', levels: 'T8', givenOn: '2024-03', totalDoseCgy: 3000, fractions: 10, absences: { siteText: 'not_applicable' } }} />
        </Panel>
      </div>
      <div className={classes['pair']}>
        <Panel title="Status" note="word, icon and colour">
          <Section title="Tones">
            <div className={classes['row']}>
              {(['neutral', 'info', 'good', 'caution', 'serious', 'critical'] as const).map((tone) => (
                <StatusBadge key={tone} tone={tone}>
                  {tone}
                </StatusBadge>
              ))}
            </div>
          </Section>
          <Section title="Absences">
            <div className={classes['row']}>
              {['unknown', 'not_done', 'not_applicable', 'pending', null].map((absence) => (
                <AbsenceChip key={absence} absence={absence} />
              ))}
            </div>
          </Section>
          <Section title="Figures">
            <div className={classes['row']}>
              <Figure label="Ready" unit="of 15">
                13
              </Figure>
              <Figure label="Overdue" tone="critical">
                4
              </Figure>
            </div>
          </Section>
          <Section title="Nothing is known yet">
            <ReadList of={Fitness} from={null} only={['anticoagulated', 'allergies']} />
          </Section>
        </Panel>
        <Panel title="Events">
          <Timeline
            label="Sample events"
            events={[
              { id: '1', at: '2026-03-13T12:10:00Z', title: 'Cord compression suspected', who: 'Dr Bello (demo), Eastbridge', tone: 'critical' },
              { id: '2', at: '2026-03-13T14:50:00Z', title: 'MRI of the whole spine', who: 'Dr Rao (demo), radiologist', tone: 'info' },
              { id: '3', at: '2026-03-13T17:15:00Z', title: 'Decision recorded', who: 'Dr Adeyemi (demo), chair', tone: 'good' },
            ]}
          />
        </Panel>
      </div>
    </div>
  );
}
