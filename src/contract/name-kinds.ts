/** What names are of and how they are written; by itself, so that a window need not load the schemas. */

export const nameKinds = ['person', 'place', 'organisation'] as const;
export type NameKind = (typeof nameKinds)[number];

/** A way of writing names. The first group are scripts; the rest are systems of writing one script in another. */
export const nameSystems = [
  'hangul',
  'hanja',
  'hanzi',
  'kanji',
  'russian',
  'mccune-reischauer',
  'revised-romanization',
  'dprk',
  'yale',
  'pinyin',
  'wade-giles',
  'postal',
  'russian-bgn',
  'russian-library-of-congress',
  'english-traditional',
  'vietnamese',
  'other',
] as const;
export type NameSystem = (typeof nameSystems)[number];
