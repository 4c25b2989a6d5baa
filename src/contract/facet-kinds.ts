/** What a list is narrowed by. By itself, so that the window has the names without the schemas. */
export const facetKinds = [
  'collection',
  'person',
  'place',
  'subject',
  'genre',
  'language',
  'archive',
  'year',
] as const;
export type FacetKind = (typeof facetKinds)[number];

/** What an undated record has for its year. */
export const undatedYear = 'n.d.';
