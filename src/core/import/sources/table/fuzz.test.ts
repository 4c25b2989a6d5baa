import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordSchema } from '#contract/entities.ts';
import { fuzzRuns, fuzzTimeout } from '../../test-fuzz.ts';
import { readTable } from './test-table.ts';

const numRuns = fuzzRuns(3000);
const timeoutMs = fuzzTimeout(120_000);

const header = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      'title',
      'id',
      'date',
      'Subject',
      'from',
      'language',
      'file',
      'text',
      'url',
      'parent',
    ),
  },
  fc.constantFrom('', '__proto__', 'constructor', 'Type', '\uFEFFtitle', 'dc:title', 'related'),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const cell = fc.oneof(
  fc.constantFrom(
    '',
    '""',
    '"',
    '"a""b"',
    '"a\nb"',
    '../x.txt',
    '/etc/passwd',
    '05/06/1957',
    '1957',
    'Coal',
    'a;b|c',
    '\u2028',
  ),
  fc.constantFrom(
    '\0',
    '\uFEFF',
    '\r',
    '\t',
    '=cmd()',
    '1e400',
    'undefined',
    '10.1/x',
    'http://a b',
    'rus',
    'x.txt',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const delimited = fc
  .record({
    rows: fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 }),
    headers: fc.array(header, { maxLength: 8 }),
    sign: fc.constantFrom(',', ';', '\t', '|'),
    end: fc.constantFrom('\n', '\r\n', '\r', '\u0085'),
    cut: fc.nat(20),
  })
  .map(({ rows, headers, sign, end, cut }) => {
    const text = [headers, ...rows].map((row) => row.join(sign)).join(end);
    return { name: 't.csv', bytes: Buffer.from(text.slice(0, Math.max(1, text.length - cut))) };
  });
const object = fc.dictionary(header, fc.jsonValue({ maxDepth: 4 }), { maxKeys: 6 });
const json = fc
  .record({
    objects: fc.array(fc.oneof({ weight: 4, arbitrary: object }, fc.jsonValue()), { maxLength: 6 }),
    frame: fc.constantFrom('[', '{"records":[', 'lines'),
    cut: fc.oneof(fc.constant(0), fc.nat(30)),
  })
  .map(({ objects, frame, cut }) => {
    const parts = objects.map((each) => JSON.stringify(each));
    const close = frame === '[' ? ']' : ']}';
    const text = frame === 'lines' ? parts.join('\n') : `${frame}${parts.join(',')}${close}`;
    const name = frame === 'lines' ? 't.jsonl' : 't.json';
    return { name, bytes: Buffer.from(text.slice(0, Math.max(1, text.length - cut))) };
  });
const anything = fc
  .record({
    name: fc.constantFrom('t.csv', 't.tsv', 't.json', 't.jsonl'),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 200 }),
  })
  .map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes) }));

const folder = mkdtempSync(join(tmpdir(), 'carrel-fuzz-'));
const schema = recordSchema.omit({ versions: true });
let slowest = 0;

async function readAny({ name, bytes }: { name: string; bytes: Buffer }): Promise<void> {
  writeFileSync(join(folder, name), bytes);
  const start = performance.now();
  const { found, skipped, refused } = await readTable(folder, [name]);
  slowest = Math.max(slowest, performance.now() - start);
  for (const { record, where } of found) {
    schema.parse(record);
    expect(where).toMatch(/, line \d+$/);
  }
  for (const reason of [...skipped, ...refused]) expect(reason.length).toBeGreaterThan(10);
}

describe('any table is read or refused, never crashed on and never hung over', () => {
  it.each([
    ['delimited', delimited],
    ['JSON', json],
    ['of any bytes', anything],
  ])(
    '%s',
    async (_, made) => {
      await fc.assert(fc.asyncProperty(made, readAny), { numRuns: Math.ceil(numRuns / 3) });
      expect(slowest).toBeLessThan(1000);
    },
    timeoutMs,
  );
});

it('gives back what was written as a table, whatever stands in the cells', async () => {
  const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => {
    const kept = text.replaceAll(/\s+/g, ' ').trim();
    return kept === text && !/[\uFEFF\0]/.test(text) && text.isWellFormed();
  });
  const table = fc.uniqueArray(fc.tuple(word, word), { minLength: 1, maxLength: 10, selector: ([id]) => id });
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom('\n', '\r\n', '\r'), async (rows, end) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const lines = rows.map(([id, title]) => `${quoted(id)},${quoted(title)}`);
      writeFileSync(join(folder, 'back.csv'), ['id,title', ...lines].join(end));
      const { found, skipped } = await readTable(folder, ['back.csv']);
      expect(skipped).toEqual([]);
      expect(found.map(({ record }) => record.title)).toEqual(rows.map(([, title]) => title));
    }),
    { numRuns: fuzzRuns(200) },
  );
});
