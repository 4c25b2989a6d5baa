import type { HandOverFormat } from '#contract/hand-over.ts';
import { hostHandOver } from '#words/en/host-hand-over.ts';
import { wordsOf } from '#words/words.ts';
import { obsidianTag } from './markdown/record-markdown.ts';
import type { HandOver } from './model.ts';
import { hasUnusable } from './paper/runs.ts';

const t = wordsOf('hostHandOver', hostHandOver);

/** What a format cannot carry of this hand-over, a sentence each; nothing where it carries all. */
export function lossesOf(handOver: HandOver, format: HandOverFormat): string[] {
  const { records, left } = handOver;
  const away = records.filter(({ isThere }) => !isThere).length;
  const marks = records.filter(({ isThere }) => isThere).flatMap((record) => record.marks);
  const lost = marks.filter(({ position }) => position === null).length;
  return [
    ...(away > 0 ? [t('away', { count: away })] : []),
    ...(lost > 0 ? [t('lost', { count: lost })] : []),
    ...ofFormat(handOver, format),
    ...left,
  ];
}

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
        : [t('obsidianTags', { tag: respelled, respelled: obsidianTag(respelled) })]),
      ...(words.some((each) => each.includes('\0')) ? [t('noNul', { sign: '\uFFFD' })] : []),
    ];
  }
  const tags = marks.some((mark) => mark.tags.length > 0);
  return [
    ...(marks.length > 0 ? [t(tags ? 'coloursTags' : 'colours')] : []),
    ...(notes.some((each) => /!\[[^\]]*\]\(/.test(each)) ? [t('pictures')] : []),
    ...(notes.some((each) => /<[a-z][^>]*>/i.test(each)) ? [t('html')] : []),
    ...(format === 'text' && notes.some((each) => /[*_`]\S/.test(each)) ? [t('noEmphasis')] : []),
    ...(words.some(hasUnusable) ? [t('controlChars', { sign: '\uFFFD' })] : []),
  ];
}
