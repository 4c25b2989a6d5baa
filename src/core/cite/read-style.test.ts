import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatCitation } from './format-citation.ts';
import { formatBibliography, formatNotes } from './format-list.ts';
import { readStyle } from './read-style.ts';
import { dropsSaid } from './style-drops.ts';
import { styles } from './styles.ts';
import { a, aCollection, aDate, aRecord } from './test-records.ts';

const style = (body: string, over: { kind?: string; info?: string } = {}) =>
  `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="${over.kind ?? 'note'}" default-locale="en-GB">
  <info><title>A  Stranger’s
    Style</title><id>http://example.org/styles/stranger</id><updated>2026-01-01T00:00:00+00:00</updated>${over.info ?? ''}</info>
  ${body}
</style>`;
const citation = (inside: string) =>
  `<citation><layout suffix="."><group delimiter=", ">${inside}</group></layout></citation>`;
const author = '<names variable="author"><name initialize-with=". " name-as-sort-order="all"/></names>';
const title = '<text variable="title" text-case="title"/>';
const date = '<date variable="issued" form="text"/>';

describe('a stranger’s style', () => {
  it('keeps its name, and cites with our records', () => {
    const { style: read, parent } = readStyle(style(citation(author + title + date)));
    expect({ ...read, source: null, parent }).toEqual({
      id: 'http://example.org/styles/stranger',
      title: 'A Stranger’s Style',
      aliases: [],
      kind: 'note',
      locale: 'en-GB',
      source: null,
      parent: null,
    });
  });

  it('inverts, recases and cuts no family-first name', () => {
    const { style: read } = readStyle(style(citation(author + title + date)));
    const cited = (agents: Parameters<typeof aRecord>[0]) =>
      formatCitation(aRecord(agents), aCollection(), read).note.text;
    expect([
      cited({ title: 'talk with Ri Sang-jo', agents: [a('author', 'Ri', 'Sang-jo', 'family-first')] }),
      cited({ title: 'on coal', agents: [a('author', 'Samsonov', 'G. Ye.')] }),
      cited({ agents: [a('author', '毛', '泽东', 'family-first')], languages: ['zh'] }),
      cited({ agents: [a('author', 'Snow', 'Edgar')], languages: ['zh'] }),
      cited({ dates: [aDate('[Sept 1956?]', '1956-09?', { certainty: 'uncertain' })] }),
    ]).toEqual([
      'Ri Sang-jo, Talk with Ri Sang-jo.',
      'Samsonov, G. Ye., On Coal.',
      '毛泽东, Plain Title.',
      'Snow, E., Plain Title.',
      'Plain Title, [September 1956?].',
    ]);
  });

  it('says what it never prints, also where it only seems to', () => {
    const macros = `<macro name="called"><text variable="archive"/></macro>
      <macro name="never-called"><text variable="archive_location"/></macro>
      <macro name="by-type"><choose><if type="book"><text variable="URL"/></if>
        <else-if type="personal_communication"><text variable="genre"/></else-if></choose></macro>`;
    const read = readStyle(
      style(macros + citation(`${author}${title}${date}<text macro="called"/><text macro="by-type"/>`)),
    );
    expect(dropsSaid(read.drops)).toBe(
      'Leaves out the shelfmark, the archive’s city, the translator and the address; of documents that are no letters also what kind of document it is; of letters also the recipient.',
    );
  });

  it('promotes no translator, and keeps to a form that there is', () => {
    const names = `<names variable="author"><name/><substitute><names variable="translator"/></substitute></names>`;
    const { style: read } = readStyle(style(citation(names), { kind: 'in-text' }));
    const { note, short } = formatCitation(
      aRecord({ agents: [a('author', 'Snow', 'Edgar')] }),
      aCollection(),
      read,
    );
    expect([note.text, short.text]).toEqual(['Edgar Snow.', 'Edgar Snow.']);
    const unnamed = formatCitation(aRecord({ translator: 'Gary Goldberg' }), aCollection(), read);
    expect(unnamed.note.text).not.toContain('Goldberg');
  });

  it('may number its citations', () => {
    const { style: read } = readStyle(
      style(
        `${citation('<text variable="citation-number"/>')}<bibliography><layout><text variable="citation-number" suffix=". "/>${title}</layout></bibliography>`,
        { kind: 'in-text' },
      ),
    );
    const cited = ['One', 'Two'].map((id) => ({
      record: aRecord({ id, title: id }),
      collection: aCollection(),
    }));
    const [one, two] = cited;
    expect(
      formatNotes(
        [one, two, one].flatMap((each) => each ?? []),
        read,
      ).map(({ text }) => text),
    ).toEqual(['1.', '2.', '1.']);
    expect(formatBibliography(cited, read)[0]?.entries.map((entry) => entry.cited.text)).toEqual([
      '1. One',
      '2. Two',
    ]);
  });

  it('takes the shorter form in the text without the author', () => {
    const { style: read } = readStyle(style(citation(author + date), { kind: 'in-text' }));
    const { note, short, bibliography } = formatCitation(
      aRecord({ agents: [a('author', 'Snow', 'Edgar')], dates: [aDate('1956', '1956')] }),
      aCollection(),
      read,
    );
    expect([note.text, short.text, bibliography.text]).toEqual(['Snow, E., 1956.', '1956.', '']);
  });
});

describe('a dependent style', () => {
  const dependent = style('', {
    info: '<link href="http://example.org/styles/parent" rel="independent-parent"/>',
  });

  it('takes the rules of its parent', () => {
    const parentXml = (id: string) => (id.endsWith('/parent') ? style(citation(title)) : null);
    const { style: read, parent } = readStyle(dependent, { parentXml });
    expect([read.title, parent]).toEqual(['A Stranger’s Style', 'http://example.org/styles/parent']);
    expect(formatCitation(aRecord(), aCollection(), read).note.text).toBe('Plain Title.');
  });

  it('says which one it is, where it is not there', () => {
    expect(() => readStyle(dependent)).toThrow(
      'it points to the style http://example.org/styles/parent, which is not here. Add that style first.',
    );
    expect(() => readStyle(dependent, { parentXml: () => dependent })).toThrow('has no rules for citations');
  });
});

describe('what is no style', () => {
  it.each([
    ['nothing', ''],
    ['a page', '<html><body>style</body></html>'],
    ['another namespace', style('').replace('xbiblio/csl', 'xbiblio/other')],
    ['a style cut off', style(citation(title)).slice(0, -40)],
    ['no title', style(citation(title)).replace(/<title>[\s\S]*<\/title>/, '')],
    ['no id', style(citation(title)).replace(/<id>.*<\/id>/, '')],
    [
      'declared entities',
      style(citation(title)).replace('<style', '<!DOCTYPE style [<!ENTITY a "b">]><style'),
    ],
    ['too many levels', style('<group>'.repeat(200) + '</group>'.repeat(200))],
    ['no rules', style('')],
    [
      'a macro that calls itself',
      style(`<macro name="m"><text macro="m"/></macro>${citation('<text macro="m"/>')}`),
    ],
    [
      'macros that call each other twice',
      style(
        Array.from(
          { length: 40 },
          (_, at) => `<macro name="m${at}">${`<text macro="m${at + 1}"/>`.repeat(2)}</macro>`,
        )
          .concat(citation('<text macro="m0"/>'))
          .join(''),
      ),
    ],
    ['a megabyte of blanks', style(citation(title)).replace('  <info>', ' '.repeat(3_000_000))],
  ])('refuses %s', (_, xml) => {
    expect(() => readStyle(xml)).toThrow(expect.objectContaining({ code: 'style-unreadable' }));
  });
});

it('drops nothing in a style of ours but what its manual leaves out', () => {
  const folder = resolve(import.meta.dirname, '../../../resources/styles');
  const drops = styles.map(({ id, source }) => {
    const xml = 'file' in source ? readFileSync(join(folder, source.file), 'utf8') : source.xml;
    return [id, dropsSaid(readStyle(xml).drops)];
  });
  expect(Object.fromEntries(drops)).toEqual({
    'chicago-notes-bibliography': '',
    'chicago-notes-bibliography-17': '',
    'chicago-author-date': '',
    'turabian-9': '',
    'mla-9': '',
    'apa-7': '',
    'mhra-4': '',
    'wilson-center-digital-archive':
      'Leaves out the author and what kind of document it is; of letters also the recipient.',
  });
});
