import {
  CLAVIEN_CHOICES, clavienOf, Complication, COMPLICATION_CATEGORIES, COMPLICATION_TYPES, complicationName, minutesOf, Operation, SAVES_CHOICES, SurgeryPlan, typesOf, type Class,
} from '@rachis/domain';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

/** What the form says, question by question. */
function told(contract: Class, answers: object): Record<string, string> {
  const faults = validateSync(plainToInstance(contract, answers));
  return Object.fromEntries(faults.map(({ property, constraints }) => [property, Object.values(constraints ?? { nested: 'nested' }).join('; ')]));
}
const plan = (more: object = {}) => told(SurgeryPlan, { proposedOn: '2026-03-13', status: 'proposed', ...more });
const operation = (more: object = {}) => told(Operation, { performedOn: '2026-03-14', ...more });
const complication = (more: object = {}) => told(Complication, { category: 'treatment_related', type: 'csf_leak', ...more });

describe('a surgery plan', () => {
  it('needs a day and a status and nothing else', () => {
    expect(plan()).toEqual({});
    expect(Object.keys(told(SurgeryPlan, {}))).toEqual(['proposedOn', 'status']);
  });

  it('has each goal once, and its primary goal among them', () => {
    const goals = [{ goal: 'decompression', rationale: 'Cord compressed' }, { goal: 'stabilisation' }];
    expect(plan({ goals, primaryGoal: 'decompression' })).toEqual({});
    expect(plan({ goals, primaryGoal: 'biopsy' })).toEqual({ primaryGoal: 'Biopsy is not among the goals, so it cannot be the primary goal' });
    expect(plan({ primaryGoal: 'biopsy' })).toHaveProperty('primaryGoal');
    expect(plan({ goals: [...goals, { goal: 'stabilisation' }] })).toEqual({ goals: 'Stabilisation is there twice' });
    expect(plan({ goals: [{ goal: 'cure' }] })).toHaveProperty('goals');
    expect(plan({ goals: [null, ['x']], primaryGoal: 'biopsy' })).toHaveProperty('goals');
    expect(plan({ goals: 'decompression' })).toHaveProperty('goals');
  });

  it('says why it was cancelled, and only then', () => {
    expect(plan({ status: 'cancelled' })).toEqual({ status: 'Say below why the plan was cancelled' });
    expect(plan({ status: 'cancelled', cancellationReason: 'Not fit at the anaesthetic review' })).toEqual({});
    expect(plan({ status: 'booked', cancellationReason: 'Not fit' })).toEqual({ cancellationReason: 'Only a cancelled plan has this reason' });
  });

  it('does not have "no implant" and an implant', () => {
    expect(plan({ implantMaterials: ['titanium', 'cement'] })).toEqual({});
    expect(plan({ implantMaterials: ['none'] })).toEqual({});
    expect(plan({ implantMaterials: ['none', 'titanium'] })).toEqual({ implantMaterials: '"No implant" cannot stand beside a material' });
  });

  it('takes a stated absence for an answer, and not both', () => {
    expect(plan({ absences: { asaClass: 'pending', expectedBloodLossMl: 'unknown' } })).toEqual({});
    expect(plan({ asaClass: 'III', absences: { asaClass: 'pending' } })).toHaveProperty('absences');
    expect(plan({ expectedBloodLossMl: 0 })).toEqual({});
    expect(plan({ expectedBloodLossMl: -1, asaClass: 'VI' })).toMatchObject({ expectedBloodLossMl: expect.any(String), asaClass: expect.any(String) });
  });
});

describe('an operation', () => {
  const startedAt = '2026-03-14T09:20:00Z';
  it('ends after it began, on the day it says', () => {
    expect(operation({ startedAt, endedAt: '2026-03-14T13:05:00Z' })).toEqual({});
    expect(operation({ startedAt, endedAt: startedAt })).toEqual({ endedAt: 'The end must come after the start' });
    expect(operation({ startedAt, endedAt: '2026-03-14T09:19:00Z' })).toEqual({ endedAt: 'The end must come after the start' });
    expect(operation({ startedAt, endedAt: '2026-03-17T09:20:00Z' })).toEqual({ endedAt: 'An operation of more than 48 hours is taken for a slip of the date' });
    expect(operation({ endedAt: '2026-03-14T13:05:00Z' })).toEqual({});
    expect(operation({ startedAt: '2026-03-13T11:00:00Z' })).toEqual({});
    expect(operation({ startedAt: '2026-03-16T01:00:00Z' })).toEqual({ startedAt: 'The start does not fall on the day of the operation' });
    expect(operation({ startedAt: '2025-03-14T09:20:00Z' })).toHaveProperty('startedAt');
  });

  it('lasts as long as from start to end, and an unknown time where one of them is missing', () => {
    expect(minutesOf({ startedAt, endedAt: '2026-03-14T13:05:00Z' })).toBe(225);
    expect(minutesOf({ startedAt, endedAt: null })).toBeNull();
    expect(minutesOf({ endedAt: startedAt })).toBeNull();
  });

  it('is not followed up before it was done', () => {
    expect(operation({ followUpTo: '2026-03-14' })).toEqual({});
    expect(operation({ followUpTo: '2026-03-13' })).toEqual({ followUpTo: 'That day lies before the operation' });
  });

  it('answers each goal once', () => {
    expect(operation({ goals: [{ goal: 'biopsy', outcome: 'cannot_tell', words: 'Pathology pending' }] })).toEqual({});
    expect(operation({ goals: [{ goal: 'biopsy', outcome: 'yes' }, { goal: 'biopsy', outcome: 'no' }] })).toEqual({ goals: 'Biopsy is there twice' });
    expect(operation({ goals: [{ goal: 'biopsy' }] })).toHaveProperty('goals');
  });
});

describe('a complication', () => {
  it('belongs to the kind its type belongs to', () => {
    expect(complication()).toEqual({});
    expect(complication({ type: 'tumour_recurrence' })).toEqual({ type: 'Tumour recurrence belongs to the other kind of complication' });
    expect(complication({ category: 'tumour_related', type: 'tumour_recurrence' })).toEqual({});
    expect(complication({ type: 'hiccups' }).type).toMatch(/must be one of/);
  });

  it('is named by the list or in words', () => {
    expect(complication({ type: null })).toEqual({ category: 'Say which complication it is, from the list or in words' });
    expect(complication({ type: null, description: 'Horner syndrome' })).toEqual({});
    expect(complicationName({ type: 'vte', description: 'left calf' })).toBe('Deep vein thrombosis or pulmonary embolism: left calf');
    expect(complicationName({ description: 'Horner syndrome' })).toBe('Horner syndrome');
  });

  it('has every type in exactly one kind', () => {
    expect(COMPLICATION_TYPES).toHaveLength(25);
    expect(COMPLICATION_CATEGORIES.flatMap(({ code }) => typesOf(code)).map(({ code }) => code)).toEqual(COMPLICATION_TYPES.map(({ code }) => code));
    expect(typesOf(null)).toEqual(COMPLICATION_TYPES);
  });

  it('is graded by the grades of the two rules, each as it is', () => {
    expect(CLAVIEN_CHOICES.map(({ code }) => code)).toEqual(['I', 'II', 'IIIa', 'IIIb', 'IVa', 'IVb', 'V']);
    expect(SAVES_CHOICES.map(({ code }) => code)).toEqual(['I', 'II', 'III', 'IV']);
    expect(clavienOf({ clavienDindo: 'IIIa', disabilityAtDischarge: 'yes' })).toBe('IIIa-d');
    expect(clavienOf({ clavienDindo: 'IIIa', disabilityAtDischarge: null })).toBe('IIIa');
    expect(clavienOf({ clavienDindo: null, disabilityAtDischarge: 'yes' })).toBeNull();
  });
});
