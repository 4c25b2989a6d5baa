import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import type { Block, Inline } from '#contract/document.ts';
import type { Pack } from '#core/pack/open-pack.ts';
import { listRecords } from '#core/read/list-records.ts';
import { getDocument } from '#core/read/records.ts';

/** True where Debian's `zimwriterfs` (package zim-tools) is installed. */
export const hasZimWriter = (): boolean => spawnSync('zimwriterfs', ['--version']).status === 0;

/** Without it Xapian takes a run of Chinese for one word; it has to be said to whoever writes and whoever asks. */
export const xapianSettings = { XAPIAN_CJK_NGRAM: '1' };

/** A page of a ZIM file. */
export interface ZimPage {
  readonly name: string;
  readonly title: string;
  readonly bodyHtml: string;
}

/** Writes every document of a pack as a page of HTML, and makes one ZIM file of them; answers its bytes. */
export const zimBytes = (pack: Pack, folder: string): number =>
  statSync(writeZim(pagesOf(pack), folder)).size;

/** Makes one ZIM file of pages; answers its path. */
export function writeZim(pages: Iterable<ZimPage>, folder: string): string {
  const sources = join(folder, 'pages');
  mkdirSync(sources, { recursive: true });
  const links: string[] = [];
  for (const { name, title, bodyHtml } of pages) {
    writeFileSync(join(sources, name), pageHtml(title, bodyHtml));
    links.push(`<li><a href="${name}">${escaped(title)}</a></li>`);
  }
  writeFileSync(join(sources, 'index.html'), pageHtml('Contents', `<ul>${links.join('')}</ul>`));
  writeFileSync(join(sources, 'icon.png'), blankPng(48));
  const zim = join(folder, 'pages.zim');
  const env = { ...process.env, ...xapianSettings };
  const { status, stderr } = spawnSync('zimwriterfs', [...options, sources, zim], { encoding: 'utf8', env });
  if (status !== 0) throw new Error(`zimwriterfs ended with ${status}: ${stderr}`);
  return zim;
}

function* pagesOf(pack: Pack): Generator<ZimPage> {
  for (const [at, record] of listRecords(pack).records.entries()) {
    const [version] = record.versions;
    if (version === undefined) continue;
    const { blocks, footnotes } = getDocument(pack, record.id, version.id);
    const notes = footnotes.map((note) => `<li>${note.blocks.map(blockHtml).join('')}</li>`).join('');
    const bodyHtml = `<h1>${escaped(record.title)}</h1>${blocks.map(blockHtml).join('')}<ol>${notes}</ol>`;
    yield { name: `${at}.html`, title: record.title, bodyHtml };
  }
}

const options = [
  ...['--welcome=index.html', '--illustration=icon.png', '--language=eng', '--title=Volumes'],
  ...['--description=Volumes', '--creator=Carrel', '--publisher=Carrel', '--name=volumes'],
];

export const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
export const pageHtml = (title: string, bodyHtml: string) =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>${bodyHtml}</body></html>`;

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.level}>${inlinesHtml(block.content)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${inlinesHtml(block.content)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${item.map(blockHtml).join('')}</li>`).join('')}</ul>`;
    case 'quotation':
      return `<blockquote>${block.blocks.map(blockHtml).join('')}</blockquote>`;
    case 'table':
      return `<table>${[block.header, ...block.rows].map((row) => `<tr>${row.map((cell) => `<td>${inlinesHtml(cell)}</td>`).join('')}</tr>`).join('')}</table>`;
    case 'preformatted':
      return `<pre>${escaped(block.text)}</pre>`;
    case 'page-break':
      return `<p>[${escaped(block.label)}]</p>`;
    case 'rule':
      return '<hr>';
  }
}

const inlinesHtml = (content: readonly Inline[]): string => content.map(inlineHtml).join('');

function inlineHtml(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
      return escaped(inline.text);
    case 'line-break':
      return '<br>';
    case 'page-break':
      return `[${escaped(inline.label)}]`;
    case 'footnote-reference':
      return `<sup>${escaped(inline.label)}</sup>`;
    case 'emphasis':
      return `<em>${inlinesHtml(inline.content)}</em>`;
    default:
      return inlinesHtml(inline.content);
  }
}

/** A white square, as a ZIM file must have one (PNG, third edition, section 5). */
function blankPng(size: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.writeUInt8(8, 8);
  const rows = Buffer.alloc(size * (size + 1), 0xff);
  for (let row = 0; row < size; row += 1) rows[row * (size + 1)] = 0;
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
