import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { windowFlags } from '#chromium/flags.ts';
import { createProfile } from '#chromium/profile.ts';
import { offlineSwitches } from '#host/window/offline-switches.ts';

const source = resolve(import.meta.dirname, '../../src');

/** Whatever starts Electron's own reporter, or says where dumps are to be sent. */
const reporters = /\bcrashReporter\b|submitURL|uploadToServer/;

it('no shell starts a reporter of crashes, nor knows an address for it', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((name) => reporters.test(readFileSync(join(source, name), 'utf8')))).toEqual([]);
  expect(reporters.test("crashReporter.start({ submitURL: 'https://example.org/' })")).toBe(true);
});

it('both shells tell Chromium to report nothing, and what it writes goes with the profile', async () => {
  expect(offlineSwitches.map(([name]) => name)).toContain('disable-breakpad');
  expect(windowFlags).toContain('--disable-breakpad');
  const profile = createProfile({ path: '/usr/bin/true', name: 'a test', version: '156' });
  expect(profile.env.BREAKPAD_DUMP_LOCATION).toBe(join(profile.folder, 'dumps'));
  await profile.remove();
});
