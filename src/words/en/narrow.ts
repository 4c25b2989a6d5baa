export const narrow = {
  title: 'Narrow the list',
  narrow: 'Narrow',
  timeline: 'Timeline',
  notCounted: 'The counts could not be made.',
  nothingTells: 'Nothing tells these records apart: their sources name no persons, places or subjects.',
  kind: '{kind, select, collection {Collection} person {Person} place {Place} subject {Subject} genre {Genre} language {Language} archive {Archive} other {Year}}',
  find: 'Find {kind, select, collection {a collection} person {a person} place {a place} subject {a subject} genre {a genre} language {a language} archive {an archive} other {a year}}',
  /** <hidden> is only heard, here and below. */
  chosen: '{count, number}<hidden> chosen or left out</hidden>',
  noneWith: 'None with “{text}” in its name.',
  more: '{count, number} more…<hidden> {kind, select, collection {collections} person {persons} place {places} subject {subjects} genre {genres} language {languages} archive {archives} other {years}}</hidden>',
  andMore: 'And {count, number} more: find them by a part of their name.',
  fewer:
    'Fewer<hidden> {kind, select, collection {collections} person {persons} place {places} subject {subjects} genre {genres} language {languages} archive {archives} other {years}}</hidden>',
  narrowedTo: 'Narrowed to',
  date: 'Date',
  pressBack: '{kind}. Press to take it back.',
  /** What is left out, on a chip. */
  not: 'not {words}',
  /** Heard after the value that the list is narrowed to. */
  removeChip:
    ', {kind, select, collection {collection} person {person} place {place} subject {subject} genre {genre} language {language} archive {archive} year {year} other {date}}, remove',
  clearAll: 'Clear all',
  undated: 'Undated',
  /** Kinds of archival documents; “guide”: to a fonds or an edition. name: one that is none of them. */
  genre:
    '{genre, select, journal {journal} letter {letter} memorandum {memorandum} record_of_conversation {record of conversation} report {report} telegram {telegram} minutes {minutes} guide {guide} other {{name}}}',
  /** Heard after a number. */
  recordsAfter: '{count, plural, one {record} other {records}}',
  leftOut: 'left out',
  leaveOut: 'Leave out {value}',
  leaveOutKey: 'Leave out {value} (Shift Enter)',
} as const;
