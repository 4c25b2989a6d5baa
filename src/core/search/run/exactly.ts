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

/**
 * Leaves of what was found of a clause the records that spell it just so. The index has folded words only, so the texts
 * are read: of most the bytes tell, and the others are unpacked. `besideTexts` is what was found in other fields.
 */
export function* keepExact(
  pack: Pack,
  clause: Clause,
  weights: Weights,
  besideTexts: Weights,
): Generator<void> {
  const sought = soughtOf(clause);
  let unpacked = 0;
  for (let from = 1; from < weights.length; from += turn) {
    const to = from + turn - 1;
    if (!isAnyWeighed(weights, from, to)) continue;
    /** Rows that have it in no text, but may in another field. */
    const left = new Set<number>();
    for (const [row, texts] of textsOf(pack, from, to, weights)) {
      const told = toldByTexts(pack, texts, sought);
      if (told === null) unpacked += 1;
      if (told ?? isInTexts(pack, texts, sought)) continue;
      if ((besideTexts[row] as number) > 0) left.add(row);
      else weights[row] = 0;
      if (unpacked < unpackedTurn) continue;
      unpacked = 0;
      yield;
    }
    for (const { row, ...record } of left.size > 0 ? recordsOf(pack, from, to) : []) {
      if (!left.has(row)) continue;
      const mayBe = sought.raw.mayBeIn(bytesOf(pack, record));
      if (mayBe) unpacked += 1;
      if (!mayBe || !isInFields(pack, row, sought)) weights[row] = 0;
    }
    yield;
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

function isAnyWeighed(weights: Weights, from: number, to: number): boolean {
  for (let row = from; row <= to && row < weights.length; row += 1)
    if ((weights[row] as number) > 0) return true;
  return false;
}

/** For each record from row to row that has a weight, where its texts lie. */
function textsOf(pack: Pack, from: number, to: number, weights: Weights): Map<number, Place[]> {
  const found = new Map<number, Place[]>();
  for (let row = from; row <= to; row += 1) if ((weights[row] as number) > 0) found.set(row, []);
  const texts = sql`SELECT record AS row, cluster, start, length FROM version
                    WHERE record BETWEEN ${from} AND ${to} ORDER BY rowid`;
  for (const { row, ...text } of allRows<Place & { row: number }>(pack.db, texts)) {
    found.get(row)?.push(text);
  }
  return found;
}

const recordsOf = (pack: Pack, from: number, to: number) =>
  allRows<Place & { row: number }>(
    pack.db,
    sql`SELECT rowid AS row, cluster, start, length FROM record WHERE rowid BETWEEN ${from} AND ${to}`,
  );

/** Whether the spelling stands in the texts of a record, if they are asked; null where their bytes do not tell. */
function toldByTexts(pack: Pack, texts: readonly Place[], { raw, alone, asksTexts }: Sought): boolean | null {
  let told: boolean | null = false;
  for (const text of asksTexts ? texts : []) {
    const each = raw.told(bytesOf(pack, text), alone);
    if (each) return true;
    told = told === null ? null : each;
  }
  return told;
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
const isInTexts = (pack: Pack, texts: readonly Place[], { places, alone }: Sought): boolean =>
  standsIn(texts.map((text) => textAt(pack, text)).join('\n\n'), places, alone);

/** The same of the other fields of a record. */
function isInFields(pack: Pack, row: number, { alone }: Sought): boolean {
  const { title, abstract, ...naming } = claimedRecordAt(pack, row);
  const fields = { title, abstract: abstract ?? '', names: namesText(naming) };
  return (Object.keys(fields) as (keyof typeof fields)[]).some(
    (field) => findMatches(fields[field], alone, field).length > 0,
  );
}
