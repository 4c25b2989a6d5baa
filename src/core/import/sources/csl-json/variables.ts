import type { NameField, TextField } from '../references/item.ts';

/** Variables of CSL 1.0.2 by what they are to us. */
export const textVariables: ReadonlyMap<string, TextField> = new Map([
  ['title', 'title'],
  ['original-title', 'originalTitle'],
  ['genre', 'genre'],
  ['abstract', 'abstract'],
  ['container-title', 'container'],
  ['volume', 'volume'],
  ['volume-title', 'volumeTitle'],
  ['issue', 'issue'],
  ['number', 'number'],
  ['archive_collection', 'collection'],
  ['archive_location', 'shelfmark'],
  ['archive', 'repository'],
  ['archive-place', 'archivePlace'],
  ['call-number', 'callNumber'],
  ['language', 'language'],
  ['license', 'rights'],
  ['rights', 'rights'],
  ['publisher-place', 'place'],
]);

export const nameVariables: ReadonlyMap<string, NameField> = new Map([
  ['author', 'author'],
  ['recipient', 'recipient'],
  ['interviewer', 'interviewer'],
  ['translator', 'translator'],
  ['contributor', 'contributor'],
  ['editor', 'editor'],
]);

/** What happened on the day that a variable gives. */
export const dateVariables: ReadonlyMap<string, 'event' | null> = new Map([
  ['issued', null],
  ['original-date', null],
  ['event-date', 'event'],
]);

/** What says nothing of the document, or nothing that a reader would miss: read and left out without a word. */
export const silentVariables: ReadonlySet<string> = new Set([
  ...['id', 'type', 'note', 'annote', 'keyword', 'URL', 'DOI', 'accessed', 'submitted', 'available-date'],
  ...['citation-key', 'citekey', 'title-short', 'shortTitle', 'container-title-short', 'journalAbbreviation'],
  ...['source', 'version', 'system_id', 'citation-label', 'multi', 'custom', 'categories'],
]);

/** Types of CSL 1.0.2 and of the versions before it. */
export const types: ReadonlySet<string> = new Set(
  `article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset
  document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
  manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
  personal_communication post post-weblog regulation report review review-book software song speech standard thesis
  treaty webpage`.split(/\s+/),
);

/** Names that no table but one made by the rules of CSL has. */
export const unmistakable: ReadonlySet<string> = new Set([
  ...[
    'archive_collection',
    'archive_location',
    'archive-place',
    'call-number',
    'citation-key',
    'collection-title',
  ],
  ...['container-title', 'event-date', 'event-place', 'number-of-pages', 'original-date', 'publisher-place'],
  ...['title-short', 'volume-title'],
]);
