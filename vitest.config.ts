import { defineConfig } from 'vitest/config';

/** Folders of tests that work with values: no processes, no threads, nothing that outlasts a test. */
const ofValues = [
  'lint',
  'src/{contract,words,renderer}',
  'src/core/{anchor,catalogue,cite,compare,dates,export,lists,names,read,search}',
].map((folder) => `${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    globalSetup: 'test/setup/scratch-folder.ts',
    setupFiles: 'test/setup/seed.ts',
    restoreMocks: true,
    testTimeout: 60_000,
    // Vitest's own default leaves one core idle, which on a machine of two is half of it.
    maxWorkers: '100%',
    projects: [
      // Loading modules anew for each of these files takes as long as their tests.
      { extends: true, test: { name: 'values', include: ofValues, isolate: false } },
      {
        extends: true,
        test: {
          name: 'own process',
          include: ['src/**/*.test.ts', 'lint/**/*.test.ts', 'test/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...ofValues],
        },
      },
    ],
  },
});
