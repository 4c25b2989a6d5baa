import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordSchema } from '#contract/entities.ts';
import { diffPacks } from '../../../pack/diff-packs.ts';
import { openPack, type Pack } from '../../../pack/open-pack.ts';
import { documentText } from '../../../read/document-text.ts';
import { listRecords } from '../../../read/list-records.ts';
import { allRows, sql } from '../../../sql.ts';
import { contentId } from '../../content-id.ts';
import { linesDown, testPdf } from '../../files/pdf/test-pdf.ts';
import type { FoundRecord } from '../../source.ts';
import { importHere } from '../../test-import.ts';
import { type Contents, folderWith, readFolder, readFolders } from './test-folder.ts';

const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xd9]);
const pdf = testPdf({ pages: [linesDown('On tin.')], info: { Title: 'On Tin' } });

/** Kind, language and words or pictures of each version of a record. */
const versions = ({ texts }: FoundRecord) =>
  texts.map(({ id, kind, language, document, media }) =>
    [id, kind, language, documentText(document), media?.map(({ label }) => label).join(' ')].filter(Boolean),
  );
const brief = ({ record }: FoundRecord) => [record.id, record.title, record.titleSupplied];

async function read(contents: Contents) {
  const { found, skipped, warnings } = await readFolder(contents);
  for (const { record } of found) recordSchema.omit({ versions: true }).parse(record);
  expect([skipped, warnings]).toEqual([[], []]);
  return found;
}

it('makes a record of each document, called by itself or else by its file', async () => {
  const found = await read({
    'a.txt': 'Dear aunt,\n\nall is well.',
    'b_note.md': '# On Coal\n\nThe mines.',
    'c.html': '<title>On Rice</title><p>The harvest.',
    'd.pdf': pdf,
    'e.pdf': testPdf({ pages: [linesDown('Ore.')], info: { Title: 'Microsoft Word - e.doc' } }),
    'f.jpg': jpeg,
    'g.md': '---\ntitle: On Iron\n---\n# Another\n\nIron.',
    'report-10.txt': 'Ten.',
    'report-9.txt': 'Nine.',
  });
  expect(found.map(brief)).toEqual([
    ['a', 'A', true],
    ['b_note', 'On Coal', false],
    ['c', 'On Rice', false],
    ['d', 'On Tin', false],
    ['e', 'E', true],
    ['f', 'F', true],
    ['g', 'On Iron', false],
    ['report-9', 'Report-9', true],
    ['report-10', 'Report-10', true],
  ]);
  expect(found.slice(3, 6).map(versions)).toEqual([
    [['pdf', 'transcription', 'und', 'On tin.', 'd.pdf']],
    [['pdf', 'transcription', 'und', 'Ore.', 'e.pdf']],
    [['pages', 'scan', 'und', 'f']],
  ]);
});

it('dates a text by the day before its name, where nothing else does', async () => {
  const found = await read({
    '1957-05-12_letter.txt': 'a',
    '1957-13-12_note.txt': 'b',
    '2019_07_04 page.jpg': jpeg,
    '1957.05.13.txt': 'c',
    '1957.05.13.yaml': 'date: 1956',
  });
  expect(found.map(({ record }) => record.dates.map(({ edtf, certainty }) => [edtf, certainty]))).toEqual([
    [['1957-05-12', 'inferred']],
    [],
    [['1956', 'exact']],
    [],
  ]);
});

it('takes what a front matter says into the record, by the names that a table may have', async () => {
  const [only] = await read({
    'x.md': `---
id: L-1
title: Letter on Coal
date: 12 May 1957
from: Puzanov, A. M.
to: [Kim Il Sung, Ministry of Mines]
language: ru
archive: AVPRF
box: 3
keywords: [coal, Anju]
---
The mines.`,
  });
  expect(only?.record).toMatchObject({
    id: 'L-1',
    aliases: ['x', expect.stringMatching(/^[a-z2-7]{16}$/)],
    title: 'Letter on Coal',
    titleSupplied: false,
    dates: [{ text: '12 May 1957', edtf: '1957-05-12', source: 'metadata' }],
    agents: [
      { name: 'Puzanov, A. M.', role: 'sender' },
      { name: 'Kim Il Sung', role: 'recipient' },
      { name: 'Ministry of Mines', role: 'recipient', kind: 'corporate' },
    ],
    subjects: ['coal', 'Anju'],
    genre: 'letter',
    languages: ['ru'],
    provenance: { repository: 'AVPRF' },
  });
  expect(only && versions(only)).toEqual([['md', 'transcription', 'ru', 'The mines.']]);
});

describe('files of one name are versions of one record', () => {
  it('by language and kind, the original first', async () => {
    const found = await read({
      'letter.yaml': 'title: Letter\nlanguage: ru',
      'letter.pdf': pdf,
      'letter.ru.txt': 'Уголь.',
      'letter_en.txt': 'Coal.',
      'letter-draft.txt': 'Kohle.',
      'letter-001.jpg': jpeg,
      'letter-002.jpg': jpeg,
      'letter-010.jpg': jpeg,
    });
    expect(found.map(brief)).toEqual([['letter', 'Letter', false]]);
    expect(found.map(versions)[0]).toEqual([
      ['ru.txt', 'transcription', 'ru', 'Уголь.'],
      ['pdf', 'transcription', 'ru', 'On tin.', 'letter.pdf'],
      ['draft.txt', 'draft', 'ru', 'Kohle.'],
      ['en.txt', 'translation', 'en', 'Coal.'],
      ['pages', 'scan', 'und', '1 2 10'],
    ]);
    expect(found[0]?.record.languages).toEqual(['ru']);
  });

  it('of which a translation says its own language alone', async () => {
    const [only] = await read({
      'letter.ru.txt': 'Уголь.',
      'letter-translation.md': '---\nlanguage: en\nsubject: coal\n---\nCoal.',
    });
    expect(only?.record).toMatchObject({ languages: ['ru'], subjects: ['coal'] });
    expect(only?.texts.map(({ kind, language }) => [kind, language])).toEqual([
      ['transcription', 'ru'],
      ['translation', 'en'],
    ]);
  });

  it('and keep its id when another version comes', async () => {
    const one = await read({ 'letter.ru.txt': 'Уголь.' });
    const two = await read({ 'letter.ru.txt': 'Уголь.', 'letter.en.txt': 'Coal.' });
    expect([one, two].map((found) => found.map(({ record }) => record.id))).toEqual([['letter'], ['letter']]);
  });

  it('also where two have the same marks', async () => {
    const [only] = await read({ 'letter.ru.txt': 'a', 'letter-ru.txt': 'b', 'letter_ru.txt': 'c' });
    expect(only?.texts.map(({ id }) => id).toSorted()).toEqual(['letter-ru.txt', 'letter.ru.txt', 'ru.txt']);
  });

  it('but not where a name only ends like a language', async () => {
    const found = await read({ 'part-ii.txt': 'x', 'part.txt': 'y', 'a_de.txt': 'z' });
    expect(found.map(({ record }) => record.id)).toEqual(['a_de', 'part', 'part-ii']);
  });
});

describe('pictures', () => {
  it('alone in a folder are the pages of one record, described in it or beside it', async () => {
    const found = await read({
      'box/telegram/10.jpg': jpeg,
      'box/telegram/9.jpg': jpeg,
      'box/telegram/metadata.json': '{"title": "Telegram on Coal", "date": "May 3, 1957"}',
      'box/letter/p1.jpg': jpeg,
      'box/letter.txt': 'The text of the letter.',
      'box/letter.json': '{"title": "Letter on Rice"}',
    });
    expect(found.map((each) => [...brief(each), ...versions(each)])).toEqual([
      ['box/', 'Box', true],
      [
        'box/letter',
        'Letter on Rice',
        false,
        ['txt', 'transcription', 'und', 'The text of the letter.'],
        ['pages', 'scan', 'und', '1'],
      ],
      ['box/telegram', 'Telegram on Coal', false, ['pages', 'scan', 'und', '9 10']],
    ]);
  });

  it('of several documents in one folder are told apart', async () => {
    const names = ['a-1', 'a-2', 'b-1', 'b-2'].map((name) => `scans/${name}.jpg`);
    const found = await read(Object.fromEntries(names.map((name) => [name, jpeg])));
    expect(found.map((each) => [each.record.id, ...versions(each).map((version) => version.at(-1))])).toEqual(
      [['scans/'], ['scans/a', '1 2'], ['scans/b', '1 2']],
    );
  });

  it('have the type that their bytes show', async () => {
    const [only] = await read({ 'a.jpg': Buffer.from('GIF89a', 'latin1') });
    expect(only?.texts[0]?.media).toMatchObject([{ id: 'a.jpg', mediaType: 'image/gif' }]);
  });
});

it('keeps a PDF without a text layer as a scan, and says so', async () => {
  const { found, warnings } = await readFolder({ 'a.pdf': testPdf({ pages: [[], []] }) });
  expect(found.map(versions)).toEqual([[['pdf', 'scan', 'und', 'a.pdf']]]);
  expect(warnings).toEqual([
    'a.pdf has no text layer. It is kept as a scan, whose words cannot be searched.',
  ]);
});

describe('folders', () => {
  it('are series with what they say of themselves, and give it on to what is in them', async () => {
    const { found, skipped } = await readFolder({
      'fond_06/folder.yaml':
        'title: Fond 6\nabstract: The secretariat.\narchive: AVPRF\nlanguage: ru\nrights: Free',
      'fond_06/1957/letter.txt': 'On coal.',
      'fond_06/1957/report.json': '{"language": "ko", "rights": "Closed"}',
      'fond_06/1957/report.txt': 'On rice.',
      'gone/metadata.yaml': 'title: Nothing',
    });
    expect(
      found.map(
        ({ record: { id, level, genre, abstract, languages, rights, related, partOf, provenance } }) => ({
          ...{ id, level, genre, abstract, languages, rights, related },
          partOf: partOf.map(({ title, record }) => `${title} (${record})`),
          archive: provenance?.repository,
        }),
      ),
    ).toEqual([
      {
        ...{
          id: 'fond_06/',
          level: 'series',
          genre: 'guide',
          abstract: 'The secretariat.',
          languages: ['ru'],
        },
        ...{ rights: 'Free', related: [], partOf: [], archive: 'AVPRF' },
      },
      {
        ...{ id: 'fond_06/1957/', level: 'series', genre: 'guide', abstract: null, languages: ['ru'] },
        ...{ rights: 'Free', related: ['fond_06/'], partOf: ['Fond 6 (fond_06/)'], archive: 'AVPRF' },
      },
      {
        ...{ id: 'fond_06/1957/letter', level: null, genre: 'letter', abstract: null, languages: ['ru'] },
        ...{ rights: 'Free', related: ['fond_06/1957/'], archive: 'AVPRF' },
        partOf: ['Fond 6 (fond_06/)', '1957 (fond_06/1957/)'],
      },
      {
        ...{ id: 'fond_06/1957/report', level: null, genre: 'report', abstract: null, languages: ['ko'] },
        ...{ rights: 'Closed', related: ['fond_06/1957/'], archive: 'AVPRF' },
        partOf: ['Fond 6 (fond_06/)', '1957 (fond_06/1957/)'],
      },
    ]);
    expect(skipped).toEqual([expect.stringMatching(/^gone\/metadata.yaml is in no format/)]);
  });

  it('that are named together may have files of one path', async () => {
    const folders = [folderWith({ 'a.txt': 'One.' }), folderWith({ 'a.txt': 'Two.' })];
    const { found } = await readFolders(...folders);
    expect(found.map(({ record }) => record.id)).toEqual(
      folders.map((folder) => contentId(basename(folder), 'a')),
    );
  });
});

describe('identifiers', () => {
  it('that two descriptions give are neither’s, which is said', async () => {
    const { found, warnings } = await readFolder({
      'a.md': '---\nid: X\n---\nOne.',
      'b.txt': 'Two.',
      'b.json': '{"id": "X"}',
    });
    expect(found.map(({ record }) => record.id)).toEqual(['a', 'b']);
    expect(warnings).toEqual([
      'a.md: the identifier “X” stands in several descriptions; its path is its id.',
      'b.txt: the identifier “X” stands in several descriptions; its path is its id.',
    ]);
  });

  it('of moved and renamed files are found by their words', async () => {
    const aliases = async (contents: Contents) =>
      (await read(contents)).flatMap(({ record }) =>
        record.aliases.filter((alias) => /^[a-z2-7]{16}$/.test(alias)),
      );
    const [before] = await aliases({ 'a.txt': 'The same words.' });
    expect(await aliases({ 'b/c.txt': 'The  same\nwords.' })).toEqual([before]);
  });

  it('related by a description are kept where they are records', async () => {
    const found = await read({ 'a.txt': 'One.', 'a.json': '{"related": ["b", "none"]}', 'b.txt': 'Two.' });
    expect(found.map(({ record }) => record.related)).toEqual([['b'], []]);
  });
});

it('reads a description as no table, and a table as no description', async () => {
  const { found } = await readFolder({
    'a.txt': 'One.',
    'a.json': '{"title": "One"}',
    'list.json': '[{"title": "Two", "id": "t"}]',
    'list.txt': 'Three.',
  });
  expect(found.map(brief)).toEqual([
    ['t', 'Two', false],
    ['a', 'One', false],
    ['list', 'List', true],
  ]);
});

it('leaves out what a table has as the text of its rows', async () => {
  const found = await read({
    'table.csv': 'title,file\nOne,texts/a.txt\n',
    'texts/a.txt': 'One.',
    'texts/b.txt': 'Two.',
  });
  expect(found.map(({ record, texts }) => [record.title, texts.length])).toEqual([
    ['One', 1],
    ['Texts', 0],
    ['B', 1],
  ]);
});

it('lets a new pack know a file that was renamed, and one that was moved', async () => {
  const [one, two] = [
    { 'a.txt': 'On coal.', 'b/c.txt': 'On rice.', 'd.txt': 'On tin.' },
    { 'a-new.txt': 'On coal.', 'e/c.txt': 'On rice.', 'd.txt': 'On iron.' },
  ].map((contents) => ({ from: folderWith(contents), out: join(folderWith({}), 'x.carrel') }));
  const packs = [];
  for (const each of [one, two]) {
    await importHere([each?.from ?? ''], { out: each?.out ?? '', title: 'T' });
    packs.push(openPack(each?.out ?? ''));
  }
  const [old, next] = packs as [Pack, Pack];
  const { renumbered, changed } = diffPacks(old, next);
  for (const pack of packs) pack.close();
  expect(renumbered.map(({ from, to }) => [from, to])).toEqual([
    ['a', 'a-new'],
    ['b/c', 'e/c'],
  ]);
  expect(changed.find(({ id }) => id === 'd')?.fields).toEqual(['texts']);
});

it('puts pictures and PDFs into the pack as they are', async () => {
  const from = folderWith({ 'a.pdf': pdf, 'a-1.jpg': jpeg, 'a-2.jpg': jpeg });
  const out = join(folderWith({}), 'x.carrel');
  await importHere([from], { out });
  const pack = openPack(out);
  const media = allRows<{ id: string; content: Buffer }>(
    pack.db,
    sql`SELECT id, content FROM media ORDER BY id`,
  );
  const [record] = listRecords(pack).records;
  pack.close();
  expect(media.map(({ id, content }) => [id, content.equals(id === 'a.pdf' ? pdf : jpeg)])).toEqual([
    ['a-1.jpg', true],
    ['a-2.jpg', true],
    ['a.pdf', true],
  ]);
  expect(record?.versions.map((version) => version.media)).toEqual([
    [{ id: 'a.pdf', label: 'a.pdf', mediaType: 'application/pdf', bytes: pdf.length }],
    [
      { id: 'a-1.jpg', label: '1', mediaType: 'image/jpeg', bytes: jpeg.length },
      { id: 'a-2.jpg', label: '2', mediaType: 'image/jpeg', bytes: jpeg.length },
    ],
  ]);
});
