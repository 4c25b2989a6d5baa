import { describe, expect, it } from 'vitest';
import { chooseShell, type ShellSituation } from './choose-shell.ts';

const chromium = { path: '/usr/lib/chromium/chromium', name: 'Chromium', version: '156.0.1' };
const situation: ShellSituation = {
  wanted: null,
  headless: false,
  hasDisplay: true,
  electron: { path: '/e/electron', version: '45.4.1' },
  chromium,
};
const missing = { missing: 'Electron’s program file is not here and could not be fetched (no network)' };
const choose = (change: Partial<ShellSituation>) => chooseShell({ ...situation, ...change });

describe('the choice of the shell', () => {
  it('takes Electron where its program is', () => {
    expect(choose({})).toEqual({
      shell: 'electron',
      path: '/e/electron',
      why: 'Opening in Electron 45.4.1: its program file is here.',
    });
  });

  it('takes Chromium where Electron cannot be had, and says why', () => {
    expect(choose({ electron: missing })).toEqual({
      shell: 'chromium',
      browser: chromium,
      why: 'Opening in Chromium 156.0.1 (/usr/lib/chromium/chromium): Electron’s program file is not here and could not be fetched (no network).',
    });
  });

  it('takes Chromium for the room without a display, and for whoever asks for it', () => {
    const headless = choose({ headless: true, hasDisplay: false });
    expect(headless).toMatchObject({ shell: 'chromium', why: expect.stringContaining('without a display') });
    expect(choose({ wanted: 'chromium' })).toMatchObject({
      shell: 'chromium',
      why: expect.stringContaining('asked'),
    });
  });

  it('names the headless room where there is no display', () => {
    const { shell, why } = choose({ hasDisplay: false });
    expect([shell, why]).toEqual([
      'none',
      expect.stringContaining('npm start -- --headless --screenshot FILE.png'),
    ]);
  });

  it('names three ways out where neither shell can be had', () => {
    const { shell, why } = choose({ electron: missing, chromium: null });
    expect(shell).toBe('none');
    for (const way of ['Three ways out', 'go online once', 'install Chromium', 'CARREL_CHROMIUM'])
      expect(why).toContain(way);
  });

  it('does not open another shell than the one asked for', () => {
    expect(choose({ wanted: 'electron', electron: missing })).toMatchObject({ shell: 'none' });
    expect(choose({ wanted: 'chromium', chromium: null })).toMatchObject({ shell: 'none' });
  });
});
