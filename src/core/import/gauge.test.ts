import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createGauge } from './gauge.ts';

const folder = mkdtempSync(join(tmpdir(), 'carrel-gauge-'));
function file(name: string, lines: number, line: string): { path: string } {
  const path = join(folder, name);
  writeFileSync(path, `${line}\n`.repeat(lines));
  return { path };
}

it('tells how far a long file is by its lines, and counts short ones as they are begun', () => {
  const [long, short] = [
    file('long, line 9.csv', 10_000, 'x'.repeat(99)),
    file('short.txt', 10, 'x'.repeat(9)),
  ];
  const gauge = createGauge([long, short]);
  expect(gauge.bytes).toBe(1_000_100);
  expect(gauge.at(`${long.path}, line 2500`)).toBe(250_000);
  expect(gauge.at(`${long.path}, line 10000`)).toBe(1_000_000);
  expect(gauge.at(`${short.path}, line 1`)).toBe(1_000_100);
});

it('never goes back, nor beyond the end, whatever a source names', () => {
  const [one, other] = [file('a.txt', 10, 'a'), file('b.txt', 10, 'b')];
  const gauge = createGauge([one, other]);
  const places = [one.path, `${other.path}, line 999`, one.path, '/elsewhere.pdf, line 3', other.path, ''];
  expect(places.map((place) => gauge.at(place))).toEqual([20, 40, 40, 40, 40, 40]);
});
