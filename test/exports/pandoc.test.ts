import { describe, expect, it } from 'vitest';
import type { ReferenceFormat } from '#contract/citing-terms.ts';
import { exportReferences } from '#core/export/export-references.ts';
import { gapsOf, type Item } from './gaps.ts';
import { missing, pandocReads, throughPandoc } from './programs.ts';
import { pandocReadings } from './read-pandoc.ts';
import { records } from './records.ts';

const noPandoc = missing('pandoc');
const reads = noPandoc === null ? pandocReads() : [];
const all = Object.entries(pandocReadings).map(
  ([format, [from, reading]]) => [format as ReferenceFormat, from, reading] as const,
);
const nothing = { lost: [], unknown: [], kept: [] };

describe.skipIf(noPandoc !== null)('pandoc gives back what the format can hold', () => {
  it.each(all.filter(([, from]) => reads.includes(from)))('of %s', (format, from, reading) => {
    const items = throughPandoc(from, exportReferences(records, format).text);
    expect(items).toHaveLength(records.length);
    expect(gapsOf(records, format, items, reading)).toEqual(nothing);
  });
});

/** Debian 12 has pandoc 2, which reads neither RIS nor EndNote XML. It takes seconds, so `npm run test:exports` has it alone. */
describe.skipIf(process.env.CARREL_EXPORTS === undefined)('pandoc 3 gives it back too', () => {
  it.each(all)('of %s', { timeout: 120_000 }, async (format, from, reading) => {
    const { convert } = await import('pandoc-wasm');
    const { stdout, stderr } = await convert(
      { from, to: 'csljson' },
      exportReferences(records, format).text,
      {},
    );
    expect(stderr).toBe('');
    const items = JSON.parse(stdout) as Item[];
    expect(items).toHaveLength(records.length);
    expect(gapsOf(records, format, items, reading)).toEqual(nothing);
  });
});
