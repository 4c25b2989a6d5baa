import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openShell, root } from '../fixtures/open-shell.ts';
import { expect, test } from '../fixtures/room-test.ts';
import { RoomPage } from '../pages/room-page.ts';

const brought = 'Carrel is open already; its window was brought to the front.';

/** Starts Carrel as a reader does; `said` grows with what it says. */
function start(data: string, ...more: readonly string[]) {
  const display = process.env.DISPLAY ? [] : ['--headless'];
  const args = [join(root, 'scripts/start.ts'), '--shell', 'chromium', '--data', data, ...display, ...more];
  const child: ChildProcess = spawn(process.execPath, args, {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const started = { child, said: '', code: undefined as number | null | undefined };
  child.stderr?.on('data', (bytes) => {
    started.said += String(bytes);
  });
  child.on('exit', (code) => {
    started.code = code;
  });
  return started;
}

test('a second start brings the first window forward and ends; where that stands still, it opens to read', async ({
  data,
  shell,
}) => {
  test.skip(shell !== 'chromium', 'Electron’s second start is in the test of its wiring');
  const first = start(data);
  const others = [];
  try {
    await expect.poll(() => existsSync(join(data, 'library.sqlite')), { timeout: 30_000 }).toBe(true);
    const second = start(data);
    others.push(second);
    await expect.poll(() => second.code, { timeout: 30_000 }).toBe(0);
    expect(second.said).toContain(brought);
    expect(first.said).not.toContain('was not brought');

    first.child.kill('SIGSTOP');
    const third = start(data);
    others.push(third);
    await expect.poll(() => third.said, { timeout: 30_000 }).toContain('did not answer');
    await expect.poll(() => third.said, { timeout: 30_000 }).toContain('Another Carrel has the library in');
    expect(third.code).toBe(undefined);
  } finally {
    first.child.kill('SIGCONT');
    for (const { child, code } of [first, ...others]) {
      if (code !== undefined) continue;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    }
  }
});

test('a window that is minimised comes back to the front; one that only reads says so', async ({
  data,
  open,
  shell: name,
}) => {
  test.skip(name !== 'chromium', 'Electron’s window is in the test of its wiring');
  // Without a display: on a bare one there is nobody who minimises windows.
  const shell = await openShell(name, { data, headless: true });
  try {
    const room = new RoomPage(shell.page);
    await room.ready();
    const session = await shell.page.context().newCDPSession(shell.page);
    const { windowId } = await session.send('Browser.getWindowForTarget');
    const state = async () =>
      (await session.send('Browser.getWindowBounds', { windowId })).bounds.windowState;
    await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'minimized' } });
    expect(await state()).toBe('minimized');
    await shell.bringForward();
    expect(await state()).toBe('normal');
  } finally {
    await shell.close();
  }
  const reading = await open({ readOnly: true });
  await expect(reading.banner).toContainText('Carrel was started with --read-only.');
  await expect(reading.banner.getByRole('button', { name: 'Try again' })).toHaveCount(0);
});
