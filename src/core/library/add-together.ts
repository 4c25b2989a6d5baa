import type { Database } from 'better-sqlite3';
import type { RecordRef } from '#contract/entities.ts';
import { createdAtOf } from './bookmarks.ts';
import type { Change } from './change.ts';
import { wellFormed } from './notes.ts';
import { lastItemRevision, lastRevision } from './rows.ts';
import type { Commit } from './writer.ts';

/**
 * Something to be added: a wording of a note, a bookmark, or a thing of some type, with its body as JSON; or, to undo that,
 * the end of a bookmark (`off`) or of a thing (without a body).
 */
export type Addition =
  | { readonly kind: 'note'; readonly ref: RecordRef; readonly text: string; readonly savedAt: string | null }
  | { readonly kind: 'bookmark'; readonly ref: RecordRef; readonly off?: true }
  | {
      readonly kind: 'item';
      readonly type: string;
      readonly id: string;
      readonly ref: RecordRef | null;
      readonly body: unknown;
      readonly savedAt: string | null;
    };

/**
 * Adds all in one commit, and returns only when it is on the disk. A note or thing of which there is a revision gets the
 * next; none is written over. Whoever holds what was there in memory must open the library anew.
 */
export function addTogether(db: Database, commit: Commit, now: Date, additions: readonly Addition[]): void {
  const instant = now.toISOString();
  // No clock is ahead of this one: what comes later would seem to be older.
  const at = (savedAt: string | null) => (savedAt === null || savedAt > instant ? instant : savedAt);
  commit((first) =>
    additions.map((addition, index): Change => {
      const seq = first + index;
      if (addition.kind === 'item') {
        const { type, id, ref, body } = addition;
        const { collection, record } = (ref && wellFormed(ref)) ?? { collection: null, record: null };
        const revision = lastItemRevision(db, type, id) + 1;
        const text = body === null ? null : JSON.stringify(body).toWellFormed();
        return {
          kind: 'item',
          seq,
          type,
          id,
          revision,
          collection,
          record,
          body: text,
          savedAt: at(addition.savedAt),
        };
      }
      const { collection, record } = wellFormed(addition.ref);
      if (addition.kind === 'bookmark') {
        const span = addition.off
          ? { createdAt: createdAtOf(db, { collection, record }), removedAt: instant }
          : { createdAt: instant, removedAt: null };
        return { kind: 'bookmark', seq, collection, record, ...span };
      }
      const revision = lastRevision(db, collection, record) + 1;
      const text = addition.text.toWellFormed();
      return { kind: 'note', seq, collection, record, revision, text, savedAt: at(addition.savedAt) };
    }),
  );
}
