import { joinsOf, tokenise } from '../search/fold.ts';
import { dot, kindBeyond, kinds, lineEnd, plain, separator } from '../search/plain-stretches.ts';
import type { Unit } from '../search/runs.ts';
import { formOf, letterForms } from './letter-forms.ts';
import type { PlainWordsRoom } from './plain-words.ts';

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
const codeOf = (unit: number): number => (unit < 128 ? (codes[unit] as number) : kindBeyond(unit));

/**
 * Code units of the text that is read, and of a space behind it. A longer text gets its own, so that one book does not hold
 * memory for good.
 */
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
  /** How many places they take. */
  readonly words: number;
  readonly units: Uint16Array;
  readonly ends: readonly number[];
  readonly hashes: readonly number[];
  readonly places: readonly number[];
  readonly forms: readonly number[];
}

/**
 * Tells what the index has of a text, as `eachWord` of `fold.ts` does. Goes through the text once, over its code units, and
 * hashes while it reads: of ten million words that is most of what indexing costs. Nine words of ten are letters and digits
 * up to a separator, and have a loop to themselves, which keeps nothing else in mind. They are told to `plainWords` as well.
 */
export function eachHashedWord(text: string, sink: HashedSink, plainWords?: PlainWordsRoom): number {
  const units = unitsOf(text);
  plainWords?.begin(text);
  let place = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const word = at;
    let hash = firstHash;
    /** Not 0 where the word has capitals. */
    let capitals = 0;
    let unit = units[at] as number;
    let code = codeOf(unit);
    while (code >= firstPlain) {
      units[at] = code;
      capitals |= unit ^ code;
      hash = nextHash(hash, code);
      at += 1;
      unit = units[at] as number;
      code = codeOf(unit);
    }
    const end = at;
    let isPlain = true;
    if (code !== separator && code !== lineEnd) {
      const rest = endOfWord(units, at);
      isPlain = rest >= 0;
      at = isPlain ? rest : ~rest;
    }
    if (!isPlain) {
      const folded = foldedOf(text.slice(word, at));
      tell(folded, place, sink);
      place += folded.words;
    } else if (end > word) {
      const form = capitals === 0 ? letterForms.small : plainForm(text, word, end);
      sink(units, word, end, hash, place, form);
      plainWords?.add(word, end, place, form);
      place += 1;
    }
  }
  return place;
}

/** The code units of a text and a space behind them, until those of another are asked for. */
function unitsOf(text: string): Uint16Array {
  const bytes = text.length < keptUnits ? kept : Buffer.alloc(2 * text.length + 2);
  bytes.write(text, 'utf16le');
  const units = new Uint16Array(bytes.buffer, bytes.byteOffset, text.length + 1);
  units[text.length] = 0x20;
  return units;
}

/**
 * Where the word ends whose first letters and digits end at `from`; the complement where more than points follow them, so that
 * it is not plain. A point at its end is none of it, and one inside may be one of initials.
 */
function endOfWord(units: Uint16Array, from: number): number {
  let isPlain = true;
  for (let at = from; ; at += 1) {
    const code = codeOf(units[at] as number);
    if (code === separator || (code === lineEnd && isPlain)) return isPlain ? at : ~at;
    if (code !== dot) isPlain = false;
  }
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
  const units: number[] = [];
  const [ends, hashes, places, forms]: [number[], number[], number[], number[]] = [[], [], [], []];

  function add({ folded, start, end }: Unit, place: number): void {
    let hash = firstHash;
    for (let at = 0; at < folded.length; at += 1) {
      const unit = folded.charCodeAt(at);
      units.push(unit);
      hash = nextHash(hash, unit);
    }
    ends.push(units.length);
    hashes.push(hash);
    places.push(place);
    forms.push(formOf(text.slice(start, end).normalize('NFC'), folded));
  }

  // By place: “U.S.” in one piece may be a word that follows it, and the places of a word ascend.
  let join = 0;
  for (const [place, token] of tokens.entries()) {
    add(token, place);
    for (; joins[join]?.first === place; join += 1) add(joins[join] as Unit, place);
  }
  return { words: tokens.length, units: Uint16Array.from(units), ends, hashes, places, forms };
}
