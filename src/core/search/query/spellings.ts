import { joinsWholeChains } from '../chains.ts';
import type { Token } from '../fold.ts';
import type { Spelling } from './query.ts';

/** The ways in which the index may have the words of a clause; empty where there is nothing to look for. */
export function spellingsOf(tokens: readonly Token[], isBeginning: boolean): Spelling[] {
  const asked = withoutLastOfRun(tokens);
  const last = asked.at(-1);
  if (!last) return [];
  // One character of a script without spaces begins a bigram wherever it stands but at the end of its run.
  const prefix = last.kind === 'last' || (last.kind === 'word' && isBeginning);
  const split = asked.map((token) => token.folded);
  const joined = joinsWholeChains(asked);
  const spellings = [{ words: split, prefix }];
  if (joined.length < split.length) spellings.push({ words: joined, prefix });
  return spellings;
}

/** One letter begins a third of all words: until the next is typed it asks for nothing, which is as much and quicker. */
export const isLoneLetter = ([one, ...others]: readonly Token[]): boolean =>
  one?.kind === 'word' && others.length === 0 && [...one.folded].length === 1;

/** `김일성` asks for its bigrams 김일 일성; the index has 성 alone only where the run ends. */
const withoutLastOfRun = (tokens: readonly Token[]): readonly Token[] =>
  tokens.at(-1)?.kind === 'last' && tokens.at(-2)?.kind === 'pair' ? tokens.slice(0, -1) : tokens;
