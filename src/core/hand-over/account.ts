import type { HandOverFormat } from '#contract/hand-over.ts';
import { obsidianTag } from './markdown/record-markdown.ts';
import type { HandOver } from './model.ts';
import { hasUnusable } from './paper/runs.ts';

/** What a format cannot carry of this hand-over, a sentence each; nothing where it carries all. */
export function lossesOf(handOver: HandOver, format: HandOverFormat): string[] {
  const { records, left } = handOver;
  const away = records.filter(({ isThere }) => !isThere).length;
  const marks = records.filter(({ isThere }) => isThere).flatMap((record) => record.marks);
  const lost = marks.filter(({ position }) => position === null).length;
  return [
    ...(away > 0
      ? [
          `${counted(away, 'record is', 'records are')} not on the shelf: named by identifiers, without a citation.`,
        ]
      : []),
    ...(lost > 0
      ? [
          `${counted(lost, 'passage was', 'passages were')} not found in the text as it is now: quoted in the words that were marked.`,
        ]
      : []),
    ...ofFormat(handOver, format),
    ...left,
  ];
}

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

function ofFormat({ records }: HandOver, format: HandOverFormat): string[] {
  const marks = records.flatMap((record) => record.marks);
  const notes = [...records.flatMap(({ note }) => note?.text ?? []), ...marks.map(({ note }) => note)];
  const words = [...notes, ...marks.map(({ anchor }) => anchor.quote)];
  if (format === 'jsonld') return [];
  if (format === 'markdown') {
    const respelled = marks.flatMap(({ tags }) => tags).find((tag) => obsidianTag(tag) !== tag);
    return [
      ...(respelled === undefined
        ? []
        : [`Tags of Obsidian have no spaces and few signs: “${respelled}” is #${obsidianTag(respelled)}.`]),
      ...(words.some((each) => each.includes('\0'))
        ? ['Markdown has no place for the character NUL: put as “\uFFFD”.']
        : []),
    ];
  }
  const tags = marks.some((mark) => mark.tags.length > 0);
  return [
    ...(marks.length > 0
      ? [`Colours ${tags ? 'and tags are' : 'are'} words in a document, and link to nothing.`]
      : []),
    ...(notes.some((each) => /!\[[^\]]*\]\(/.test(each))
      ? ['Pictures in notes are their descriptions.']
      : []),
    ...(notes.some((each) => /<[a-z][^>]*>/i.test(each))
      ? ['HTML in notes is kept as the text that it is.']
      : []),
    ...(format === 'text' && notes.some((each) => /[*_`]\S/.test(each))
      ? ['Plain text has no emphasis: the words are there without it.']
      : []),
    ...(words.some(hasUnusable)
      ? ['Control characters, which no document can hold, are put as “\uFFFD”.']
      : []),
  ];
}
