import { carrelLinksIn, writeCarrelLink } from '#contract/carrel-link.ts';
import type { RecordRef } from '#contract/entities.ts';
import { escapeMarkdown } from '../../cite/escape-markdown.ts';
import { linkTo } from '../../cite/quote-passage.ts';
import { refKey } from '../../library/ref-key.ts';
import { bookmarkWords, type HandedMark, type HandedRecord } from '../model.ts';
import { fenced } from './fences.ts';
import { closing, line, noNul } from './lines.ts';

/** The name of a record's file, without its ending; null where it has none. */
export type FileOf = (ref: RecordRef) => string | null;

/** The part of a record's file that is Carrel's: citation, note, and marks, each with its words and what is said of it. */
export function recordMarkdown(record: HandedRecord, fileOf: FileOf): string {
  const { ref, title, cited, collection, date, note, marks } = record;
  const facts = [
    `[Open in Carrel](<${writeCarrelLink(ref)}>)`,
    line(collection),
    ...(date === null ? [] : [line(date)]),
    ...[bookmarkWords(record)].filter(Boolean),
  ];
  const blocks = [`# ${line(title)}`, ...(cited ? [line(cited.bibliography.text)] : []), facts.join(' · ')];
  if (note) blocks.push('## Note', written('record', note.text), ...linksLine(note.text, fileOf, ref));
  if (marks.length > 0) blocks.push('## Marks', ...marks.flatMap((mark) => markBlocks(mark, record, fileOf)));
  return blocks.join('\n\n');
}

function markBlocks(mark: HandedMark, { ref, isThere }: HandedRecord, fileOf: FileOf): string[] {
  const { id, anchor, cited, colourName, tags, note } = mark;
  const facts = [
    `[In Carrel](<${linkTo(ref.collection, ref.record, anchor)}>)`,
    `*${line(colourName)}*`,
    ...(mark.position === null && isThere ? ['passage not found in the text as it is now'] : []),
    ...(tags.length > 0 ? [tags.map((tag) => `#${obsidianTag(tag)}`).join(' ')] : []),
  ];
  const source = [...(cited ? [line(cited.text)] : []), `${facts.join(' · ')} ^${blockId(id)}`].join(' ');
  const said = note.trim() === '' ? [] : [written(id, note), ...linksLine(note, fileOf, ref)];
  return [quotation(anchor.quote), source, ...said];
}

/** A name for the paragraph that other notes can embed: `![[File#^mark-…]]`. */
const blockId = (mark: string): string => `mark-${mark.replaceAll(/[^\w-]|_/g, '-')}`;

export const quotation = (quote: string): string =>
  noNul(quote)
    .split('\n')
    .filter((each) => each.trim() !== '')
    .map((each) => `> ${escapeMarkdown(each.trim())}`)
    .join('\n>\n');

/** The reader's own words, as they are: within their own limits, so that they can be taken in again. */
const written = (id: string, text: string): string =>
  `${fenced('note', id, noNul(text).replaceAll('\r\n', '\n'))}${closing(text)}`;

/** Where the words lead, for the graph of Obsidian; the words themselves keep their links. */
function linksLine(text: string, fileOf: FileOf, own: RecordRef): string[] {
  const files = carrelLinksIn(text)
    .filter(({ ref }) => refKey(ref) !== refKey(own))
    .flatMap(({ ref }) => fileOf(ref) ?? []);
  return files.length === 0 ? [] : [`See ${[...new Set(files)].map((file) => `[[${file}]]`).join(', ')}`];
}

/** Tags of Obsidian have letters, figures, `-`, `_` and `/`, and not figures alone. */
export function obsidianTag(tag: string): string {
  const plain = tag
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  return /[^\d]/.test(plain) ? plain : `n${plain}`;
}
