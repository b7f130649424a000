import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// `.ci/run` asks for a report beside the lines for people.
const report = process.env.VITEST_REPORT;
const exclude = ['**/node_modules/**', '**/dist/**', '.data/**'];

/** The suffix of a spec is its tier. Unit specs run alone; the others share one real broker and one real database. */
export default defineConfig({
  resolve: {
    // Vite would take graphql's ES build, Node takes its CommonJS build for every dependency: two copies of one schema's classes.
    alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }],
  },
  test: {
    reporters: report ? ['default', 'json'] : ['default'],
    ...(report ? { outputFile: { json: report } } : {}),
    projects: [
      { extends: true, test: { name: 'unit', include: ['**/*.unit.spec.ts'], exclude, testTimeout: 20_000 } },
      {
        extends: true,
        test: {
          name: 'real',
          include: ['**/*.{int,contract,e2e}.spec.ts'],
          exclude,
          globalSetup: ['packages/testkit/src/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
