import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { escaped, hasZimWriter, writeZim, xapianSettings, type ZimPage } from '../../import/zim.ts';
import type { Doc } from '../documents.ts';
import { type Piece, typed } from '../known-items/item.ts';
import type { Absent, Peer } from './peer.ts';

/** Kiwix, over a ZIM file with its full-text index. It answers at most ten titles. */
export function kiwix(): Peer | Absent {
  if (!hasZimWriter()) return { name, why: 'zimwriterfs is not installed (Debian: zim-tools)' };
  if (spawnSync('kiwix-search', ['--version']).status !== 0)
    return { name, why: 'kiwix-search is not installed (Debian: kiwix-tools)' };
  return {
    name,
    open(docs, folder) {
      const there = join(folder, 'pages.zim');
      const zim = existsSync(there) ? there : writeZim(pagesOf(docs), folder);
      return {
        search: (query, limit) =>
          ask(zim, query)
            .map((at) => docs[at]?.id ?? '')
            .slice(0, limit),
        close: () => {},
      };
    },
  };
}

const name = 'Kiwix';

// kiwix-search prints nothing but titles, and many documents have the same: a word at the end tells which.
const mark = 'xqz';
const markOf = (at: number) => mark + [...String(at)].map((digit) => 'bcdfghjkmn'[Number(digit)]).join('');
const placeOf = (marked: string) =>
  Number([...marked.slice(mark.length)].map((letter) => 'bcdfghjkmn'.indexOf(letter)).join(''));

function* pagesOf(docs: readonly Doc[]): Generator<ZimPage> {
  for (const [at, { title, text }] of docs.entries()) {
    const paragraphs = text.split('\n\n').map((paragraph) => `<p>${escaped(paragraph)}</p>`);
    const bodyHtml = `<h1>${escaped(title)}</h1>${paragraphs.join('')}`;
    yield { name: `${at}.html`, title: `${title} ${markOf(at)}`, bodyHtml };
  }
}

function ask(zim: string, query: readonly Piece[]): number[] {
  const env = { ...process.env, ...xapianSettings };
  const asked = [zim, typed(query)];
  const { status, stdout, stderr } = spawnSync('kiwix-search', asked, { encoding: 'utf8', env });
  if (status !== 0) throw new Error(`kiwix-search ended with ${status}: ${stderr}`);
  return [...stdout.matchAll(new RegExp(`${mark}[a-z]+`, 'g'))].map(([marked]) => placeOf(marked));
}
