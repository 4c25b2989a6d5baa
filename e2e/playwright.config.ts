import { defineConfig } from '@playwright/test';

/** One suite for both shells; the Electron project skips itself where Electron's binary is not. */
export default defineConfig({
  testDir: './specs',
  outputDir: '../test-results',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  workers: 2,
  // A window under a busy machine loses a key or a move now and then. The run tells of every test that needed this.
  retries: 1,
  fullyParallel: false,
  forbidOnly: true,
  reporter: [['list']],
  projects: [{ name: 'chromium' }, { name: 'electron' }],
});
