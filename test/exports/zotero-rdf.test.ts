import { expect, it } from 'vitest';
import { exportReferences } from '#core/export/export-references.ts';
import { gapsOf } from './gaps.ts';
import { reading, readZoteroRdf } from './read-zotero-rdf.ts';
import { records } from './records.ts';

it('an RDF parser reads each record as one item with all its properties', async () => {
  const items = await readZoteroRdf(exportReferences(records, 'zotero-rdf').text);
  expect(items).toHaveLength(records.length);
  expect(gapsOf(records, 'zotero-rdf', items, reading)).toEqual({ lost: [], unknown: [], kept: [] });
  expect(new Set(items.flatMap((item) => item['z:itemType'] ?? []))).toEqual(
    new Set(['letter', 'manuscript', 'bookSection']),
  );
});
