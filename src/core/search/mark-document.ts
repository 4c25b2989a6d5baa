import type { DocumentModel } from '#contract/document.ts';
import type { PlaceMarks } from '#contract/entities.ts';
import { textPlaces } from '../read/text-places.ts';
import { markText } from './mark.ts';
import type { Query } from './parse-query.ts';

/** What a query finds in a document, place by place; places without a match are left out. */
export function markDocument(document: DocumentModel, query: Query): PlaceMarks[] {
  if (query.clauses.length === 0) return [];
  return Array.from(textPlaces(document), ({ key, text }) => ({
    key,
    marks: markText(text, query, 'text').marks,
  })).filter(({ marks }) => marks.length > 0);
}
