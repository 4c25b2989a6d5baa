import type { Database } from 'better-sqlite3';
import type { Note, RecordRef } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import { hostLibrary } from '#words/en/host-library.ts';
import { wordsOf } from '#words/words.ts';
import { allRows, firstRow, type Sql, sql } from '../sql.ts';
import type { NoteChange } from './change.ts';
import { refKey } from './ref-key.ts';
import { checkedNote, type NoteRow } from './rows.ts';
import type { Commit } from './writer.ts';

const t = wordsOf('hostLibrary', hostLibrary);

export interface NoteDraft {
  readonly ref: RecordRef;
  readonly text: string;
  /** The revision that the writer last saw; 0 for none. */
  readonly base: number;
}

export interface Notes {
  /** The newest revision; an emptied note is one with an empty text. */
  get(ref: RecordRef): Note | null;
  /** All revisions, oldest first. */
  revisions(ref: RecordRef): Note[];
  /**
   * Saves a revision and returns only after it is committed. A text that is already stored makes no new
   * revision, and an empty one where there is no note is revision 0: there was nothing to save.
   * Throws `note-conflict` with the stored revision in its detail when that is newer than `base`.
   */
  save(draft: NoteDraft): Note;
  /** Notes that were emptied after an instant and are empty still, as they last were; the latest first. */
  emptiedSince(instant: string, limit: number): Emptied[];
  /** Keys (`refKey`) of the records with a note that is not empty. Kept current. */
  all(): ReadonlySet<string>;
  /** What these notes say, by the same keys. Kept current. */
  texts(): ReadonlyMap<string, string>;
  /** Another number after every change. */
  edition(): number;
}

export interface Emptied {
  readonly note: Note;
  readonly emptiedAt: string;
}

export const newestNoteQuery = (ref: RecordRef): Sql =>
  sql`SELECT * FROM note_revision WHERE collection = ${ref.collection} AND record = ${ref.record}
      ORDER BY revision DESC LIMIT 1`;

export function createNotes(db: Database, commit: Commit, now: () => Date): Notes {
  const texts = notedTexts(db);
  const noted = new Set(texts.keys());
  let edition = 0;

  function newest(ref: RecordRef): Note | null {
    const row = firstRow<NoteRow>(db, newestNoteQuery(ref));
    return row === undefined ? null : noteOf(checkedNote(db, row));
  }

  function keep(key: string, text: string): void {
    if (text === '') {
      noted.delete(key);
      texts.delete(key);
    } else {
      noted.add(key);
      texts.set(key, text);
    }
  }

  return {
    get: (ref) => newest(wellFormed(ref)),

    revisions(given) {
      const ref = wellFormed(given);
      const rows = allRows<NoteRow>(
        db,
        sql`SELECT * FROM note_revision WHERE collection = ${ref.collection} AND record = ${ref.record}
            ORDER BY revision`,
      );
      return rows.map((row) => noteOf(checkedNote(db, row)));
    },

    save(draft) {
      const ref = wellFormed(draft.ref);
      const text = draft.text.toWellFormed();
      const savedAt = now().toISOString();
      // Read inside the transaction that writes, so that nothing comes between.
      let stored: Note | null = null;
      const [change] = commit((seq) => {
        stored = newest(ref);
        if (text === (stored?.text ?? '')) return [];
        if (stored !== null && stored.revision > draft.base) throw conflict(stored, draft.base);
        return [{ kind: 'note', seq, ...ref, revision: (stored?.revision ?? 0) + 1, text, savedAt }];
      });
      if (change?.kind !== 'note') return stored ?? { record: ref, text, revision: 0, savedAt };
      edition += 1;
      keep(refKey(ref), text);
      return noteOf(change);
    },

    emptiedSince(instant, limit) {
      const emptied = allRows<NoteRow>(
        db,
        sql`SELECT * FROM note_revision AS note
            WHERE text = '' AND saved_at >= ${instant} AND revision > 1 AND revision = (
              SELECT max(revision) FROM note_revision
              WHERE collection = note.collection AND record = note.record
            ) ORDER BY seq DESC LIMIT ${limit}`,
      );
      return emptied.flatMap(({ collection, record, saved_at: emptiedAt }) => {
        const last = firstRow<NoteRow>(
          db,
          sql`SELECT * FROM note_revision WHERE collection = ${collection} AND record = ${record} AND text <> ''
              ORDER BY revision DESC LIMIT 1`,
        );
        return last === undefined ? [] : { note: noteOf(checkedNote(db, last)), emptiedAt };
      });
    },

    all: () => noted,
    texts: () => texts,
    edition: () => edition,
  };
}

/** SQLite keeps UTF-8, which has no place for half a surrogate pair; what is hashed must be what is stored. */
export const wellFormed = (ref: RecordRef): RecordRef => ({
  collection: ref.collection.toWellFormed(),
  record: ref.record.toWellFormed(),
});

export const noteOf = ({ collection, record, text, revision, savedAt }: NoteChange): Note => ({
  record: { collection, record },
  text,
  revision,
  savedAt,
});

function notedTexts(db: Database): Map<string, string> {
  const rows = allRows<RecordRef & { text: string }>(
    db,
    sql`SELECT collection, record, text FROM note_revision AS note
        WHERE text <> '' AND revision = (
          SELECT max(revision) FROM note_revision
          WHERE collection = note.collection AND record = note.record
        )`,
  );
  return new Map(rows.map(({ text, ...ref }) => [refKey(ref), text]));
}

const conflict = (stored: Note, base: number) =>
  new AppError(
    'note-conflict',
    t('conflict', { record: stored.record.record, revision: stored.revision, base }),
    { revision: stored.revision, text: stored.text, savedAt: stored.savedAt },
  );
