import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLog, describeFault } from './log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const noon = () => new Date('2026-01-01T12:00:00Z');

describe('the log', () => {
  it('makes no folder anew that has gone: its disk was taken out', () => {
    const data = join(folder, 'data');
    const log = createLog(data);
    log('first');
    rmSync(data, { recursive: true });
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    log('second');
    expect(existsSync(data)).toBe(false);
    expect(told).toHaveBeenCalledWith(expect.stringContaining('second'));
  });

  it('adds a line with its time, in a folder of the reader’s own', () => {
    const data = join(folder, 'deep', 'data');
    const log = createLog(data, noon);
    log('one');
    log('two');
    expect(readFileSync(join(data, 'carrel.log'), 'utf8')).toBe(
      '2026-01-01T12:00:00.000Z one\n2026-01-01T12:00:00.000Z two\n',
    );
    expect([statSync(data).mode & 0o777, statSync(join(data, 'carrel.log')).mode & 0o777]).toEqual([
      0o700, 0o600,
    ]);
  });

  it('is put aside when it is long, and what was put aside before is gone', () => {
    const log = createLog(folder);
    const file = join(folder, 'carrel.log');
    for (const [at, letter] of ['a', 'b', 'c'].entries()) {
      log(`${letter}${'.'.repeat(1024 * 1024)}`);
      expect(readdirSync(folder).sort()).toEqual(at === 0 ? ['carrel.log'] : ['carrel.log', 'carrel.log.1']);
    }
    expect(readFileSync(file, 'utf8')).toMatch(/Z c\.+\n$/);
    expect(readFileSync(`${file}.1`, 'utf8')).toMatch(/Z b\.+\n$/);
  });

  it('makes nothing before there is something to say', () => {
    createLog(join(folder, 'data'), noon);
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it('speaks to standard error where it cannot write, and does not throw', () => {
    const file = join(folder, 'a file');
    writeFileSync(file, '');
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    createLog(join(file, 'data'), noon)('where to?');
    expect(said.mock.calls).toEqual([['2026-01-01T12:00:00.000Z where to?\n']]);
  });

  it.runIf(process.platform === 'linux')('comes back from a folder where nothing can be made', () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    createLog('/proc/carrel', noon)('where to?');
    expect(said.mock.calls).toEqual([['2026-01-01T12:00:00.000Z where to?\n']]);
  });
});

describe('a described fault', () => {
  it('is on one line, with its stack and its causes', () => {
    const error = new Error('the note\nwas not kept', {
      cause: new TypeError('the disk', { cause: 'a loose cable' }),
    });
    const text = describeFault(error);
    expect(text).toMatch(
      /^Error: the note \| was not kept \| at .+log\.test\.ts.* caused by TypeError: the disk \| at .+ caused by "a loose cable"$/,
    );
    expect(text).not.toContain('\n');
  });

  it('says what it can of an error without a stack', () => {
    const error = Object.assign(new Error('bare'), { stack: undefined });
    expect(describeFault(error)).toBe('bare');
  });

  it('tells whatever else was thrown', () => {
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    expect([undefined, null, 'a word', { code: 7 }, 1n, circular].map(describeFault)).toEqual([
      'undefined',
      'null',
      '"a word"',
      '{"code":7}',
      '[object BigInt]',
      '[object Object]',
    ]);
  });

  it('comes to an end where an error is its own cause', () => {
    const one = new Error('one');
    const two = new Error('two', { cause: one });
    one.cause = two;
    const text = describeFault(one);
    expect(text.match(/Error: (one|two)/g)?.slice(0, 2)).toEqual(['Error: one', 'Error: two']);
    expect(text.length).toBeLessThan(20_000);
  });
});
