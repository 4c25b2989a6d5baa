import type { Events } from '#contract/events.ts';
import type { Library } from '#core/library/open-library.ts';
import { createNotesIndex, type NotesIndex } from '#core/notes-index/notes-index.ts';
import { indexPath, openIndex } from '#core/notes-index/open-index.ts';
import type { LibraryKeeper } from './library-keeper.ts';
import { describeFault, type Log } from './log.ts';
import type { MarksKeeper } from './marks-keeper.ts';
import type { Shelf } from './shelf.ts';

/** The index of the reader's notes and marks, for whichever library is open. */
export interface NotesKeeper {
  /** Null where there is no library. */
  readonly index: NotesIndex | null;
  /** Looks for the passages of marks in texts that were not looked into yet, a text at a time between other calls. */
  look(): void;
  close(): void;
}

export function keepNotes(ports: {
  readonly keeper: LibraryKeeper;
  readonly shelf: Shelf;
  readonly marks: MarksKeeper;
  readonly log: Log;
  changed(event: Events['notes.looked']): void;
}): NotesKeeper {
  const { keeper, shelf, marks, log, changed } = ports;
  let opened: { readonly library: Library; readonly index: NotesIndex; close(): void } | null = null;
  let next: NodeJS.Immediate | null = null;

  function indexOf(library: Library): NotesIndex {
    if (opened?.library === library) return opened.index;
    close();
    // Where another Carrel has the library, the index beside it is its own.
    const db = openIndex(library.access === 'write' ? indexPath(library.folder) : null, log);
    const index = createNotesIndex(db, {
      latest: library.latest,
      packs: () => shelf.packs,
      note: library.notes.get,
      mark: (id) => marks.desk?.marks.find(id) ?? null,
    });
    opened = { library, index, close: () => db.close() };
    return index;
  }

  function close(): void {
    if (next) clearImmediate(next);
    next = null;
    opened?.close();
    opened = null;
  }

  function step(): void {
    next = null;
    try {
      const { library } = keeper;
      if (library === null) return;
      if (indexOf(library).lookForSome()) next = setImmediate(step);
      else changed({});
    } catch (error) {
      // Where passages are is a help; the notes themselves are shown without it.
      log(`notes: passages were not looked for: ${describeFault(error)}`);
    }
  }

  return {
    get index() {
      return keeper.library && indexOf(keeper.library);
    },
    look() {
      const { library } = keeper;
      if (next === null && library && indexOf(library).hasToLook()) next = setImmediate(step);
    },
    close,
  };
}
