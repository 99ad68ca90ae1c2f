import { PatientWish } from '@rachis/domain';
import { answers, type Row } from './acts.js';
import { chanceOf, type Random } from './random.js';

/** What fictional patients said when somebody asked them. Their own words, not the board's. */
const STATEMENTS = [
  'I want to be at my granddaughter\'s wedding in the spring, on my feet if I can.',
  'No more hospital than is needed. I would rather be in my garden than in a waiting room.',
  'If I can sit without this pain I can go on with the rest.',
  'I have looked after myself for eighty years and I want to go on doing so.',
  'I am not afraid of an operation. I am afraid of not being able to walk.',
  'I do not want a big operation. I have had enough of them.',
  'My husband cannot lift me. I must be able to get out of bed by myself.',
  'I would like to drive the van once more. That is all I am asking for.',
  'Whatever gives me the most time with the boys, even if it is hard.',
  'I want somebody to tell me plainly how long, so that I can put things in order.',
  'I sleep in a chair. If I could lie down at night I would be content.',
  'I want to be at home. My daughter has the room ready downstairs.',
  'I do not mind the collar as long as I can read.',
  'To be able to kneel for prayer again would mean more than anything.',
  'I still work three mornings a week and I would like to keep that.',
  'Please do not ask me to come every day for weeks, it is two buses each way.',
  'I want to understand it first. Nobody has shown me the pictures.',
  'If it cannot be cured then I want it to be quiet.',
  'To hold my tools again. My hands go numb when I bend my neck.',
  'I trust you to say what is best, but ask my wife too, she remembers what is said.',
  'I want to walk the dog to the sea and back.',
  'No more steroids if you can help it, I am not myself with them.',
  'I want everything done that can be done.',
  'I would like to finish the chemotherapy I have begun, it is working.',
] as const;

const MATTERS = { stay_home: 30, walk: 35, pain_control: 30, more_time: 15, not_a_burden: 15, avoid_hospital: 20 } as const;

/** What more is asked since the patient's voice has room for it; a chance of its own, so that everything before stays as it was. */
function voiceOf(statement: string, day: string): Partial<PatientWish> {
  const chance = chanceOf(`${statement} ${day}`);
  const asked = chance.chance(0.7);
  return {
    mattersMost: chance.chance(0.7) ? [...new Set([chance.weighted(MATTERS), chance.weighted(MATTERS)])] : [],
    ...(asked ? { consentDiscussion: 'yes', consentSharing: chance.weighted({ yes: 88, no: 4, not_asked: 8 }) } : {}),
    ...(asked ? { interpreterNeeded: chance.chance(0.08) ? 'yes' : 'no', carer: chance.pick(['Wife', 'Husband', 'Daughter, lives near', 'Son, abroad', 'Lives alone, a neighbour looks in']) } : {}),
    ...(chance.chance(0.4) ? { advanceDecision: chance.chance(0.4) ? 'yes' : 'no' } : {}),
  };
}

/** What the patient wants, asked by somebody who had met them or who had not, and often without more being known. */
export function wishOf(random: Random, obtainedBy: string, obtainedOn: string, at = random.int(0, STATEMENTS.length - 1)): Row {
  const source = random.weighted({ patient: 82, carer: 13, advance_statement: 2, professional: 3 });
  const capacity = random.weighted({ yes: 78, no: 4, unknown: 6, open: 12 });
  const aware = random.weighted({ yes: 74, no: 3, unknown: 8, open: 15 });
  const statement = STATEMENTS[at % STATEMENTS.length] ?? STATEMENTS[0];
  return answers(PatientWish, {
    ...voiceOf(statement, obtainedOn), statement, source, obtainedBy, obtainedOn,
    metPatient: source === 'patient' ? 'yes' : random.pick(['yes', 'no', 'no'] as const),
    ...(capacity === 'yes' || capacity === 'no' ? { hasCapacity: capacity } : {}),
    ...(aware === 'yes' || aware === 'no' ? { awareOfDiagnosis: aware } : {}),
    absences: { ...(capacity === 'unknown' ? { hasCapacity: 'unknown' } : {}), ...(aware === 'unknown' ? { awareOfDiagnosis: 'unknown' } : {}) },
  });
}
