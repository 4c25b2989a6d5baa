import type { Handlers } from '#contract/api.ts';
import type { Desk } from './index.ts';

type CatalogueHandlers = Pick<
  Handlers,
  'catalogue.query' | 'catalogue.facets' | 'catalogue.reasons' | 'catalogue.locate'
>;

const none: ReadonlySet<string> = new Set();

export const catalogueHandlers = ({ catalogue, keeper }: Desk): CatalogueHandlers => {
  const marks = () => ({
    bookmarked: keeper.library?.bookmarks.all() ?? none,
    noted: keeper.library?.notes.all() ?? none,
    ...(keeper.library && {
      notes: keeper.library.notes.texts(),
      edition: keeper.library.notes.edition(),
    }),
  });
  return {
    'catalogue.query': ({ view, offset, limit }, signal) =>
      catalogue.query(view, { offset, limit }, marks(), signal),
    'catalogue.facets': ({ view, limit, find = [] }, signal) =>
      catalogue.facets(view, { limit, find }, marks(), signal),
    'catalogue.reasons': ({ view, refs }, signal) => catalogue.reasons(view, refs, marks(), signal),
    'catalogue.locate': ({ view, ref }) => catalogue.locate(view, ref, marks()),
  };
};
