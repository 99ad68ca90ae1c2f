// jest-light-runner waits for ever: this gives every test and every hook the time that Jest's own runner would give, and fails it after that.

import { patience } from './patience.mjs';

/**
 * @typedef {(...given: unknown[]) => unknown} Body
 * @typedef {(title: string, body: Body, time?: number) => void} Add
 * @typedef {Add & { each: (...table: unknown[]) => Add }} AddEach
 * @typedef {AddEach & { only: AddEach, skip: AddEach, todo: (title: string) => void }} Test
 * @typedef {(body: Body, time?: number) => void} Hook
 */
const { setTimeout: later, clearTimeout: never } = globalThis;

/** @param {Body} body @param {number} [milliseconds] @returns {(...given: unknown[]) => Promise<unknown>} */
function limited(body, milliseconds = patience) {
  return async (...given) => {
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    const over = new Promise((_, reject) => {
      timer = later(() => reject(new Error(`not done after ${milliseconds} ms`)), milliseconds);
    });
    try {
      return await Promise.race([body(...given), over]);
    } finally {
      never(timer);
    }
  };
}

const tests = /** @type {Record<'it' | 'test', Test>} */ (/** @type {unknown} */ (globalThis));
const hooks = /** @type {Record<'beforeAll' | 'afterAll' | 'beforeEach' | 'afterEach', Hook>} */ (/** @type {unknown} */ (globalThis));

/** @param {Add} add @returns {Add} */
const limitedAdd = (add) => (title, body, time) => add(title, limited(body, time));
/** @param {AddEach} add @returns {AddEach} */
const limitedEach = (add) => Object.assign(limitedAdd(add), { each: (/** @type {unknown[]} */ ...table) => limitedAdd(add.each(...table)) });

for (const name of /** @type {const} */ (['beforeAll', 'afterAll', 'beforeEach', 'afterEach'])) {
  const hook = hooks[name];
  hooks[name] = (body, time) => hook(limited(body, time));
}
for (const name of /** @type {const} */ (['it', 'test'])) {
  const { only, skip, todo } = tests[name];
  tests[name] = Object.assign(limitedEach(tests[name]), { only: limitedEach(only), skip, todo });
}
