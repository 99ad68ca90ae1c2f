import { makeDoubles } from './doubles.js';
import { destinies, type Destiny } from './destinies.js';
import type { Boards } from './assignments.js';
import { specimensUnderWay } from './biopsy-sections.js';
import { makeEmergencies } from './emergencies.js';
import { Journey } from './journey.js';
import { PatientRegister } from './patients.js';
import type { SittingBook } from './sittings.js';
import { makeStories } from './story.js';
import type { World } from './world.js';

const PATIENTS = 120;
const EMERGENCIES = 2;

/** Patients who were discharged and come back: a second episode is a second case. */
const SECOND_EPISODES: readonly Destiny[] = [
  { end: 'in_preparation', decisions: 0, lastAgo: 5 },
  { end: 'ready', decisions: 0, lastAgo: 6 },
  { end: 'submitted', decisions: 0, lastAgo: 1 },
  { end: 'follow_up', decisions: 1, lastAgo: 24 },
];

/** Every case of the centre: 120 patients, some of them twice. */
export function makeCases(world: World, boards: Boards, book: SittingBook): void {
  const { random } = world;
  const register = new PatientRegister(world);
  makeEmergencies(world, register, boards.today);
  const ordinary = PATIENTS - EMERGENCIES;
  const stories = makeStories(random, ordinary + SECOND_EPISODES.length);
  const journeys = destinies(random, ordinary).flatMap((destiny, at) => {
    const story = stories[at];
    return story ? [new Journey({ world, boards, book, destiny }, story, (referrer, begunAt) => ({ patient: register.register(story, referrer, begunAt), known: false }))] : [];
  });
  for (const journey of journeys) journey.travel();
  for (const { file } of journeys) specimensUnderWay(file, world.directory.first('pathologist'));
  const discharged = journeys.filter(({ route: { destiny } }) => destiny.closing === 'discharged' && destiny.lastAgo > 200);
  for (const [at, destiny] of SECOND_EPISODES.entries()) {
    const [before, story] = [discharged[at]?.file, stories[ordinary + at]];
    if (!before || !story) continue;
    const { primary, profile, sex, age } = before.story;
    new Journey({ world, boards, book, destiny }, { ...story, primary, profile, sex, age }, () => ({ patient: before.patient, known: true })).travel();
  }
  makeDoubles(world, register, journeys.find(({ file: { patient } }) => String(patient.row['birthDate']).length === 10 && patient.identifiers.length > 1)?.file.patient);
}
