import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          // The tests share no state but modules, and mock none: each module is loaded once a worker, not once a file (a third of the time).
          isolate: false,
          maxWorkers: 2,
          // Properties run thousands of inputs; a busy machine takes its time.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          setupFiles: ['tests/support/property-seed.ts'],
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/unit/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/harness/global-setup.ts'],
          // One browser and one server for all files; two files at a time, because each waits for the browser half of its time. Builds wait for each other.
          maxWorkers: 2,
          // They find what hangs; a machine that is four times slower than ours must not fail.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
