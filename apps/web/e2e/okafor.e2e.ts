import { tellsTheEvening } from './okafor-evening.js';
import { tellsTheFriday } from './okafor-friday.js';
import { tellsTheSpring } from './okafor-spring.js';
import { gathersEverybody, type Story } from './okafor.js';
import { test, unique } from './fixtures.js';

/**
 * Acceptance story A, A1 to A15, as its people live it at their own screens: each act goes on where the one before ended, in a
 * centre of its own in which it is March 2026.
 */
test.describe.serial('Margaret Okafor', () => {
  let story: Story;
  test.beforeEach(() => test.setTimeout(420_000));
  test.afterAll(() => story.centre.stop());

  test('Friday 13 March: from "This is an emergency" to what to look at before treatment (A1 to A5)', async ({ people }) => {
    story = await gathersEverybody(people, `Okafor ${unique()}`);
    await tellsTheFriday(people, story);
  });

  test('Friday evening: the decision of five people, read back, signed and added to (A6 to A9, A15)', async ({ people }) => {
    await tellsTheEvening(people, story);
  });

  test('Spring: the operation, the ratification, pathology, radiotherapy and the first visit (A10 to A14)', async ({ people }) => {
    await tellsTheSpring(people, story);
  });
});
