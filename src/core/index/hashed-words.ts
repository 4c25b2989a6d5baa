import { joinsOf, tokenise } from '../search/fold.ts';
import { dot, kindBeyond, kinds, lineEnd, plain, separator } from '../search/plain-stretches.ts';
import { formOf, letterForms } from './letter-forms.ts';

/**
 * Is told the words of a text: code units, folded, with their hash, the place of each among the text's words, from 0, and
 * the form in which it is printed (letter-forms.ts).
 */
export type HashedSink = (
  units: Uint16Array,
  start: number,
  end: number,
  hash: number,
  place: number,
  form: number,
) => void;

/** FNV-1a over code units. */
export const firstHash = 0x811c9dc5;
export const nextHash = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** For ASCII the kind of a character, or, above the kinds, the small letter or digit that it is read as. */
const codes = kinds.map((kind, code) =>
  kind === plain ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : kind,
);
const firstPlain = 0x30;

/** Code units of the text that is read. A longer text gets its own, so that one book does not hold memory for good. */
const keptUnits = 1 << 18;
const kept = Buffer.alloc(2 * keptUnits);

/**
 * The words that are not plain, as the index has them; the same ones come again and again. Those that came since the last
 * half was full, and those of the half before: what comes often is never let go.
 */
let known = new Map<string, Folded>();
let knownBefore = new Map<string, Folded>();
const knownMax = 6_000;
/** A longer one hardly comes twice. */
const knownLength = 64;

/** Words as the index has them: the units of all, one after the other, and the end, hash, place and form of each. */
interface Folded {
  readonly words: number;
  readonly units: Uint16Array;
  readonly ends: readonly number[];
  readonly hashes: readonly number[];
  readonly places: readonly number[];
  readonly forms: readonly number[];
}

/**
 * Tells what the index has of a text, as `eachWord` of `fold.ts` does. Goes through the text once, over its code units, and
 * hashes while it reads: of ten million words that is most of what indexing costs.
 */
export function eachHashedWord(text: string, sink: HashedSink): number {
  const bytes = text.length <= keptUnits ? kept : Buffer.alloc(2 * text.length);
  bytes.write(text, 'utf16le');
  const units = new Uint16Array(bytes.buffer, bytes.byteOffset, text.length);
  let place = 0;
  let word = 0;
  let end = -1;
  let isPlain = true;
  let hash = firstHash;
  /** Not 0 where the word has capitals. */
  let capitals = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at === text.length ? 0x20 : (units[at] as number);
    const code = unit < 128 ? (codes[unit] as number) : kindBeyond(unit);
    if (code >= firstPlain) {
      // A point inside a word may be one of initials.
      if (end >= 0) isPlain = false;
      units[at] = code;
      capitals |= unit ^ code;
      hash = nextHash(hash, code);
    } else if (code === dot) {
      if (end < 0) end = at;
    } else if (code === separator || (code === lineEnd && isPlain)) {
      if (isPlain) {
        const behind = end < 0 ? at : end;
        if (behind > word) {
          const form = capitals === 0 ? letterForms.small : plainForm(text, word, behind);
          sink(units, word, behind, hash, place, form);
          place += 1;
        }
      } else {
        const folded = foldedOf(text.slice(word, at));
        tell(folded, place, sink);
        place += folded.words;
      }
      word = at + 1;
      end = -1;
      isPlain = true;
      hash = firstHash;
      capitals = 0;
    } else isPlain = false;
  }
  return place;
}

/** As `formOf` of a word of ASCII letters and digits that has capitals. */
function plainForm(text: string, start: number, end: number): number {
  let small = 0;
  let capitals = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x61) small += 1;
    else if (code >= 0x41) capitals += 1;
  }
  if (capitals === 1 && text.charCodeAt(start) >= 0x41 && text.charCodeAt(start) < 0x61)
    return letterForms.capital;
  return small === 0 ? letterForms.capitals : letterForms.other;
}

function tell({ units, ends, hashes, places, forms }: Folded, place: number, sink: HashedSink): void {
  let start = 0;
  for (let i = 0; i < ends.length; i += 1) {
    const end = ends[i] as number;
    sink(units, start, end, hashes[i] as number, place + (places[i] as number), forms[i] as number);
    start = end;
  }
}

function foldedOf(text: string): Folded {
  const recent = known.get(text);
  if (recent !== undefined) return recent;
  const folded = knownBefore.get(text) ?? fold(text);
  if (text.length > knownLength) return folded;
  if (known.size >= knownMax) [knownBefore, known] = [known, new Map()];
  known.set(text, folded);
  return folded;
}

function fold(text: string): Folded {
  const tokens = tokenise(text);
  const joins = joinsOf(tokens);
  // By place: “U.S.” in one piece may be a word that follows it, and the places of a word ascend.
  const words = [
    ...tokens.map((token, place) => ({ ...token, place })),
    ...joins.map((join) => ({ ...join, place: join.first })),
  ].sort((a, b) => a.place - b.place);
  const terms = words.map(({ folded }) => folded);
  const forms = words.map(({ folded, start, end: last }) =>
    formOf(text.slice(start, last).normalize('NFC'), folded),
  );
  const places = words.map(({ place }) => place);
  const whole = terms.join('');
  const units = Uint16Array.from({ length: whole.length }, (_, at) => whole.charCodeAt(at));
  let end = 0;
  const ends = terms.map((term) => {
    end += term.length;
    return end;
  });
  const hashes = ends.map((last, i) => units.subarray(ends[i - 1] ?? 0, last).reduce(nextHash, firstHash));
  return { words: tokens.length, units, ends, hashes, places, forms };
}
