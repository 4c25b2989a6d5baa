import type { Token } from './fold.ts';

/** The words with every tied chain in one piece: `Ri Sang-jo` → `ri`, `sangjo`. */
export function joinsWholeChains(tokens: readonly Token[]): string[] {
  return chainsOf(tokens).flatMap((chain) => {
    const words = chain.map((token) => token.folded);
    return isAbbreviationOfTwo(chain) ? words : [words.join('')];
  });
}

function chainsOf(tokens: readonly Token[]): Token[][] {
  const chains: Token[][] = [];
  for (const token of tokens) {
    if (token.tie === null) chains.push([token]);
    else chains.at(-1)?.push(token);
  }
  return chains;
}

/** "U.S." must not find every "us"; the longer "U.S.S.R." may well stand for "USSR". */
const isAbbreviationOfTwo = (chain: readonly Token[]): boolean =>
  chain.length === 2 && chain[1]?.tie === 'dot';
