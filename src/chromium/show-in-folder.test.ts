import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findShow, waysToShow } from './show-in-folder.ts';

const desktop = { DISPLAY: ':1', DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/user/1000/bus' };
const linux = (env: NodeJS.ProcessEnv, there: readonly string[] = ['gdbus', 'xdg-open']) => ({
  env,
  platform: 'linux' as const,
  find: (program: string) => (there.includes(program) ? `/usr/bin/${program}` : null),
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-show-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the way to a file', () => {
  it('is the file manager’s, then the folder alone', () => {
    const ways = waysToShow("/home/me/Kim's 석탄.docx", linux(desktop));
    expect(ways.map(({ program, args }) => [program, args.at(-2), args.at(-1)])).toEqual([
      ['/usr/bin/gdbus', "['file:///home/me/Kim%27s%20%EC%84%9D%ED%83%84.docx']", ''],
      ['/usr/bin/xdg-open', undefined, '/home/me'],
    ]);
  });

  it('to a folder is into it, where nothing can mark it', () => {
    const [way] = waysToShow(folder, linux({ WAYLAND_DISPLAY: 'wayland-0' }));
    expect(way?.args).toEqual([folder]);
  });

  it('is none without a desktop, or without a program that knows one', () => {
    expect(findShow(linux({}))).toBeNull();
    expect(findShow(linux(desktop, []))).toBeNull();
  });

  it('is the system’s own elsewhere', () => {
    const on = (platform: NodeJS.Platform) => waysToShow('/a b', { ...linux({}), platform })[0];
    expect(on('darwin')?.args).toEqual(['-R', '/a b']);
    expect(on('win32')?.args).toEqual(['/select,/a b']);
  });
});

describe('showing', () => {
  /** Programs that write down what they were asked for. */
  function machine(codes: Readonly<Record<string, number>>) {
    mkdirSync(join(folder, 'bin'), { recursive: true });
    for (const [name, code] of Object.entries(codes)) {
      const path = join(folder, 'bin', name);
      writeFileSync(path, `#!/bin/sh\nprintf '%s %s\\n' ${name} "$1" >> '${folder}/asked'\nexit ${code}\n`);
      chmodSync(path, 0o755);
    }
    return { ...linux(desktop), find: (program: string) => join(folder, 'bin', program) };
  }
  const asked = () => readFileSync(join(folder, 'asked'), 'utf8');

  it('goes on to the next way where one does not work', async () => {
    await findShow(machine({ gdbus: 1, 'xdg-open': 0 }))?.(join(folder, 'notes.docx'));
    expect(asked()).toBe(`gdbus call\nxdg-open ${folder}\n`);
  });

  it('ends with the first that does, and says so where none does', async () => {
    await findShow(machine({ gdbus: 0, 'xdg-open': 0 }))?.(join(folder, 'notes.docx'));
    expect(asked()).toBe('gdbus call\n');
    await expect(findShow(machine({ gdbus: 1, 'xdg-open': 3 }))?.(folder)).rejects.toMatchObject({ code: 3 });
  });
});
