import { createHash } from 'node:crypto';
import type { Anchor } from '#contract/anchors.ts';
import { writeCarrelLink } from '#contract/carrel-link.ts';
import type { RecordRef } from '#contract/entities.ts';
import { linkTo } from '../cite/quote-passage.ts';
import type { HandedMark, HandedRecord, HandOver } from './model.ts';

/** Where our own terms are said to stand. Nothing is ever fetched from there. */
export const ownTerms = 'https://carrel.invalid/ns#';
/** What the scheme of `FragmentSelector` values is named by. */
export const passageScheme = `${ownTerms}passage`;

/** What the Web Annotation vocabulary has no word for. */
const ownContext = {
  textHash: `${ownTerms}textHash`,
  ofRecord: `${ownTerms}ofRecord`,
  refusedText: `${ownTerms}refusedText`,
  reading: `${ownTerms}reading`,
  readingLists: { '@id': `${ownTerms}readingLists`, '@type': '@json' },
} as const;

/**
 * A hand-over as W3C Web Annotations (Data Model and Vocabulary, 2017; JSON-LD): one collection with one page. The quoted
 * words are always there, beside their place in the text.
 */
export function writeWebAnnotations({ title, madeAt, records, lists }: HandOver): string {
  const items = records.flatMap(annotationsOf);
  const id = `tag:carrel.invalid,2026:hand-over/${createHash('sha256')
    .update(JSON.stringify([items, lists]))
    .digest('hex')
    .slice(0, 32)}`;
  const collection = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', ownContext],
    id,
    type: 'AnnotationCollection',
    label: title,
    generator: { id: 'https://carrel.invalid/', type: 'Software', name: 'Carrel' },
    generated: madeAt,
    total: items.length,
    first: { id: `${id}/1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
    ...(lists.length > 0 && { readingLists: lists }),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function annotationsOf(record: HandedRecord): object[] {
  const { ref, note, marks, bookmarked, reading } = record;
  const source = writeCarrelLink(ref);
  const about = { type: 'SpecificResource', source, ...described(record) };
  return [
    ...(bookmarked
      ? [
          {
            id: `${source}?bookmark=1`,
            type: 'Annotation',
            motivation: 'bookmarking',
            target: about,
            ...(reading !== 'unread' && { reading }),
          },
        ]
      : []),
    ...(note
      ? [
          {
            id: `${source}?note=1`,
            type: 'Annotation',
            motivation: 'commenting',
            created: note.createdAt,
            modified: note.savedAt,
            body: markdownBody(note.text),
            target: about,
          },
        ]
      : []),
    ...marks.map((mark) => markAnnotation(mark, record)),
  ];
}

const described = ({ title, isThere, cited }: HandedRecord) => ({
  ...(isThere && { 'dcterms:title': title }),
  ...(cited && { 'dcterms:bibliographicCitation': cited.note.text }),
});

function markAnnotation(mark: HandedMark, record: HandedRecord): object {
  const { id, anchor, colour, colourName, tags, note, position, ofRecord, refused } = mark;
  const own = writeCarrelLink(record.ref);
  return {
    id: `${own}?mark=${encodeURIComponent(id)}`,
    type: 'Annotation',
    motivation: note === '' ? 'highlighting' : ['commenting', 'highlighting'],
    created: mark.createdAt,
    modified: mark.savedAt,
    body: [
      ...(note === '' ? [] : [markdownBody(note)]),
      ...tags.map((tag) => ({ type: 'TextualBody', purpose: 'tagging', value: tag })),
      { type: 'TextualBody', purpose: 'classifying', value: colourName },
    ],
    target: {
      type: 'SpecificResource',
      source: `${own}?version=${encodeURIComponent(anchor.version)}`,
      ...described(record),
      ...(mark.cited && { 'dcterms:bibliographicCitation': mark.cited.text }),
      styleClass: colour,
      selector: selectorsOf(anchor, record.ref, position),
      textHash: anchor.textHash,
    },
    ...(ofRecord && { ofRecord: true }),
    ...(refused !== null && { refusedText: refused }),
  };
}

const selectorsOf = (anchor: Anchor, ref: RecordRef, position: HandedMark['position']) => [
  { type: 'TextQuoteSelector', exact: anchor.quote, prefix: anchor.prefix, suffix: anchor.suffix },
  ...(position ? [{ type: 'TextPositionSelector', ...position }] : []),
  {
    type: 'FragmentSelector',
    conformsTo: passageScheme,
    value: linkTo(ref.collection, ref.record, anchor).split('?')[1],
  },
];

const markdownBody = (value: string) => ({
  type: 'TextualBody',
  purpose: 'commenting',
  format: 'text/markdown',
  value,
});
