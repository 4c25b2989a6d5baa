import { writeCarrelLink } from '#contract/carrel-link.ts';
import { linkTo } from '../../cite/quote-passage.ts';
import { refKey } from '../../library/ref-key.ts';
import {
  bookmarkWords,
  type HandedItem,
  type HandedMark,
  type HandedRecord,
  type HandOver,
} from '../model.ts';
import { noteBlocks } from './note-blocks.ts';
import type { Paper, PaperBlock, PaperInline } from './paper.ts';
import { citedRuns, runsOf, usable } from './runs.ts';

/**
 * A hand-over as a document: the reading lists with their records cited, then record by record what the reader wrote and
 * marked, each passage with its citation in a footnote, and a bibliography of all that is cited.
 */
export function buildPaper({ title, madeAt, records, lists, bibliography }: HandOver): Paper {
  const isAlone = lists.length === 1 && lists[0]?.name === title;
  const listed = lists.flatMap((list) => [
    ...(isAlone ? [] : [heading(2, list.name)]),
    ...list.items.flatMap((item) => itemBlocks(item, isAlone ? 2 : 3)),
  ]);
  const inLists = new Set(lists.flatMap(({ items }) => refsIn(items)));
  // What stands in a list and has nothing written on it is cited there.
  const shown = records.filter((record) => hasWords(record) || !inLists.has(refKey(record.ref)));
  const isOne = shown.length === 1 && listed.length === 0 && shown[0]?.title === title;
  const written = shown.flatMap((record) =>
    recordBlocks(record, isOne ? 1 : listed.length > 0 ? 3 : 2, isOne),
  );
  const parted = listed.length > 0 && written.length > 0;
  return {
    title: usable(title.replaceAll(/\s+/g, ' ').trim()),
    madeAt,
    blocks: [
      heading(1, title),
      ...listed,
      ...(parted ? [heading(2, 'Notes and marks')] : []),
      ...written,
      // A list is a bibliography of its own.
      ...(isOne || records.every(({ ref }) => inLists.has(refKey(ref))) ? [] : sourcesOf(bibliography)),
    ],
  };
}

const hasWords = ({ note, marks }: HandedRecord): boolean => note !== null || marks.length > 0;

const refsIn = (items: readonly HandedItem[]): string[] =>
  items.flatMap((item) =>
    item.kind === 'list' ? refsIn(item.items) : item.kind === 'record' ? [refKey(item.ref)] : [],
  );

const heading = (level: number, text: string): PaperBlock => ({
  kind: 'heading',
  level: Math.min(level, 6),
  content: runsOf(text.replaceAll(/\s+/g, ' ').trim(), null),
});

function itemBlocks(item: HandedItem, level: number): PaperBlock[] {
  switch (item.kind) {
    case 'list':
      return [heading(level, item.name), ...item.items.flatMap((each) => itemBlocks(each, level + 1))];
    case 'heading':
      return [heading(level, item.text)];
    case 'prose':
      return noteBlocks(item.text, level);
    case 'record': {
      const entry = item.cited
        ? citedRuns(item.cited.html)
        : runsOf(`${item.title} (collection not open)`, null);
      return [{ kind: 'entry', content: entry }, ...noteBlocks(item.remark, level)];
    }
  }
}

function recordBlocks(record: HandedRecord, level: number, isOne: boolean): PaperBlock[] {
  const { ref, title, cited, collection, date, note, marks } = record;
  const facts = [collection, date ?? '', bookmarkWords(record)].filter(Boolean).join(' · ');
  return [
    ...(isOne ? [] : [heading(level, title)]),
    ...(cited ? [{ kind: 'entry' as const, content: citedRuns(cited.bibliography.html) }] : []),
    {
      kind: 'facts',
      content: [
        ...runsOf(`${facts} · `, null),
        ...runsOf('In Carrel', null, { target: writeCarrelLink(ref) }),
      ],
    },
    ...(note ? noteBlocks(note.text, level) : []),
    ...marks.flatMap((mark) => markBlocks(mark, record, level)),
  ];
}

function markBlocks(mark: HandedMark, { ref, isThere }: HandedRecord, level: number): PaperBlock[] {
  const { anchor, language, colourName, tags, position, note } = mark;
  const paragraphs = anchor.quote.split('\n').filter((each) => each.trim() !== '');
  const footnote = footnoteOf(mark, ref);
  const quoted = paragraphs.map((each, at): PaperBlock => {
    const words = runsOf(each.trim(), language);
    return { kind: 'paragraph', content: at === paragraphs.length - 1 ? [...words, footnote] : words };
  });
  const facts = [
    colourName,
    ...tags,
    ...(position === null && isThere ? ['passage not found in the text as it is now'] : []),
  ].join(' · ');
  return [
    { kind: 'quotation', blocks: quoted },
    { kind: 'facts', content: runsOf(facts, null) },
    ...(note.trim() === '' ? [] : noteBlocks(note, level)),
  ];
}

function footnoteOf({ anchor, cited }: HandedMark, ref: HandedRecord['ref']): PaperInline {
  const target = linkTo(ref.collection, ref.record, anchor);
  const words = cited
    ? citedRuns(cited.html)
    : runsOf(`${ref.collection}/${ref.record} (collection not open)`, null);
  return {
    kind: 'footnote',
    blocks: [
      {
        kind: 'paragraph',
        content: [...words, ...runsOf(' ', null), ...runsOf('In Carrel', null, { target })],
      },
    ],
  };
}

/** The bibliography, as the style set it. */
const sourcesOf = (entries: HandOver['bibliography']): PaperBlock[] =>
  entries.length === 0
    ? []
    : [
        heading(2, 'Bibliography'),
        ...entries.map(({ html }): PaperBlock => ({ kind: 'entry', content: citedRuns(html) })),
      ];
