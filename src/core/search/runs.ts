import { toSimplified } from '../names/chinese/characters.ts';
import { remember } from '../remember.ts';
import {
  extendsCluster,
  foldCluster,
  isApostrophe,
  isHyphen,
  isIgnorable,
  isMark,
  isPlain,
  isRaisedDigit,
  isUnspaced,
  isWordCharacter,
} from './characters.ts';

/** A piece of a run: one character, or several plain ones at once. Offsets are in the original text. */
export interface Unit {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** What ties a run to the one before: a hyphen, the dot of initials, or nothing. */
export type Tie = 'hyphen' | 'dot' | null;

/** A stretch of one kind: a word, raised digits, or characters of a script without spaces. */
export interface Run {
  readonly kind: 'word' | 'raised' | 'unspaced';
  readonly units: Unit[];
  tie: Tie;
}

/** The runs of `text` in order: one pass, and each character is looked at a bounded number of times. */
export function runsOf(text: string): Run[] {
  const builder = createBuilder();
  for (let at = 0; at < text.length; ) at = readAt(text, at, builder);
  return builder.finish();
}

type Builder = ReturnType<typeof createBuilder>;

/** Reads what stands at `at` into the builder; answers where to go on. */
function readAt(text: string, at: number, builder: Builder): number {
  const plain = plainEnd(text, at);
  if (plain > at) {
    builder.add('word', { folded: text.slice(at, plain).toLowerCase(), start: at, end: plain });
    return plain;
  }
  const codePoint = text.codePointAt(at) ?? 0;
  const next = at + (codePoint > 0xffff ? 2 : 1);
  if (isApostrophe(codePoint)) builder.apostrophe();
  else if (isHyphen(codePoint)) builder.close('hyphen');
  else if (codePoint === 0x2e) builder.close('dot');
  else if (codePoint === 0x0a || codePoint === 0x0d) builder.newLine();
  else if (codePoint < 0x80 && !isPlain(codePoint)) builder.close('other');
  else if (!isIgnorable(codePoint)) return readCluster(text, at, builder);
  return next;
}

function readCluster(text: string, at: number, builder: Builder): number {
  const cluster = clusterAt(text, at);
  for (const { kind, folded } of piecesOf(cluster.text)) {
    if (kind === null) builder.close('other');
    else builder.add(kind, { folded, start: at, end: cluster.end });
  }
  return cluster.next;
}

/** A character that a cluster is folded to; without a kind, one that is of no word. */
interface Piece {
  readonly kind: Run['kind'] | null;
  readonly folded: string;
}

/** Clusters whose pieces are kept. */
const mostKnown = 20_000;

/** What a character with its marks is folded to. */
const piecesOf = remember(
  mostKnown,
  (cluster) => cluster,
  (cluster: string): readonly Piece[] => {
    const isRaised = isRaisedDigit(cluster.charCodeAt(0));
    return (
      [...foldCluster(cluster)]
        // A variation selector may have come with the character before it, which need not be one of a word.
        .filter((each) => !isApostrophe(each.codePointAt(0) ?? 0) && !isIgnorable(each.codePointAt(0) ?? 0))
        .map((each) => pieceOf(each, isRaised))
    );
  },
);

function pieceOf(character: string, isRaised: boolean): Piece {
  if (!isWordCharacter(character)) return { kind: null, folded: character };
  const kind = isRaised ? 'raised' : isUnspaced(character) ? 'unspaced' : 'word';
  // Twice, as one character (薴) becomes another that is not the simplest either.
  return { kind, folded: kind === 'unspaced' ? toSimplified(toSimplified(character)) : character };
}

/** Puts units together to runs, and keeps what stood between them. */
function createBuilder() {
  const runs: Run[] = [];
  let run: Run | null = null;
  let gap: 'none' | 'hyphen' | 'dot' | 'other' = 'other';
  /** An apostrophe waits for the letter that makes it a part of the word. */
  let waiting = false;
  /** Units of the open run before its last apostrophe. */
  let unitsBefore = 0;

  function close(next: typeof gap): void {
    if (run === null) gap = 'other';
    else {
      dropPossessive(run, unitsBefore);
      // Initials are single letters: "U.S." is tied by its dot, "J.Smith" is not.
      if (run.tie === 'dot' && !isInitial(run)) run.tie = null;
      runs.push(run);
      run = null;
      gap = next;
    }
    waiting = false;
    unitsBefore = 0;
  }

  return {
    close,
    add(kind: Run['kind'], unit: Unit): void {
      if (run !== null && run.kind !== kind) close('none');
      run ??= { kind, units: [], tie: tieOf(runs.at(-1), gap, kind) };
      if (waiting) unitsBefore = run.units.length;
      waiting = false;
      const before = run.units.at(-1);
      // A mark that did not compose stays with its letter, so that no bigram begins with it.
      if (before && isMark(unit.folded)) {
        run.units.pop();
        run.units.push({ folded: before.folded + unit.folded, start: before.start, end: unit.end });
      } else run.units.push(unit);
    },
    apostrophe(): void {
      if (run !== null && !waiting) waiting = true;
      else close('other');
    },
    /** A word broken at the end of a line keeps its hyphen: "diplo-\nmatic". */
    newLine(): void {
      if (run !== null || gap !== 'hyphen') close('other');
    },
    finish(): Run[] {
      close('other');
      return runs;
    },
  };
}

/** "Mao's" is the word "Mao"; "Ts'ai" and "Ch'oe" go on after the apostrophe and stay whole. */
function dropPossessive({ units }: Run, unitsBefore: number): void {
  const ending = unitsBefore === units.length - 1 ? units[unitsBefore] : undefined;
  if (unitsBefore > 0 && ending?.folded === 's') units.pop();
}

/** A raised digit is split from its word and joined to it, like a hyphenated one: `km²` is found as `km2`. */
function tieOf(previous: Run | undefined, gap: string, kind: Run['kind']): Tie {
  if (previous === undefined || kind === 'unspaced' || previous.kind === 'unspaced') return null;
  if (gap === 'hyphen' || (gap === 'none' && kind !== previous.kind)) return 'hyphen';
  return gap === 'dot' && isInitial(previous) ? 'dot' : null;
}

const isInitial = ({ units }: Run): boolean => units.length === 1 && /^\p{L}$/u.test(units[0]?.folded ?? '');

/** End of the ASCII letters and digits from `start`, less the last where a mark may follow it. */
function plainEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isPlain(text.charCodeAt(end))) end += 1;
  return end > start && end < text.length && text.charCodeAt(end) > 0x7f ? end - 1 : end;
}

/** UAX #15, Stream-Safe Text Format: more marks than this on a letter are no writing. */
const maxMarks = 30;

/** The character at `start` with the marks that NFKC may compose it with, less what a reader does not see. */
function clusterAt(text: string, start: number): { text: string; end: number; next: number } {
  let previous = text.codePointAt(start) ?? 0;
  let next = start + (previous > 0xffff ? 2 : 1);
  let cluster = text.slice(start, next);
  let end = next;
  for (let marks = 0; next < text.length; ) {
    const codePoint = text.codePointAt(next) ?? 0;
    if (codePoint < 0x80) break;
    const length = codePoint > 0xffff ? 2 : 1;
    if (extendsCluster(previous, codePoint)) {
      marks += 1;
      if (marks <= maxMarks) cluster += text.slice(next, next + length);
      previous = codePoint;
      end = next + length;
    } else if (!isIgnorable(codePoint)) break;
    next += length;
  }
  return { text: cluster, end, next };
}
