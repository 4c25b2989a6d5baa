import type Database from 'better-sqlite3';
import { type TextWords, textWordsOf } from '../index/text-words.ts';
import { createSpellings, type Spellings } from '../index/word-spellings.ts';
import type { Place } from './clusters.ts';
import { readPiece } from './read-piece.ts';
import { createUnweaver } from './unweave-text.ts';

/** Where a text lies, and the row of its record, whose words it is woven with. */
export interface TextPlace extends Place {
  readonly record: number;
}

interface Words {
  readonly text: TextWords;
  readonly spellings: Spellings;
}

const known = new WeakMap<Database.Database, Words>();
const unweave = createUnweaver();

function wordsOf(db: Database.Database): Words {
  const there = known.get(db);
  if (there !== undefined) return there;
  const text = textWordsOf(db);
  const made = { text, spellings: createSpellings(db, text.words) };
  known.set(db, made);
  return made;
}

/**
 * Answers what `read` makes of a text as JSON (compact-document.ts), in UTF-8. The bytes hold until it is done; it reads no other text.
 * Throws a plain error when there is none; the caller knows whose it was.
 */
export function readText<T>(db: Database.Database, place: TextPlace, read: (json: Buffer) => T): T {
  const { text, spellings } = wordsOf(db);
  return readPiece(db, place, (woven) => read(unweave(woven, text.sequence(place.record), spellings)));
}
