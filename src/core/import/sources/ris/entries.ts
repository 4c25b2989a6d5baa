import { hostFiles } from '#words/en/host-files.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('hostFiles', hostFiles);

/** One tag with its value; the lines that continue it are separate. */
export interface RisField {
  readonly tag: string;
  readonly lines: string[];
}

export interface RisEntry {
  /** Where its TY stands, from 1. */
  readonly line: number;
  readonly fields: readonly RisField[];
  /** False where the next entry or the end of the file comes before its ER. */
  readonly ended: boolean;
  /** Why it cannot be read; empty where it can. */
  readonly fault: string;
}

/** A value that must stand in one line. */
export const inOneLine = ({ lines }: RisField): string => lines.filter((line) => line !== '').join(' ');

/** "TY  - ", with the spacing of all the programs that get it wrong, also without any value. */
const strict = /^[ \t]{0,3}([A-Z][A-Z0-9]) {2}-(?:[ \t]+(.*)|(\S.*))?$/;
const loose = /^[ \t]{0,3}([A-Z][A-Z0-9])[ \t]{0,4}-(?:[ \t]+(.*)|$)/;

/** The tags of the format (Research Information Systems, 2001 and 2011), and those of Zotero, EndNote and RefWorks. */
const known: ReadonlySet<string> = new Set(
  `TY ID ER A1 A2 A3 A4 A5 AU AD AB AN AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CL CN CP CT CY DA DB DI DO DP DS ED EP ET FD
  H1 H2 ID IP IS J1 J2 JA JF JO K1 KW L1 L2 L3 L4 LA LB LK LL M1 M2 M3 N1 N2 NO NV OL OP PB PP PY RD RI RN RP RT SE SF
  SL SN SP SR ST T1 T2 T3 TA TI TT U1 U2 U3 U4 U5 UR VL VO WP WT WV Y1 Y2 YR`.split(/\s+/),
);

/** An entry with more is none, and a longer value is no value: limits for what was made to fill the memory. */
const maxFields = 10_000;
const maxChars = 10 * 1024 * 1024;

/**
 * The entries of a RIS file. There is no well-kept parser that knows what programs really write: byte order marks,
 * any line end, an ER that is missing, values that go on over several lines, "TY - " for "TY  - ". A line that does
 * not begin with a tag belongs to the value before it. Text before the first entry is a program's greeting.
 */
export function* risEntries(text: string): Generator<RisEntry> {
  let entry: { line: number; fields: RisField[]; chars: number } | null = null;
  const done = (ended: boolean): RisEntry[] => (entry === null ? [] : [finished(entry, ended)]);
  for (const { content, line } of linesOf(text)) {
    const field = fieldOf(content);
    if (field?.tag === 'TY') {
      yield* done(false);
      entry = { line, fields: [{ tag: 'TY', lines: [field.value] }], chars: 0 };
    } else if (field?.tag === 'ER') {
      yield* done(true);
      entry = null;
    } else if (entry !== null) {
      entry.chars += content.length;
      if (entry.chars > maxChars || entry.fields.length >= maxFields) continue;
      if (field !== null) entry.fields.push({ tag: field.tag, lines: [field.value] });
      else entry.fields.at(-1)?.lines.push(content.trim());
    }
  }
  yield* done(false);
}

function finished(
  { line, fields, chars }: { line: number; fields: RisField[]; chars: number },
  ended: boolean,
): RisEntry {
  const tooMany = fields.length >= maxFields ? t('entryTooManyFields') : '';
  return { line, fields, ended, fault: chars > maxChars ? t('entryTooLong') : tooMany };
}

/** "US - China" is a line of an abstract: other spacing than the format's is heeded for its own tags only. */
function fieldOf(content: string): { readonly tag: string; readonly value: string } | null {
  // Longer lines are values that go on; the patterns need not look at all of them.
  const start = content.slice(0, 12);
  const found = strict.exec(start) ?? loose.exec(start);
  const tag = found?.[1] ?? '';
  if (found === null || (!strict.test(start) && !known.has(tag))) return null;
  return { tag, value: content.slice(content.indexOf('-') + 1).trim() };
}

/** Lines by any of the three line ends, one at a time. */
function* linesOf(text: string): Generator<{ readonly content: string; readonly line: number }> {
  const ends = /\r\n|\r|\n/g;
  let [at, line] = [text.startsWith('\uFEFF') ? 1 : 0, 1];
  for (let found = ends.exec(text); found !== null; found = ends.exec(text)) {
    yield { content: text.slice(at, found.index), line };
    at = ends.lastIndex;
    line += 1;
  }
  if (at < text.length) yield { content: text.slice(at), line };
}
