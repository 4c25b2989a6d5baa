import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ArchivalRecord } from '#contract/entities.ts';
import { spacedInitials } from '#core/cite/people.ts';
import { exportReferences } from '#core/export/export-references.ts';
import { readAs } from '#core/import/sources/references/test-references.ts';
import { plain } from './gaps.ts';
import { records } from './records.ts';

type Described = Omit<ArchivalRecord, 'versions'>;

/** What a record must have again after it was exported and imported, as far as the format can say it. */
const essence = (record: Described): Readonly<Record<string, string>> => ({
  id: record.id,
  title: plain(record.title),
  names: record.agents
    .filter(({ role }) => role !== 'mentioned')
    .map(({ name }) => spacedInitials(name))
    .join('; '),
  familyFirst: record.agents
    .filter(({ parts }) => parts?.familyFirst)
    .map(({ name }) => name)
    .join('; '),
  dates: record.dates.map(({ text }) => text).join('; '),
  abstract: record.abstract ?? '',
  subjects: record.subjects.join('; '),
  languages: record.languages.join('; '),
  urls: record.urls.join('; '),
  translator: record.translator ?? '',
  contributor: record.contributor ?? '',
  donor: record.donor ?? '',
  rights: record.rights ?? '',
  number: record.number ?? '',
  shelfmark: record.provenance?.shelfmark ?? '',
});

async function back(format: 'csl-json' | 'ris' | 'biblatex' | 'bibtex', source: string, name: string) {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-back-'));
  writeFileSync(join(folder, name), exportReferences(records, format).text);
  const { found, skipped, refused } = await readAs(source, folder, [name]);
  expect([skipped, refused]).toEqual([[], []]);
  expect(found).toHaveLength(records.length);
  return found.flatMap(({ record }, at) => {
    const [was, is] = [essence(records[at]?.record ?? record), essence(record)];
    return Object.keys(was).flatMap((key) =>
      was[key] === is[key] ? [] : [{ key, id: was.id ?? '', was: was[key], is: is[key] }],
    );
  });
}

describe('our own import gives back our exports', () => {
  it.each([
    // Neither says that a date is the editors': it is approximate or uncertain there, and they tell so (losses).
    ['csl-json', 'csl-json', 'a.json', ['dates']],
    ['ris', 'ris', 'a.ris', []],
    // Neither has a field for the shelfmark: the place of the paper is one line.
    ['biblatex', 'bibtex', 'a.bib', ['dates', 'shelfmark']],
    ['bibtex', 'bibtex', 'a.bib', ['shelfmark']],
  ] as const)('from %s', async (format, source, name, without: readonly string[]) => {
    const changed = await back(format, source, name);
    expect(changed.filter(({ key }) => !without.includes(key))).toEqual([]);
    const dates = changed.filter(({ key }) => key === 'dates');
    expect(dates.filter(({ was = '' }) => !/^\[.+\]/.test(was))).toEqual([]);
  });
});
