import type { Place } from '../../pack/clusters.ts';
import type { Pack } from '../../pack/open-pack.ts';
import { damaged } from '../../pack/pack-header.ts';
import { readPiece } from '../../pack/read-piece.ts';
import { namesText } from '../../read/names-text.ts';
import { textAt } from '../../read/records.ts';
import { claimedRecordAt } from '../../read/searched-texts.ts';
import { allRows, sql } from '../../sql.ts';
import { findMatches } from '../find-matches.ts';
import type { Clause, Query } from '../parse-query.ts';
import { queryOf } from '../query/tree.ts';
import { spellingIn } from '../spelled.ts';
import type { Weights } from './match-clause.ts';
import { type RawSpelling, rawSpelling } from './raw-spelling.ts';
import { placesOf, standsIn } from './stands-in.ts';

/** Records whose places are looked up at once, and that are looked at before others have their turn. */
const turn = 200;
/** Records that are unpacked before others have their turn. */
const unpackedTurn = 20;

/** Where the pieces of a record lie. */
interface Pieces {
  readonly record: Place;
  readonly texts: readonly Place[];
}

/**
 * Leaves of what was found of a clause the records that spell it just so. The index has folded words only, so the texts
 * are read: of most the bytes tell, and the others are unpacked.
 */
export function* keepExact(pack: Pack, clause: Clause, weights: Weights): Generator<void> {
  const sought = soughtOf(clause);
  let unpacked = 0;
  for (let from = 1; from < weights.length; from += turn) {
    const pieces = piecesOf(pack, from, from + turn - 1, weights);
    for (const [row, of] of pieces) {
      let isThere = toldByTexts(pack, of, sought);
      if (isThere === null) {
        isThere = isInTexts(pack, of, sought);
        unpacked += 1;
      }
      if (!isThere && sought.raw.mayBeIn(bytesOf(pack, of.record))) {
        isThere = isInFields(pack, row, sought);
        unpacked += 1;
      }
      if (!isThere) weights[row] = 0;
      if (unpacked < unpackedTurn) continue;
      unpacked = 0;
      yield;
    }
    if (pieces.size > 0) yield;
  }
}

/** A clause, and what tells whether a record spells it so. */
interface Sought {
  readonly alone: Query;
  readonly raw: RawSpelling;
  /** Where its letters stand in a text that is unpacked. */
  readonly places: RegExp;
  readonly asksTexts: boolean;
}

function soughtOf(clause: Clause): Sought {
  const spelling = spellingIn(clause.text);
  const prefix = clause.spellings[0]?.prefix ?? false;
  return {
    alone: queryOf(clause),
    raw: rawSpelling(spelling, prefix),
    places: placesOf(spelling, prefix),
    asksTexts: clause.field === null || clause.field === 'text',
  };
}

/** The pieces of the records from row to row that have a weight. */
function piecesOf(pack: Pack, from: number, to: number, weights: Weights): Map<number, Pieces> {
  const found = new Map<number, Pieces & { texts: Place[] }>();
  if (weights.subarray(from, to + 1).every((weight) => weight <= 0)) return found;
  const records = sql`SELECT rowid AS row, cluster, start, length FROM record WHERE rowid BETWEEN ${from} AND ${to}`;
  for (const { row, ...record } of allRows<Place & { row: number }>(pack.db, records)) {
    if ((weights[row] as number) > 0) found.set(row, { record, texts: [] });
  }
  const texts = sql`SELECT record AS row, cluster, start, length FROM version
                    WHERE record BETWEEN ${from} AND ${to} ORDER BY rowid`;
  for (const { row, ...text } of allRows<Place & { row: number }>(pack.db, texts)) {
    found.get(row)?.texts.push(text);
  }
  return found;
}

/** Whether the spelling stands in the texts of a record, if they are asked; null where their bytes do not tell. */
function toldByTexts(pack: Pack, { texts }: Pieces, { raw, asksTexts }: Sought): boolean | null {
  let mayBe = false;
  for (const text of asksTexts ? texts : []) {
    const bytes = bytesOf(pack, text);
    if (raw.isIn(bytes)) return true;
    mayBe ||= raw.mayBeIn(bytes);
  }
  return mayBe ? null : false;
}

/** Throws `pack-damaged`. */
function bytesOf(pack: Pack, place: Place): string {
  try {
    return readPiece(pack.db, place).toString('latin1');
  } catch (error) {
    throw damaged(pack.path, 'one of its texts cannot be read', error);
  }
}

/** The same of texts that are unpacked. */
const isInTexts = (pack: Pack, { texts }: Pieces, { places, alone }: Sought): boolean =>
  standsIn(texts.map((text) => textAt(pack, text)).join('\n\n'), places, alone);

/** The same of the other fields of a record. */
function isInFields(pack: Pack, row: number, { alone }: Sought): boolean {
  const { title, abstract, ...naming } = claimedRecordAt(pack, row);
  const fields = { title, abstract: abstract ?? '', names: namesText(naming) };
  return (Object.keys(fields) as (keyof typeof fields)[]).some(
    (field) => findMatches(fields[field], alone, field).length > 0,
  );
}
