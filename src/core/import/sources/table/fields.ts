/** What a column of a table may mean. `ignore` leaves it out without a word. */
export const fields = [
  'id',
  'alias',
  'title',
  'original-title',
  'date',
  'date-approximate',
  'date-drafted',
  'date-event',
  'date-sent',
  'date-received',
  'author',
  'sender',
  'recipient',
  'mentioned',
  'contributor',
  'translator',
  'donor',
  'abstract',
  'subject',
  'place',
  'language',
  'genre',
  'provenance',
  'repository',
  'shelfmark',
  'rights',
  'url',
  'related',
  'text',
  'translation',
  'file',
  'ignore',
] as const;
export type Field = (typeof fields)[number];

/** Fields that one column only can fill; where several could, the best of them does. */
export const single: ReadonlySet<Field> = new Set<Field>([
  'id',
  'title',
  'original-title',
  'date',
  'date-approximate',
  'date-drafted',
  'date-event',
  'date-sent',
  'date-received',
  'abstract',
  'genre',
  'provenance',
  'repository',
]);

/** Which column means what, by header. A Map, since a header may be “__proto__”. */
export type Mapping = ReadonlyMap<string, Field>;
