import fc from 'fast-check';
import { SURGICAL_GOALS, GOAL_STATES, type GoalDecision } from './goal.js';
import { TRIGGER_CONSEQUENCES, TRIGGER_KINDS, type PlanTrigger } from './plan-trigger.js';
import type { PlanStep } from './plan-step.js';
import { decisionSentence } from './sentence.js';
import { TIMINGS } from './timing.js';

const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const codeOf = <T extends string>(list: readonly { readonly code: T }[]) => fc.constantFrom(...list.map(({ code }) => code));
// Somebody may type the word "null"; here it would look like the hole that the first law is after.
const words = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,3}$/).filter((one) => !/null|undefined/.test(one));
const day = fc.constantFrom('2026-03-14', '2026-04-07', '2027-01-31');

const goal = (which: GoalDecision['goal']): fc.Arbitrary<GoalDecision> =>
  fc.record({ goal: fc.constant(which), state: maybe(codeOf(GOAL_STATES)), primary: maybe(fc.boolean()), manner: maybe(words), reason: maybe(words), condition: maybe(words) });
const step: fc.Arbitrary<PlanStep> = fc.record({ id: fc.uuid(), what: maybe(words), specialty: maybe(fc.constantFrom('spine_surgeon', 'radiation_oncologist')), timing: maybe(codeOf(TIMINGS)), latestBy: maybe(day) });
const trigger: fc.Arbitrary<PlanTrigger> = fc.record({ id: fc.uuid(), kind: maybe(codeOf(TRIGGER_KINDS)), words: maybe(words), date: maybe(day), consequence: maybe(codeOf(TRIGGER_CONSEQUENCES)), plan: maybe(words) });
const decision = fc.record({
  goals: fc.tuple(...SURGICAL_GOALS.map(({ code }) => goal(code))), levels: maybe(fc.constantFrom('T8', 'L1-L3')), timing: maybe(codeOf(TIMINGS)), latestBy: maybe(day), plan: maybe(words),
  steps: maybe(fc.array(step, { maxLength: 4 })), triggers: maybe(fc.array(trigger, { maxLength: 4 })),
});

describe('the sentence, whatever was chosen', () => {
  it('is one line of whole sentences without a hole in it', () => {
    fc.assert(
      fc.property(decision, (given) => {
        const said = decisionSentence(given);
        expect(said).not.toMatch(/undefined|null|NaN|\[object|\s{2}|\.\.|, ,|\( ?\)/);
        expect(said).toMatch(/^(For .* the|The) board recommends .*\.$/);
      }),
    );
  });

  it('speaks of every goal but those that do not apply, and calls an open one open', () => {
    fc.assert(
      fc.property(decision, (given) => {
        const said = decisionSentence(given);
        const open = /(?:; )([a-z, ]+?) (?:is|are) not yet decided/.exec(said)?.[1] ?? '';
        for (const { goal: name, state } of given.goals) {
          if (state !== 'not_applicable') expect(said).toContain(name);
          if (state === null) expect(open).toContain(name);
        }
      }),
    );
  });

  it('never calls a goal recommended that is not', () => {
    fc.assert(
      fc.property(decision, (given) => {
        const recommends = /board recommends ([^;.]*)/.exec(decisionSentence({ ...given, goals: given.goals.map((one) => ({ ...one, reason: null, manner: null })) }))?.[1] ?? '';
        for (const { goal: name, state } of given.goals) expect([name, recommends.includes(name)]).toEqual([name, state === 'recommended']);
      }),
    );
  });

  it('keeps every condition, reason and consequence that was typed', () => {
    fc.assert(
      fc.property(decision, (given) => {
        const said = decisionSentence(given);
        for (const { state, reason, condition } of given.goals) {
          if (state === 'rejected' && reason) expect(said).toContain(`because ${reason}`);
          if (state === 'conditional' && condition) expect(said).toContain(`if ${condition}`);
        }
        for (const one of given.steps ?? []) if (one.what) expect(said).toContain(one.what);
        for (const one of given.triggers ?? []) {
          if (one.words) expect(said).toContain(one.words);
          if (one.plan) expect(said).toContain(one.plan);
        }
      }),
    );
  });
});
