import type { Term } from '../../index/dictionary.ts';
import { longer } from '../../index/longer.ts';
import type { SearchIndex } from '../../index/open-index.ts';
import type { Sought } from './find-beginnings.ts';
import { keepUnfollowed, marked, type Starts } from './follow.ts';
import type { ReadWord } from './read-words.ts';

/**
 * What follows others of which all places are known, in a large pack. One letter begins thousands of words, and most of them stand in some row that is asked for. What follows is found
 * soonest by a word that is seldom elsewhere (“shek” after “kai”), and a place where one was found is not looked at again:
 * so of nearly all other words not the places are read, but only the postings.
 */
export function findAfterPositions(
  { index, reader, beginning, found }: Pick<Sought, 'index' | 'reader' | 'beginning' | 'found'>,
  { distance, before }: { readonly distance: number; readonly before: Starts },
): void {
  const { values: starts, from: firsts, to: ends } = before;
  const isAsked = marked(before.rows, index.records);
  let left = before.rows.length;
  const { candidates, rows, ats } = candidatesFor(index, beginning, isAsked);
  for (const { term, from, to } of candidates.sort((a, b) => b.worth - a.worth)) {
    if (left === 0) return;
    let word: ReadWord | undefined;
    for (let i = from; i < to; i += 1) {
      const row = rows[i] as number;
      if (isAsked[row] === 0) continue;
      word ??= reader.beginning(term);
      const [first, end] = [firsts[row] as number, ends[row] as number];
      const kept = keepUnfollowed(starts, first, end, word.placesOf(ats[i] as number), distance);
      if (kept === end) continue;
      found.add(row, starts.subarray(kept, end), end - kept);
      ends[row] = kept;
      if (kept > first) continue;
      isAsked[row] = 0;
      left -= 1;
    }
  }
}

/** A word that may follow, and which of the rows that are asked for it stands in. */
interface Candidate {
  readonly term: Term;
  readonly from: number;
  readonly to: number;
  readonly worth: number;
}

interface Candidates {
  readonly candidates: Candidate[];
  /** Rows of all candidates, one after the other, and where each is among the postings of its word. */
  readonly rows: Uint32Array;
  readonly ats: Uint32Array;
}

function candidatesFor(index: SearchIndex, beginning: string, isAsked: Uint8Array): Candidates {
  const candidates: Candidate[] = [];
  let rows = new Uint32Array(2 * index.records);
  let ats = new Uint32Array(rows.length);
  let to = 0;
  for (const term of index.beginningWith(beginning)) {
    const from = to;
    const { rows: all } = index.scanPostings(term);
    if (from + term.records > rows.length) {
      rows = longer(rows, 2 * rows.length);
      ats = longer(ats, 2 * ats.length);
    }
    for (let i = 0; i < term.records; i += 1) {
      const row = all[i] as number;
      rows[to] = row;
      ats[to] = i;
      to += isAsked[row] as number;
    }
    const count = to - from;
    if (count > 0) candidates.push({ term, from, to, worth: (count * count) / term.records });
  }
  return { candidates, rows, ats };
}
