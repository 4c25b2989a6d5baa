import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPack } from '../../../pack/open-pack.ts';
import { documentText } from '../../../read/document-text.ts';
import { listRecords } from '../../../read/list-records.ts';
import { isWhole } from '../../test-fuzz.ts';
import { importHere } from '../../test-import.ts';
import { readFolders } from './test-folder.ts';

const shared = join(import.meta.dirname, '../../../../../../shared/data');
const ocr = join(shared, 'jfk-ocr');
const multilingual = join(shared, 'multilingual');

/** The one of the released records that has no words. */
const empty = '104-10527-10199.md';

/** Reading a megabyte of Markdown takes seconds on a busy machine. */
const patienceMs = 90_000;

/** Letters and digits, in order; what Markdown and lines are made of is none. */
const words = (text: string): string => text.normalize('NFC').replaceAll(/[^\p{L}\p{N}]+/gu, '');

async function textsBelow(...folders: string[]) {
  const { found, skipped } = await readFolders(...folders);
  const texts = found.flatMap(({ record, texts: [text] }) =>
    text ? [[record.id, text.document] as const] : [],
  );
  return { texts: new Map(texts), skipped };
}

describe.skipIf(!existsSync(shared))('real folders (need ../shared beside the checkout)', () => {
  it(
    'of released records: each scanned text is a record or empty, and keeps its words',
    async () => {
      const names = readdirSync(join(ocr, 'text'));
      const files = names.filter((name, at) => isWhole || at % 4 === 0 || name === empty);
      const folder = mkdtempSync(join(tmpdir(), 'carrel-real-'));
      for (const name of files) copyFileSync(join(ocr, 'text', name), join(folder, name));
      const { texts, skipped } = await textsBelow(folder);
      expect(texts.size + skipped.length).toBe(files.length);
      expect(skipped).toEqual([`${empty} is empty. Save it again.`]);
      let [all, kept] = [0, 0];
      for (const [id, document] of texts) {
        const printed = words(readFileSync(join(ocr, 'text', `${id}.md`), 'utf8'));
        all += printed.length;
        kept += Math.min(printed.length, words(documentText(document)).length);
      }
      expect(kept / all).toBeGreaterThan(0.999);
    },
    patienceMs,
  );

  it(
    'of released records with their table: a text that a row has is no record of its own',
    async () => {
      const out = join(mkdtempSync(join(tmpdir(), 'carrel-real-')), 'x.carrel');
      const report = await importHere([ocr], { out });
      const pack = openPack(out);
      const { records } = listRecords(pack);
      pack.close();
      const unknown = records.filter(({ id }) => id.startsWith('text/') || id === 'LICENCE-NOTE');
      expect(unknown.map(({ id }) => id)).toEqual(['LICENCE-NOTE']);
      expect(report.records).toBe(231);
    },
    patienceMs,
  );

  it('in old encodings: a text is the same in each of them', async () => {
    const { texts } = await textsBelow(join(multilingual, 'encodings'));
    const said = (id: string) => {
      const document = texts.get(id);
      return document && words(documentText(document));
    };
    expect(said('rus.cp1251')).toBe(said('rus.utf8-bom-crlf'));
    expect(said('rus.koi8_r')).toBe(said('rus.utf8-bom-crlf'));
    expect(said('jpn.euc_jp')).toBe(said('jpn.shift_jis'));
    expect(said('kor.cp949')).toBe(said('kor.utf16le-bom'));
    expect([...texts.keys()]).toHaveLength(readdirSync(join(multilingual, 'encodings')).length);
  });

  it('of web pages in twenty languages: each in its own, with the words of its text', async () => {
    const { found, skipped } = await readFolders(join(multilingual, 'udhr/html'));
    expect(skipped).toEqual([]);
    for (const { record, texts } of found) {
      expect([record.id, record.languages]).toEqual([record.id, [expect.stringMatching(/^[a-z]{2,3}/)]]);
      const printed = words(readFileSync(join(multilingual, 'udhr/txt', `${record.id}.txt`), 'utf8'));
      const [text] = texts;
      const read = words(text ? documentText(text.document) : '');
      expect(read.length / printed.length, record.id).toBeGreaterThan(0.98);
    }
  });
});
