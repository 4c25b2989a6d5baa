import type { Handlers, View } from '#contract/api.ts';
import { marksOf } from '../marks.ts';
import type { Desk } from './index.ts';

type CatalogueHandlers = Pick<
  Handlers,
  'catalogue.query' | 'catalogue.facets' | 'catalogue.reasons' | 'catalogue.refs' | 'catalogue.locate'
>;

export const catalogueHandlers = ({
  catalogue,
  keeper,
  bookmarks,
  notes,
  searches,
}: Desk): CatalogueHandlers => {
  const marks = (view: View) => {
    const readings = bookmarks.desk?.bookmarks.states();
    return { ...marksOf(view, { keeper, notes, searches }), ...(readings && { readings }) };
  };
  return {
    'catalogue.query': ({ view, offset, limit }, signal) =>
      catalogue.query(view, { offset, limit }, marks(view), signal),
    'catalogue.facets': ({ view, limit, find = [] }, signal) =>
      catalogue.facets(view, { limit, find }, marks(view), signal),
    'catalogue.reasons': ({ view, refs }, signal) => catalogue.reasons(view, refs, marks(view), signal),
    'catalogue.refs': ({ view, offset, limit }, signal) =>
      catalogue.refs(view, { offset, limit }, marks(view), signal),
    'catalogue.locate': ({ view, ref }) => catalogue.locate(view, ref, marks(view)),
  };
};
