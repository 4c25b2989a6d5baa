import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { readFolder } from '../read/read-folder.ts';
import { sampleHandedRecord, sampleHandOver, sampleMark } from '../sample-hand-over.ts';
import { fenced, fencedIn } from './fences.ts';
import { writeFolder } from './write-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-vault-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const rice = 'The Price of Rice.md';
/** The same, with other words in the note. */
const changed = () =>
  sampleHandOver({
    records: [
      sampleHandedRecord({
        note: { text: 'Written anew.', createdAt: '', savedAt: '2026-11-27T00:00:00.000Z' },
      }),
    ],
  });

describe('a folder of Markdown', () => {
  it('has a file for each record and list, with ids in front matter that YAML reads', () => {
    expect(writeFolder(sampleHandOver(), folder)).toEqual({
      made: 3,
      updated: 0,
      same: 0,
      changed: [],
      gone: [],
    });
    expect(readdirSync(folder).sort()).toEqual([rice, 'To read.md', '“Coal” and Steel 석탄.md']);
    const [, yaml = ''] = read(rice).split('---\n');
    expect(parseDocument(yaml).toJS()).toEqual({
      'carrel-id': 'carrel:talks/rice',
      'carrel-title': 'The Price of Rice',
      'carrel-collection': 'Talks',
      'carrel-date': 'May 1957',
      'carrel-citation': '“Rice.” May 1957. Talks.',
      'carrel-changed': '2026-11-24T09:05:00.000Z',
    });
    expect(read(rice)).toContain('See [[“Coal” and Steel 석탄]]\n');
    expect(read(rice)).toContain('· #harvest #follow-up ^mark-3f0c7a52-0000-4000-8000-000000000001\n');
    expect(read('To read.md')).toContain('- “Rice.” May 1957. Talks. [[The Price of Rice]]\n');
  });

  it('is left alone by a second export that has nothing new', () => {
    writeFolder(sampleHandOver(), folder);
    const before = statSync(join(folder, rice)).mtimeMs;
    expect(writeFolder(sampleHandOver(), folder)).toMatchObject({ made: 0, updated: 0, same: 3 });
    expect(statSync(join(folder, rice)).mtimeMs).toBe(before);
  });

  it('keeps every byte that the reader wrote round its part, whatever it is', () => {
    const words = fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.toWellFormed());
    const around = fc
      .tuple(fc.oneof(words, fc.constantFrom('\r\n# Mine\r\n', '%% x', '<!-- carrel:end -->', '```')), words)
      .filter((each) => each.every((text) => !/<!-- carrel:(?:sheet|list) /.test(text)));
    fc.assert(
      fc.property(around, fc.boolean(), ([above, below], crlf) => {
        rmSync(folder, { recursive: true, force: true });
        writeFolder(sampleHandOver(), folder);
        const text = crlf ? read(rice).replaceAll('\n', '\r\n') : read(rice);
        const at = text.indexOf('<!-- carrel:sheet');
        // Own properties are Carrel's; the reader's stand below them, in lines of their own.
        const head = text.slice(0, at).replace(/---(\r?\n)(\r?\n)$/, 'mine: [a,   b] # so$1---$1$2');
        write(rice, `${head}${above}${text.slice(at)}${below}`);
        expect(writeFolder(changed(), folder)).toMatchObject({ updated: 1, changed: [] });
        const after = read(rice);
        const end = after.lastIndexOf(below);
        expect(after.slice(end)).toBe(below);
        expect(after.slice(0, after.indexOf('<!-- carrel:sheet')).endsWith(above)).toBe(true);
        expect(after.slice(0, after.indexOf('<!-- carrel:sheet')).replace(/carrel-changed: .*/, '')).toBe(
          `${head}${above}`.replace(/carrel-changed: .*/, ''),
        );
        expect(after).toContain('Written anew.');
        expect(after).toContain('carrel-changed: "2026-11-27T00:00:00.000Z"');
      }),
      { numRuns: 60 },
    );
  });

  it('finds a file that was renamed and moved, and one whose front matter was taken out', () => {
    writeFolder(sampleHandOver(), folder);
    mkdirSync(join(folder, 'Chapter 2'));
    renameSync(join(folder, rice), join(folder, 'Chapter 2', 'My rice.md'));
    const own = read('Chapter 2/My rice.md');
    write('Chapter 2/My rice.md', own.slice(own.indexOf('<!--')));
    // The list's file too: it links to the other.
    expect(writeFolder(changed(), folder)).toMatchObject({ made: 0, updated: 2 });
    expect(read('Chapter 2/My rice.md')).toMatch(/^<!-- carrel:sheet .*\n# The Price of Rice\n/);
    expect(read('To read.md')).toContain('[[My rice]]');
  });

  it('leaves a file as it is whose own part was changed, or lost its end, and says so', () => {
    writeFolder(sampleHandOver(), folder);
    const mine = read(rice).replace('## Marks', '## Marks\n\nMy thought.');
    write(rice, mine);
    write('To read.md', read('To read.md').replace(/<!-- carrel:end .*-->/, ''));
    expect(writeFolder(sampleHandOver(), folder)).toMatchObject({ same: 1, changed: [rice, 'To read.md'] });
    expect(read(rice)).toBe(mine);
  });

  it('says what is gone from the library and deletes nothing; only where everything is handed over', () => {
    writeFolder(sampleHandOver(), folder);
    const less = { records: [sampleHandedRecord()], lists: [] };
    expect(writeFolder(sampleHandOver(less), folder).gone.sort()).toEqual([
      'To read.md',
      '“Coal” and Steel 석탄.md',
    ]);
    expect(writeFolder(sampleHandOver({ ...less, isWhole: false }), folder).gone).toEqual([]);
    expect(readdirSync(folder)).toHaveLength(3);
  });

  it('gives no two records one file, also where a system tells no capitals apart, and takes nobody’s', () => {
    write('rice.md', 'My own.');
    const named = (record: string, title: string) =>
      sampleHandedRecord({ ref: { collection: 'talks', record }, title, marks: [] });
    const records = [
      named('a', 'Rice'),
      named('b', 'RICE'),
      named('c', 'CON: <1>|'),
      named('d', '...'),
      named('e', 'x'.repeat(500)),
    ];
    writeFolder(sampleHandOver({ records, lists: [] }), folder);
    expect(readdirSync(folder).sort()).toEqual([
      'CON 1.md',
      'RICE 3.md',
      'Record.md',
      'Rice 2.md',
      'rice.md',
      `${'x'.repeat(110)}.md`,
    ]);
    expect(read('rice.md')).toBe('My own.');
  });
});

describe('notes that would break out', () => {
  const marker = fenced('sheet', 'carrel:talks/rice', 'x');
  it.each([
    ['an end of a part', '<!-- carrel:end 0123456789abcdef -->'],
    ['a whole part', marker],
    ['a beginning alone', marker.split('\n')[0] ?? ''],
    ['an open fence', '```\ncode'],
    ['an open comment', '<!-- open'],
    ['an open comment of Obsidian', 'a %% b'],
    ['other line ends', 'a\r\nb\rc\n\n'],
    ['text from right to left', '\u202Eabc'],
    ['five megabytes', 'word\n'.repeat(1_000_000)],
    ['nothing but an end of a line', '\n'],
  ])('come back as they were: %s', (_, text) => {
    const record = sampleHandedRecord({
      note: { text, createdAt: '', savedAt: '' },
      marks: [sampleMark({ note: text })],
    });
    const handOver = sampleHandOver({ records: [record], lists: [] });
    writeFolder(handOver, folder);
    expect(fencedIn(read(rice))).toMatchObject([{ kind: 'sheet', isChanged: false }]);
    expect(writeFolder(handOver, folder)).toMatchObject({ same: 1, changed: [] });
    const back = readFolder(folder);
    const plain = text.replaceAll('\r\n', '\n');
    expect(back?.notes.map((note) => note.text === plain)).toEqual([true]);
    expect(back?.unplaced).toEqual([]);
  });
});
