/** What the window knows of bookmarks besides their types; without the schemas, which stay on the host's side. */

/** How far the reader is with a record that has a bookmark. */
export const readingStates = ['unread', 'reading', 'read'] as const;
export type ReadingState = (typeof readingStates)[number];

/** `recent`: what was opened last; what never was, by when its bookmark was set. */
export const bookmarkSorts = ['recent', 'added', 'title', 'date'] as const;
export type BookmarkSort = (typeof bookmarkSorts)[number];
