import { hostFiles } from '#words/en/host-files.ts';
import { wordsOf } from '#words/words.ts';
import type { Source } from '../../source.ts';
import type { ReferenceItem } from '../references/item.ts';
import { type EntryReport, readReferences } from '../references/read-references.ts';
import { inOneLine, risEntries } from './entries.ts';
import { itemOfEntry } from './to-item.ts';

const t = wordsOf('hostFiles', hostFiles);

/** References line by line: what every reference manager and library catalogue can write. */
export const ris: Source = {
  name: 'ris',
  description: 'references in RIS, as EndNote, Zotero, Mendeley and RefWorks write them',
  detect: (file) => isRis(file.head(), /\.ris$/i.test(file.name)),
  read: (files, report, settings) =>
    readReferences({ keys: keysOf, items: itemsOf }, files, report, settings),
};

/** As many lines of greeting as a database puts before its references. */
const maxGreeting = 60;

/** True where a line "TY  - JOUR" stands near the beginning, and the next is a tag as well. */
function isRis(head: string, isNamed: boolean): boolean {
  const lines = head.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/, maxGreeting);
  const start = lines.findIndex((line) => /^[ \t]{0,3}TY[ \t]{1,4}-[ \t]*[A-Z]{3,8}[ \t]*$/.test(line));
  if (start < 0) return false;
  const next = lines.slice(start + 1).find((line) => line.trim() !== '');
  return isNamed || /^[ \t]{0,3}[A-Z][A-Z0-9][ \t]{1,4}-/.test(next ?? '');
}

function* keysOf(text: string): Generator<string> {
  for (const { fields, fault } of risEntries(text)) {
    const key = fields
      .filter(({ tag }) => tag === 'ID')
      .map(inOneLine)
      .find((value) => value !== '');
    if (key !== undefined && fault === '') yield key;
  }
}

function* itemsOf(path: string, text: string, report: EntryReport): Generator<ReferenceItem> {
  for (const entry of risEntries(text)) {
    const where = t('line', { path, line: entry.line });
    if (entry.fault !== '') report.skip(where, entry.fault);
    else {
      if (!entry.ended) report.warn(where, 'end', t('noEnd'));
      yield itemOfEntry(entry, where, (kind, what) => report.warn(where, kind, what));
    }
  }
}
