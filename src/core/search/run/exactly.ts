import { fieldTexts, indexFields } from '../../index/index-fields.ts';
import type { Place } from '../../pack/clusters.ts';
import type { Pack } from '../../pack/open-pack.ts';
import { damaged } from '../../pack/pack-header.ts';
import { readPiece } from '../../pack/read-piece.ts';
import { readText, type TextPlace } from '../../pack/read-text.ts';
import { textAt } from '../../read/records.ts';
import { claimedRecordAt } from '../../read/searched-texts.ts';
import { allRows, sql } from '../../sql.ts';
import { findMatches } from '../find-matches.ts';
import type { Clause, Query } from '../parse-query.ts';
import { queryOf } from '../query/tree.ts';
import { spellingIn } from '../spelled.ts';
import type { OpenRows } from './by-forms.ts';
import { fieldsAsked, type Weights } from './match-clause.ts';
import { type RawSpelling, rawSpelling } from './raw-spelling.ts';
import { placesOf, standsIn } from './stands-in.ts';

/** Records whose places are looked up at once, and that are looked at before others have their turn. */
const turn = 200;
/** Records that are unpacked before others have their turn. */
const unpackedTurn = 20;

/**
 * Of the rows that are open, leaves of what was found of a clause those that spell it just so. Their texts are read: of
 * most the bytes tell, and the others are unpacked. `besideTexts` is what was found in other fields.
 */
export function* keepExact(
  pack: Pack,
  clause: Clause,
  weights: Weights,
  { open, besideTexts }: { readonly open: OpenRows; readonly besideTexts: Weights },
): Generator<void> {
  const sought = soughtOf(clause);
  let unpacked = 0;
  for (let from = 1; from < weights.length; from += turn) {
    const to = from + turn - 1;
    if (!open.subarray(from, to + 1).includes(1)) continue;
    /** Rows that have it in no text, but may in another field. */
    const left = new Set<number>();
    for (const [row, texts] of textsOf(pack, from, to, open)) {
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
      const mayBe = sought.raw.mayBeIn(recordBytes(pack, record));
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
  /** As `fieldsAsked` says. */
  readonly fields: number;
}

function soughtOf(clause: Clause): Sought {
  const spelling = spellingIn(clause.text);
  const prefix = clause.spellings[0]?.prefix ?? false;
  return {
    alone: queryOf(clause),
    raw: rawSpelling(spelling, prefix),
    places: placesOf(spelling, prefix),
    fields: fieldsAsked(clause.field),
  };
}

/** For each open record from row to row, where its texts lie. */
function textsOf(pack: Pack, from: number, to: number, open: OpenRows): Map<number, TextPlace[]> {
  const found = new Map<number, TextPlace[]>();
  for (let row = from; row <= to; row += 1) if (open[row] === 1) found.set(row, []);
  const texts = sql`SELECT record, cluster, start, length FROM version
                    WHERE record BETWEEN ${from} AND ${to} ORDER BY rowid`;
  for (const text of allRows<TextPlace>(pack.db, texts)) found.get(text.record)?.push(text);
  return found;
}

const recordsOf = (pack: Pack, from: number, to: number) =>
  allRows<Place & { row: number }>(
    pack.db,
    sql`SELECT rowid AS row, cluster, start, length FROM record WHERE rowid BETWEEN ${from} AND ${to}`,
  );

/** Whether the spelling stands in the texts of a record, if they are asked; null where their bytes do not tell. */
function toldByTexts(
  pack: Pack,
  texts: readonly TextPlace[],
  { raw, alone, fields }: Sought,
): boolean | null {
  let told: boolean | null = false;
  for (const text of (fields & 1) === 1 ? texts : []) {
    const each = raw.told(bytesOf(pack, text), alone);
    if (each) return true;
    told = told === null ? null : each;
  }
  return told;
}

/** Throws `pack-damaged`. */
const bytesOf = (pack: Pack, place: TextPlace): string =>
  readText(pack, place, (json) => json.toString('latin1'));

/** A record as it is stored. Throws `pack-damaged`. */
function recordBytes(pack: Pack, place: Place): string {
  try {
    return readPiece(pack.db, place, (piece) => piece.toString('latin1'));
  } catch (error) {
    throw damaged(pack.path, 'one of its records cannot be read', error);
  }
}

/** The same of texts that are unpacked. */
const isInTexts = (pack: Pack, texts: readonly TextPlace[], { places, alone }: Sought): boolean =>
  standsIn(texts.map((text) => textAt(pack, text)).join('\n\n'), places, alone);

/** The same of the other fields of a record. */
function isInFields(pack: Pack, row: number, { alone, fields }: Sought): boolean {
  const texts = fieldTexts(claimedRecordAt(pack, row), '');
  return indexFields.some(
    (field, i) => ((fields >>> i) & 1) === 1 && findMatches(texts[field], alone).length > 0,
  );
}
