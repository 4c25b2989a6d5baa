import { describe, expect, it } from 'vitest';
import { exportReferences } from '#core/export/export-references.ts';
import { gapsOf } from './gaps.ts';
import { citationJsReadings, throughCitationJs } from './read-citation-js.ts';
import { records } from './records.ts';

describe('citation-js gives back what the format can hold', () => {
  it.each(['biblatex', 'bibtex', 'ris'] as const)('of %s', (format) => {
    const [type, reading] = citationJsReadings[format];
    const items = throughCitationJs(type, exportReferences(records, format).text);
    expect(items).toHaveLength(records.length);
    expect(gapsOf(records, format, items, reading)).toEqual({ lost: [], unknown: [], kept: [] });
  });
});
