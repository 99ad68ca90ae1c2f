import { calculatorForm, type Calculator } from '../calculator.js';
import { followUpPlan } from './follow-up-plan.js';
import { SCHEDULE_TEMPLATES, scheduleTemplate } from './schedule-templates.js';
import { RISK_BANDS, surveillance } from './surveillance.js';

/** The due dates of a follow-up schedule. */
export const surveillanceCalculator: Calculator = {
  id: 'followUp',
  rule: surveillance,
  forms: [
    calculatorForm({
      title: 'Due dates of a schedule',
      inputs: {
        template: {
          kind: 'choice',
          label: 'Schedule',
          options: SCHEDULE_TEMPLATES.map(({ id, title }) => ({ code: id, label: title })),
          needed: true,
        },
        startOn: { kind: 'calendar-date', label: 'Counted from', needed: true },
        kowalchukBand: { kind: 'choice', label: 'Kowalchuk band (fracture)', options: RISK_BANDS },
        localFailureRisk: { kind: 'choice', label: 'Risk of local failure', options: RISK_BANDS },
      },
      calculate: ({ template: id, startOn, ...factors }) => {
        const template = scheduleTemplate(id);
        if (!template) throw new RangeError(`There is no schedule "${id}"`);
        const { due, missing } = followUpPlan(template, startOn, factors);
        return { start: template.start, due, complete: missing.length === 0, missing };
      },
    }),
  ],
  examples: [
    {
      note: 'Four months after 31 October is the last day of February',
      input: { template: 'fracture_sbrt', startOn: '2026-10-31', kowalchukBand: 'low' },
      expected: {
        complete: true,
        start: 'radiotherapy',
        due: [
          {
            kind: 'fracture_check',
            dueOn: '2027-02-28',
            source:
              'Sahgal 2013, J Clin Oncol 31:3426: most fractures within four months; the days are a rule of this product',
            mark: 'product',
            published: null,
          },
        ],
      },
    },
    {
      note: 'Without the band no date is guessed',
      input: { template: 'fracture_sbrt', startOn: '2026-10-31' },
      expected: { due: [], complete: false, missing: ['kowalchukBand'] },
    },
  ],
};
