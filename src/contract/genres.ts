/** The document's own kind, in the words of archival description (ISAD(G) 3.1.2). By itself, so that a window need not load the schemas. */

export const genres = [
  'journal',
  'letter',
  'memorandum',
  'record of conversation',
  'report',
  'telegram',
  'minutes',
  'guide',
] as const;
export type Genre = (typeof genres)[number];
