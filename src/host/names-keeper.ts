import { randomUUID } from 'node:crypto';
import { isAppError } from '#contract/errors.ts';
import type { ChangedName, NameEdit } from '#contract/names.ts';
import { type NameChanges, openNameChanges } from '#core/library/name-changes.ts';
import type { Library } from '#core/library/open-library.ts';
import type { NameChange } from '#core/names/apply-changes.ts';
import type { Names } from '#core/names/names.ts';
import { createOwnNames, type OwnNames, type Turned } from '#core/names/own/own-names.ts';
import { namesOfTable } from '#core/search/read/query-reader.ts';
import type { LibraryKeeper } from './library-keeper.ts';
import type { Log } from './log.ts';

/** The names as the reader's changes leave them; those of the table while there is no library. */
export interface NamesKeeper {
  /** For whatever reads queries: the same until the reader changes one. */
  names(): Names;
  own(): OwnNames;
  /** Each keeps one change in the library. Throws what the library throws, and `name-…`. */
  change(edit: NameEdit): ChangedName;
  undo(change: string | null): ChangedName;
  redo(change: string | null): ChangedName;
}

interface Made {
  readonly library: Library | null;
  readonly edition: number;
  readonly own: OwnNames;
}

export function keepNames(keeper: LibraryKeeper, log: Log): NamesKeeper {
  let opened: { readonly library: Library; readonly changes: NameChanges } | null = null;
  let made: Made | null = null;

  function changesIn(library: Library): NameChanges {
    if (opened?.library !== library) opened = { library, changes: openNameChanges(library) };
    return opened.changes;
  }

  function own(): OwnNames {
    const { library } = keeper;
    const edition = library ? changesIn(library).edition() : 0;
    if (made === null || made.library !== library || made.edition !== edition) {
      made = { library, edition, own: createOwnNames(namesOfTable(), library ? readIn(library) : []) };
    }
    return made.own;
  }

  /** A search does not fail for a change that cannot be read any more: the table is there, and the log says why. */
  function readIn(library: Library): ReturnType<NameChanges['all']> {
    try {
      return changesIn(library).all();
    } catch (error) {
      if (!isAppError(error)) throw error;
      log(`names: the reader's changes are left out: ${error.code}: ${error.message}`);
      return [];
    }
  }

  function keep(id: string, change: NameChange | null): ChangedName {
    if (change !== null) changesIn(keeper.need()).append(change);
    const deed = own().history.find((each) => each.id === id);
    return { change: id, sentence: deed?.sentence ?? '', name: deed?.name ?? null };
  }

  const turn = ({ of, kept }: Turned) => keep(of, kept);

  return {
    names: () => own().names,
    own,
    change(edit) {
      // The reason why there is no library comes before what is wrong with the edit.
      keeper.need();
      const change = own().make(edit, randomUUID);
      return keep(change.id, change);
    },
    undo: (id) => turn(own().undo(id, randomUUID)),
    redo: (id) => turn(own().redo(id, randomUUID)),
  };
}
