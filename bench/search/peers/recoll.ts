import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escaped, pageHtml } from '../../import/zim.ts';
import type { Doc } from '../documents.ts';
import type { Piece } from '../known-items/item.ts';
import type { Absent, Peer } from './peer.ts';

/** Recoll, over the documents as a folder of web pages, with its usual settings. */
export function recoll(): Peer | Absent {
  if (spawnSync('recollindex', ['-v']).error) {
    return { name, why: 'recollq is not installed (Debian: recollcmd)' };
  }
  return {
    name,
    open(docs, folder) {
      const settings = join(folder, 'recoll');
      if (!existsSync(join(settings, 'done'))) makeIndex(docs, settings);
      return {
        search: (query, limit) => ask(settings, query, limit).map((at) => docs[at]?.id ?? ''),
        close: () => {},
      };
    },
  };
}

const name = 'Recoll';

function makeIndex(docs: readonly Doc[], settings: string): void {
  const pages = join(settings, 'pages');
  mkdirSync(pages, { recursive: true });
  for (const [at, { title, text }] of docs.entries()) {
    const paragraphs = text.split('\n\n').map((paragraph) => `<p>${escaped(paragraph)}</p>`);
    writeFileSync(join(pages, `${at}.html`), pageHtml(title, paragraphs.join('')));
  }
  writeFileSync(join(settings, 'recoll.conf'), `topdirs = ${pages}\nloglevel = 1\n`);
  const { status, stderr } = spawnSync('recollindex', ['-c', settings, '-z'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`recollindex ended with ${status}: ${stderr}`);
  writeFileSync(join(settings, 'done'), '');
}

/** In Recoll's language words are all required; what is none of a word's letters would mean something there. */
function inItsLanguage(query: readonly Piece[]): string {
  const plain = (text: string) => text.replaceAll(/[^\p{L}\p{M}\p{N}’'-]+/gu, ' ').trim();
  return query.map(({ text, phrase }) => (phrase ? `"${plain(text)}"` : plain(text))).join(' ');
}

function ask(settings: string, query: readonly Piece[], limit: number): number[] {
  const asked = ['-c', settings, '-n', String(limit), '-F', 'url', inItsLanguage(query)];
  const { status, stdout, stderr } = spawnSync('recollq', asked, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`recollq ended with ${status}: ${stderr}`);
  return stdout
    .split('\n')
    .slice(2)
    .map((line) => /(\d+)\.html$/.exec(Buffer.from(line.trim(), 'base64').toString()))
    .flatMap((found) => (found ? [Number(found[1])] : []));
}
