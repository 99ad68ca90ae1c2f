import { followDecisions } from './actions.js';
import { Timeline } from './acts.js';
import { makeBoards } from './boards.js';
import type { Calendar } from './calendar.js';
import { makeCases } from './cases.js';
import { Directory } from './directory.js';
import { CENTRE_NAME, EMERGENCY_PHONE, HOSPITALS } from './organisations.js';
import { PEOPLE } from './people.js';
import { acknowledgePanel } from './prognosis-sections.js';
import type { Random } from './random.js';
import { SittingBook } from './sittings.js';
import type { World } from './world.js';

/** Everything that ever happened in the main centre. */
export function makeNorthgate(calendar: Calendar, random: Random): Timeline {
  const timeline = new Timeline(random.id(calendar.now), calendar.now);
  const directory = Directory.found(timeline, calendar, random, { name: CENTRE_NAME, phone: EMERGENCY_PHONE, entries: PEOPLE, hospitals: HOSPITALS });
  const world: World = { timeline, calendar, random, directory };
  acknowledgePanel(timeline, calendar, directory);
  const boards = makeBoards(timeline, calendar, random, directory);
  const book = new SittingBook(calendar, random);
  makeCases(world, boards, book);
  book.recordAll(timeline);
  followDecisions(timeline, directory, calendar);
  return timeline;
}
