import { type BitReader, type BitWriter, parameterBits, riceParameter } from './bits.ts';

/**
 * How a word is printed, beside the folded one: in small letters, with a capital, in capitals, or otherwise (with marks, an
 * apostrophe, a hyphen, a capital inside). The index keeps which of these a record has of a word, so that an exact spelling need not be
 * looked for in the texts.
 */
export const letterForms = { small: 1, capital: 2, capitals: 4, other: 8 } as const;
const formBits = 4;

/** `printed` is in Unicode's composed form. */
export function formOf(printed: string, folded: string): number {
  if (printed === folded) return letterForms.small;
  if (printed === capitalised(folded)) return letterForms.capital;
  return printed === folded.toUpperCase() ? letterForms.capitals : letterForms.other;
}

/** The spelling of a folded word in a form; null where there are many. */
export function inForm(folded: string, form: number): string | null {
  switch (form) {
    case letterForms.small:
      return folded;
    case letterForms.capital:
      return capitalised(folded);
    case letterForms.capitals:
      return folded.toUpperCase();
    default:
      return null;
  }
}

function capitalised(folded: string): string {
  const first = String.fromCodePoint(folded.codePointAt(0) ?? 0);
  return first.toUpperCase() + folded.slice(first.length);
}

/** Sets of forms that stand for themselves in two bits; 3 says that the set follows. */
const shortSets: readonly number[] = [letterForms.small, letterForms.capital, letterForms.other];

/**
 * Writes the sets of forms of a word, `count` of `sets`, one for each of its records: the set that most of them have;
 * whether any has another; and then the Rice parameter of the distances between those, the set that most of those have,
 * and for each its distance from the one before, less one, and whether it has that set, or which. A distance past the last
 * record ends them.
 */
export function writeForms(writer: BitWriter, sets: Uint8Array, count: number): void {
  const areSame = isFilled(sets, count);
  const usual = areSame ? (sets[0] as number) : commonest(sets, count, 0);
  const short = shortSets.indexOf(usual);
  writer.bits(short < 0 ? 3 : short, 2);
  if (short < 0) writer.bits(usual, formBits);
  if (count === 1) return;
  writer.bits(areSame ? 0 : 1, 1);
  if (areSame) return;
  let others = 0;
  for (let i = 0; i < count; i += 1) if (sets[i] !== usual) others += 1;
  const parameter = riceParameter(count / (others + 1) - 1);
  const second = commonest(sets, count, usual);
  writer.bits(parameter, parameterBits);
  writer.bits(second, formBits);
  let before = -1;
  for (let i = 0; i < count; i += 1) {
    const set = sets[i] as number;
    if (set === usual) continue;
    writer.rice(i - before - 1, parameter);
    writer.bits(set === second ? 0 : 1, 1);
    if (set !== second) writer.bits(set, formBits);
    before = i;
  }
  writer.rice(count - before - 1, parameter);
}

/** Whether all are the same. */
function isFilled(sets: Uint8Array, count: number): boolean {
  for (let i = 1; i < count; i += 1) if (sets[i] !== sets[0]) return false;
  return true;
}

/** The set that most have, of those that are not `but`. */
function commonest(sets: Uint8Array, count: number, but: number): number {
  const times = new Uint32Array(1 << formBits);
  for (let i = 0; i < count; i += 1) times[sets[i] as number] = (times[sets[i] as number] as number) + 1;
  times[but] = 0;
  return times.indexOf(Math.max(...times));
}

/**
 * Reads them into the first `count` of `sets`. Throws a plain error where there are too few bits, or a set is empty; other
 * bits that were never written so may pass.
 */
export function readForms(reader: BitReader, sets: Uint8Array, count: number): void {
  const short = reader.bits(2);
  const usual = shortSets[short] ?? reader.bits(formBits);
  if (usual === 0) throw unreadable();
  sets.fill(usual, 0, count);
  if (count > 1 && reader.bits(1) === 1) readOthers(reader, sets, count);
  if (reader.isPast) throw unreadable();
}

function readOthers(reader: BitReader, sets: Uint8Array, count: number): void {
  const parameter = reader.bits(parameterBits);
  const second = reader.bits(formBits);
  for (let at = reader.rice(parameter); at < count; at += reader.rice(parameter) + 1) {
    const set = reader.bits(1) === 0 ? second : reader.bits(formBits);
    if (set === 0 || reader.isPast) throw unreadable();
    sets[at] = set;
  }
}

const unreadable = () => new Error('A word of the index has forms that cannot be read.');
