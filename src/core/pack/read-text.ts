import type Database from 'better-sqlite3';
import { textWordsOf } from '../index/text-words.ts';
import { createSpellings, type Spellings } from '../index/word-spellings.ts';
import type { Place } from './clusters.ts';
import type { Pack } from './open-pack.ts';
import { damaged } from './pack-header.ts';
import { readPiece } from './read-piece.ts';
import { createUnweaver } from './unweave-text.ts';

/** Where a text lies, and the row of its record, whose words it is woven with. */
export interface TextPlace extends Place {
  readonly record: number;
}

const known = new WeakMap<Database.Database, Spellings>();
const unweave = createUnweaver();

function spellingsOf(db: Database.Database, words: number): Spellings {
  const spellings = known.get(db) ?? createSpellings(db, words);
  known.set(db, spellings);
  return spellings;
}

/**
 * Answers what `read` makes of a text as JSON (compact-document.ts), in UTF-8. The bytes hold until it is done; it reads no other text.
 * Throws `pack-damaged` when there is none, and for what `read` throws.
 */
export function readText<T>(
  { db, path }: Pick<Pack, 'db' | 'path'>,
  place: TextPlace,
  read: (json: Buffer) => T,
): T {
  try {
    const text = textWordsOf(db);
    const spellings = spellingsOf(db, text.words);
    return readPiece(db, place, (woven) => read(unweave(woven, text.sequence(place.record), spellings)));
  } catch (error) {
    throw damaged(path, 'one of its texts cannot be read', error);
  }
}
