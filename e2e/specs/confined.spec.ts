import { once } from 'node:events';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '#chromium/find-chromium.ts';
import { forbiddenFlags, windowFlags } from '#chromium/flags.ts';
import { launchOptions } from '#chromium/launch-options.ts';
import { createProfile } from '#chromium/profile.ts';
import {
  crashHandlersOf,
  descendantsOf,
  listeningSockets,
  type ProcessFacts,
} from '../fixtures/process-tree.ts';
import { refusals } from '../fixtures/reach-outside.ts';
import { expect, test } from '../fixtures/room-test.ts';

const isBrowser = ({ args }: ProcessFacts) => args.some((arg) => arg.startsWith('--user-data-dir'));
const typeOf = ({ args }: ProcessFacts) =>
  args.find((arg) => arg.startsWith('--type='))?.slice('--type='.length) ?? 'browser';

const keepsDumpsIn = (folder: string, { args }: Pick<ProcessFacts, 'args'>) =>
  args.some((arg) => arg.startsWith(`--database=${folder}/`));
const sends = ({ args }: Pick<ProcessFacts, 'args'>) => args.some((arg) => arg.startsWith('--url'));

/** Clicks a link that is to be saved, and says what became of it. */
async function downloadFrom(page: Page): Promise<string> {
  const begun = page.waitForEvent('download', { timeout: 5_000 }).catch(() => null);
  await page.evaluate(() => {
    const href = URL.createObjectURL(new Blob(['x'], { type: 'application/octet-stream' }));
    Object.assign(document.createElement('a'), { href, download: 'x.bin' }).click();
  });
  const download = await begun;
  return download === null || (await download.failure()) !== null ? 'refused' : 'downloaded';
}

test.describe('the running browser', () => {
  test.skip(process.platform !== 'linux', 'only Linux tells of processes in /proc');
  test.skip(({ shell }) => shell !== 'chromium', 'Playwright drives Electron through a port of its own');

  test('has its sandbox, the switches that keep it offline, and no way in', async ({ open }) => {
    await open();
    const processes = descendantsOf(process.pid).filter(({ args }) => /chrom|edge/i.test(args[0] ?? ''));
    const browser = processes.find((each) => typeOf(each) === 'browser' && isBrowser(each));
    expect(browser?.args).toEqual(expect.arrayContaining([...windowFlags, '--remote-debugging-pipe']));
    const forbidden = processes.flatMap(({ args }) =>
      args.filter((arg) => forbiddenFlags.some((flag) => flag.test(arg))),
    );
    expect(forbidden).toEqual([]);
    expect(processes.filter(({ users }) => users.includes(0))).toEqual([]);
    const renderers = processes.filter((each) => typeOf(each) === 'renderer');
    expect(renderers.length).toBeGreaterThan(0);
    expect(renderers.filter(({ seccomp }) => seccomp !== 2)).toEqual([]);
  });

  test('keeps dumps of crashes in its profile, which goes with the run, and sends them nowhere', async ({
    open,
  }) => {
    await open();
    const browser = descendantsOf(process.pid).find(isBrowser);
    const profile = browser?.args.find((arg) => arg.startsWith('--user-data-dir='))?.split('=')[1] ?? '';
    expect(profile).toContain('carrel-browser-');
    const own = crashHandlersOf(dirname(profile));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((each) => !keepsDumpsIn(profile, each) || sends(each))).toEqual([]);

    // Left to itself it puts them where they would stay; with an address it would send them there.
    const installed = findChromium();
    if (!installed) throw new Error('No Chromium is installed.');
    const other = createProfile(installed);
    const { BREAKPAD_DUMP_LOCATION: _, ...env } = other.env;
    // As another user's home would be.
    const home = join(dirname(other.folder), 'home');
    const alone = { ...other, env: { ...env, HOME: home } };
    const context = await chromium.launchPersistentContext(other.folder, launchOptions(alone));
    await expect.poll(() => crashHandlersOf(dirname(other.folder)).length).toBeGreaterThan(0);
    expect(crashHandlersOf(dirname(other.folder)).filter((each) => keepsDumpsIn(other.folder, each))).toEqual(
      [],
    );
    expect(sends({ args: ['chrome_crashpad_handler', '--url=https://example.org/'] })).toBe(true);
    await context.close();
    await other.remove();
  });

  test('listens nowhere, nor does its shell', async ({ open }) => {
    const room = await open();
    await room.search('kim');
    const pids = [process.pid, ...descendantsOf(process.pid).map(({ pid }) => pid)];
    expect(pids.length).toBeGreaterThan(3);
    expect(pids.flatMap(listeningSockets)).toEqual([]);

    // The same look finds a socket that does listen.
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    expect(listeningSockets(process.pid)).toHaveLength(1);
    server.close();
  });
});

test('nothing is granted, and nobody is asked', async ({ open, faults }) => {
  faults.allow(refusals);
  const room = await open();
  const results = await room.page.evaluate(async () => {
    const attempts: Record<string, () => Promise<unknown>> = {
      'read the clipboard': () => navigator.clipboard.readText(),
      'read all of the clipboard': () => navigator.clipboard.read(),
      'write the clipboard': () => navigator.clipboard.writeText('x'),
      location: () =>
        new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
      camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
      screen: () => navigator.mediaDevices.getDisplayMedia(),
      midi: () => navigator.requestMIDIAccess(),
      notifications: async () => {
        const answer = await Notification.requestPermission();
        if (answer !== 'granted') throw new Error(answer);
      },
    };
    const patience = () => new Promise<string>((resolve) => setTimeout(resolve, 3_000, 'somebody is asked'));
    return Promise.all(
      Object.entries(attempts).map(async ([name, attempt]) => {
        const answer = attempt().then(
          () => 'granted',
          () => 'denied',
        );
        return `${name}: ${await Promise.race([answer, patience()])}`;
      }),
    );
  });
  expect(results.filter((result) => !result.endsWith(': denied'))).toEqual([]);
});

test('nothing is downloaded', async ({ open, shell }) => {
  test.skip(shell !== 'chromium', 'test/electron/isolation.test.ts has Electron’s refusal');
  const room = await open();
  expect(await downloadFrom(room.page)).toBe('refused');

  // Where downloads are accepted, the same click brings one.
  const installed = findChromium();
  if (!installed) throw new Error('No Chromium is installed.');
  const profile = createProfile(installed);
  const options = { ...launchOptions(profile), acceptDownloads: true, downloadsPath: profile.folder };
  const context = await chromium.launchPersistentContext(profile.folder, options);
  expect(await downloadFrom(context.pages()[0] ?? (await context.newPage()))).toBe('downloaded');
  await context.close();
  await profile.remove();
});

test('the policy that is served is strict, and normal use does not break it', async ({ open }) => {
  const room = await open();
  const { headers, text } = await room.page.evaluate(async () => {
    const answer = await fetch('/');
    return { headers: Object.fromEntries(answer.headers), text: await answer.text() };
  });
  const policy = headers['content-security-policy'] ?? '';
  expect(policy.replace(/'nonce-[^']+'/, "'nonce-…'").split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'nonce-…'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types carrel-pdf-worker',
  ]);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(text).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|style=/);

  // Every feature once; the fixture fails on any violation that this leaves on the console.
  await room.search('listy');
  await room.search('');
  await room.page.keyboard.press('Escape');
  for (const key of [
    'j',
    'Enter',
    'b',
    'c',
    't',
    't',
    't',
    't',
    's',
    's',
    's',
    's',
    '[',
    '[',
    '2',
    '3',
    '1',
    '?',
    'Escape',
  ])
    await room.page.keyboard.press(key);
  await room.writeNote('# A heading\n\n- **strong**, *emphasis*, `code`, [link](https://example.org)');
});

test('what hostile words are in the note and the search box is text', async ({ open }) => {
  const room = await open();
  const hostile =
    '<img src=x onerror="globalThis.hurt=1"><script>globalThis.hurt=2</script>[a](javascript:hurt=3)';
  await room.search(hostile);
  await expect(room.page.locator('.empty')).toContainText(hostile);
  await room.search('');
  await room.openRecord('Record of a Conversation with Kim Il Sung');
  await room.writeNote(hostile);
  await expect(room.noteEditor).toHaveText(hostile);
  expect(await room.page.evaluate(() => 'hurt' in globalThis)).toBe(false);
  await expect(room.page.locator('.note a, .note img, .empty img')).toHaveCount(0);
});
