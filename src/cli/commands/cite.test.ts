import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { sampleCollection, sampleRecords } from '#core/pack/sample-records.ts';
import { writePack } from '#core/pack/write-pack.ts';
import { capturedRun } from '../captured-run.ts';

let pack: string;
beforeEach(() => {
  pack = join(mkdtempSync(join(tmpdir(), 'carrel-cite-')), 'sample.carrel');
  writePack(pack, { ...sampleCollection, host: 'An Archive' }, sampleRecords);
});

const cite = (...args: string[]) => capturedRun('cite', pack, ...args);

it('prints all three forms, labelled, record by record', async () => {
  expect(await cite('rice', 'undated')).toEqual({
    code: 0,
    out: [
      'Note          “The Price of Rice,” May 1957, An Archive.',
      'Short note    “Price of Rice.”',
      'Bibliography  “The Price of Rice.” May 1957. An Archive.',
      '',
      'Note          “A Talk about Coal,” n.d., An Archive.',
      'Short note    “Talk about Coal.”',
      'Bibliography  “A Talk about Coal.” n.d. An Archive.',
      '',
    ].join('\n'),
    err: '',
  });
});

it('prints one form alone, and takes an id that a record had before', async () => {
  expect((await cite('old-rice', 'coal', '--form', 'note')).out).toBe(
    '“The Price of Rice,” May 1957, An Archive.\n“‘Coal’ and Steel,” May 12, 1957, An Archive.\n',
  );
});

it('answers in JSON with text and HTML', async () => {
  const { out } = await cite('rice', '--style', 'chicago', '--json');
  expect(JSON.parse(out)).toEqual({
    style: 'chicago-notes-bibliography',
    citations: [
      {
        id: 'rice',
        note: {
          text: '“The Price of Rice,” May 1957, An Archive.',
          html: '“The Price of Rice,” May 1957, An Archive.',
        },
        short: { text: '“Price of Rice.”', html: '“Price of Rice.”' },
        bibliography: {
          text: '“The Price of Rice.” May 1957. An Archive.',
          html: '“The Price of Rice.” May 1957. An Archive.',
        },
      },
    ],
  });
});

it('writes references to standard output and their losses beside it', async () => {
  const { code, out, err } = await cite('undated', '--format', 'ris');
  expect([code, out, err]).toEqual([
    0,
    [
      'TY  - MANSCPT',
      'ID  - undated',
      'TI  - A Talk about Coal',
      'DB  - An Archive',
      'CN  - undated',
      'N1  - Carrel collection: A Sample, version 1',
      'ER  - ',
      '',
    ].join('\r\n'),
    'RIS has no field for the collection and version that was read: put in N1.\n',
  ]);
  const { out: json, err: quiet } = await cite('undated', '--format', 'ris', '--json');
  expect([JSON.parse(json), quiet]).toEqual([{ format: 'ris', text: out, losses: [err.trimEnd()] }, '']);
});

it('cites in another style, in another language, and the paper', async () => {
  const note = async (...words: string[]) => (await cite(...words, '--form', 'note')).out;
  expect([
    await note('rice', '--style', 'mhra', '--locale', 'de-DE'),
    await note('coal', '--style', 'apa'),
    await note('coal', '--paper'),
  ]).toEqual([
    '„The Price of Rice“, Mai 1957, An Archive.\n',
    '(“Coal” and Steel, 1957)\n',
    '“‘Coal’ and Steel,” May 12, 1957, An Archive.\n',
  ]);
});

it('cites in the style of a file, and says what that drops', async () => {
  const path = join(dirname(pack), 'bare.csl');
  writeFileSync(
    path,
    `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note">
  <info><title>Bare</title><id>http://example.org/bare</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
</style>`,
  );
  const { out, err } = await cite('rice', '--style', path, '--form', 'note');
  expect([out, err]).toEqual([
    'The Price of Rice\n',
    expect.stringMatching(/^The style “Bare”: Leaves out the archive, the shelfmark/),
  ]);
});

it('writes a table, and the newer formats, as every other', async () => {
  const { out, code } = await cite('rice', '--format', 'csv');
  expect([code, out.split('\r\n').length]).toEqual([0, 2]);
  expect(out).toContain('"The Price of Rice"');
  expect((await cite('rice', '--format', 'tei')).out).toContain('<bibl xml:id="record-rice"');
  expect((await cite('rice', '--format', 'zotero-rdf')).out).toContain(
    '<dc:title>The Price of Rice</dc:title>',
  );
});

it('refuses an unknown style or record with one sentence', async () => {
  expect(await cite('rice', '--style', 'vancouver')).toEqual({
    code: 1,
    out: '',
    err: 'Carrel has no citation style “vancouver”. It has: chicago-notes-bibliography (or chicago, chicago-18, chicago-notes-bibliography-archival); chicago-notes-bibliography-17 (or chicago-17); chicago-author-date (or author-date); turabian-9 (or turabian); mla-9 (or mla); apa-7 (or apa); mhra-4 (or mhra); wilson-center-digital-archive (or wcda). Nor was a style of that id added, or found on this machine; a .csl file will do too.\n',
  });
  expect(await cite('rice', 'wheat')).toEqual({
    code: 1,
    out: '',
    err: '“A Sample” has no record “wheat”.\n',
  });
});

it('takes a form of a reference format, or no id at all, for wrong usage', async () => {
  expect((await cite('rice', '--format', 'bibtex', '--form', 'note')).code).toBe(2);
  expect((await cite()).code).toBe(2);
  expect((await cite('rice', '--format', 'docx')).code).toBe(2);
});
