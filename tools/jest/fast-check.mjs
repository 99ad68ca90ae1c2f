// Property tests draw the same examples in every run, so that a change of the code alone decides whether they pass. RACHIS_SEED=<number> draws
// others, RACHIS_SEED=random new ones every time; a property that fails prints the seed.
import fc from '../../node_modules/fast-check/lib/fast-check.js';

const asked = process.env.RACHIS_SEED ?? '20261121';
if (asked !== 'random') {
  const seed = Number(asked);
  if (!Number.isInteger(seed)) throw new Error(`RACHIS_SEED is a whole number or the word random, not "${asked}"`);
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
}

export * from '../../node_modules/fast-check/lib/fast-check.js';
export default fc;
