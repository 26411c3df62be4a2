import { defineConfig } from 'vitest/config';

/**
 * What mutants of the rules are tried with: the rules' own tests, with few runs of each property. Left
 * out are those that take too long to be run for each mutant: every order of questions, ten thousand
 * insatser, and whole conversations; and one property that counts its runs.
 */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/unit/rules/**/*.test.ts'],
    exclude: ['optimum', 'large-catalog', 'conversation.property'].map((name) => `test/unit/rules/${name}.test.ts`),
    testNamePattern: /^(?!.*once settled, are not changed by any answer)/,
    env: { INSATSGUIDE_RUNS: process.env.INSATSGUIDE_RUNS ?? '0.06' },
    testTimeout: 60_000,
  },
});
