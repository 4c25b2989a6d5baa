import type { Genre } from '#contract/entities.ts';

/** Words by which tables name the kind of a document, and what archival description calls it. */
const words: readonly (readonly [RegExp, Genre])[] = [
  [
    /\b(?:record|memorandum|transcript|minutes|note)s? of (?:a )?(?:conversation|talk|discussion)s?\b/i,
    'record of conversation',
  ],
  [/\b(?:telegram|cable|radiogram|cablegram)s?\b/i, 'telegram'],
  [/\b(?:letter|correspondence)s?\b/i, 'letter'],
  [/\b(?:journal entry|diary|diaries|journal)\b/i, 'journal'],
  [/\b(?:memorandum|memoranda|memo|memos|aide-mémoire)\b/i, 'memorandum'],
  [/\b(?:minutes|protocol|stenogram)s?\b/i, 'minutes'],
  [/\breports?\b/i, 'report'],
];

/** The kind of document that a table names; null where it is none of those that Carrel knows. */
export const tableGenre = (printed: string): Genre | null =>
  // A "journal article" is none, nor a "Government Report Series": only a name that is a kind counts.
  /\barticle\b/i.test(printed) ? null : (words.find(([word]) => word.test(printed))?.[1] ?? null);
