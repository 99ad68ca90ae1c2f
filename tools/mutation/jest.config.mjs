// The domain's tests that Stryker runs, from the folder in which it has put its changed copy. RACHIS_MUTATION_TESTS says which:
// for a rule those of the rules' folders, for the kit those beside it. The walks over every rule stay out: they notice too, but slowly.
import { domain } from '../../jest.config.mjs';

const tests = process.env.RACHIS_MUTATION_TESTS ?? '*/*.spec.ts';
export default {
  ...domain,
  rootDir: process.cwd(),
  testMatch: [`<rootDir>/libs/domain/src/scores/${tests}`],
  testPathIgnorePatterns: ['/scores/(all-scores|all-models|calculator-laws|calculator-words|calculators|published-figures|prognosis-vectors)\\.spec\\.ts$'],
};
