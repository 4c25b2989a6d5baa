import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'lint/**/*.test.ts', 'test/**/*.test.ts', 'scripts/**/*.test.ts'],
    globalSetup: 'test/setup/scratch-folder.ts',
    setupFiles: 'test/setup/seed.ts',
    restoreMocks: true,
    testTimeout: 60_000,
    // Vitest's own default leaves one core idle, which on a machine of two is half of it.
    maxWorkers: '100%',
  },
});
