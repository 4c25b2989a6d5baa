import type { Handlers, View } from '#contract/api.ts';
import { marksIn } from '../marks.ts';
import type { Desk } from './index.ts';

type CatalogueHandlers = Pick<
  Handlers,
  'catalogue.query' | 'catalogue.facets' | 'catalogue.reasons' | 'catalogue.locate'
>;

export const catalogueHandlers = ({ catalogue, keeper, notes, searches }: Desk): CatalogueHandlers => {
  const marks = ({ search }: View) => {
    const fresh = search && searches.freshOf(search.id);
    return { ...marksIn(keeper.library, notes), ...(fresh && { fresh }) };
  };
  return {
    'catalogue.query': ({ view, offset, limit }, signal) =>
      catalogue.query(view, { offset, limit }, marks(view), signal),
    'catalogue.facets': ({ view, limit, find = [] }, signal) =>
      catalogue.facets(view, { limit, find }, marks(view), signal),
    'catalogue.reasons': ({ view, refs }, signal) => catalogue.reasons(view, refs, marks(view), signal),
    'catalogue.locate': ({ view, ref }) => catalogue.locate(view, ref, marks(view)),
  };
};
