import type { MediaType } from '#contract/entities.ts';
import { hostFiles } from '#words/en/host-files.ts';
import { wordsOf } from '#words/words.ts';
import { looksBinary, signatureOf } from '../encoding/detect-encoding.ts';
import { looksLikeHtml } from '../html/parse-html.ts';
import type { SourceFile } from '../source.ts';
import { imageTypeOf } from './image-type.ts';

const t = wordsOf('hostFiles', hostFiles);

/** What a file is to one who wants to read it. */
export type FileKind =
  | { readonly kind: 'text' | 'markdown' | 'html' | 'pdf' }
  | { readonly kind: 'image'; readonly mediaType: MediaType }
  /** It cannot be read, for the reason that is said. */
  | { readonly kind: 'unreadable'; readonly why: string };

export const kindByEnding: Readonly<Record<string, 'text' | 'markdown' | 'html' | 'pdf' | 'image'>> = {
  ...{ txt: 'text', text: 'text', ocr: 'text', asc: 'text' },
  ...{ md: 'markdown', markdown: 'markdown', mdown: 'markdown' },
  ...{ html: 'html', htm: 'html', xhtml: 'html' },
  ...{ pdf: 'pdf', jpg: 'image', jpeg: 'image', jpe: 'image', jfif: 'image', png: 'image', gif: 'image' },
  ...{ webp: 'image', tif: 'image', tiff: 'image', bmp: 'image', svg: 'image', jp2: 'image', heic: 'image' },
};

/** The ending of a name, in small letters, without its point. */
export const endingOf = (name: string): string => /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/**
 * The kind of a file, by its bytes where they show it, else by its name; null for what no record can be made of.
 * Throws `source-unreadable` and `source-not-found`.
 */
export function fileKindOf(file: SourceFile): FileKind | null {
  const start = file.start();
  const named = kindByEnding[endingOf(file.name)];
  const isText = named === 'text' || named === 'markdown' || named === 'html';
  // Readers accept lines before it (ISO 32000-1, annex H, 3.4.1); a text may speak of it.
  if (start.subarray(0, isText ? 5 : 1024).includes('%PDF-')) return { kind: 'pdf' };
  const image = imageTypeOf(start);
  if (image !== null) {
    if ('mediaType' in image) return { kind: 'image', mediaType: image.mediaType };
    return unreadable(t('unsupportedPicture', { path: file.path, format: image.unsupported }));
  }
  const archive = archiveOf(start, endingOf(file.name));
  if (archive !== null) return unreadable(t(archive, { path: file.path }));
  if (named === 'pdf') return unreadable(t('noPdf', { path: file.path }));
  if (named === 'image') return unreadable(t('noPicture', { path: file.path }));
  if (named !== undefined) return { kind: named };
  if (signatureOf(start) === null && looksBinary(start)) return null;
  const head = file.head();
  if (looksLikeHtml(head)) return { kind: 'html' };
  // Other markup and data have sources of their own, or none.
  return endingOf(file.name) === '' && !/^\s*[<{[]/.test(head) ? { kind: 'text' } : null;
}

/** What to do with a file that holds others or that a word processor wrote; null for what is neither. */
function archiveOf(start: Buffer, ending: string): 'officeDocument' | 'ebook' | 'archive' | null {
  const isZip = start.toString('latin1', 0, 4) === 'PK\x03\x04';
  const isOle = start.toString('latin1', 0, 8) === '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
  const isRtf = start.toString('latin1', 0, 5) === '{\\rtf';
  if (isOle || isRtf || (isZip && office.has(ending))) {
    return 'officeDocument';
  }
  if (isZip && ending === 'epub') return 'ebook';
  const isOther = archives.some((sign) => start.subarray(0, sign.length).equals(sign));
  return isOther ? 'archive' : null;
}

/** ZIP (also empty or in parts), RAR, 7-Zip, gzip, bzip2, xz. */
const archives = [
  '504b0304',
  '504b0506',
  '504b0708',
  '52617221',
  '377abcaf271c',
  '1f8b08',
  '425a68',
  'fd377a585a',
].map((sign) => Buffer.from(sign, 'hex'));
const office = new Set('docx docm dotx odt ott xlsx xlsm ods pptx odp sxw pages numbers key'.split(' '));

const unreadable = (why: string): FileKind => ({ kind: 'unreadable', why });
