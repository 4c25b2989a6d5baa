import { namePattern } from './name-pattern.ts';
import { withoutFinalStop } from './plain-text.ts';
import { curlyFrom, readQuotes } from './quotes.ts';
import { shield } from './shield.ts';

/**
 * A title as CSL text. Its quotation marks are left as curly pairs, double outermost, which the engine
 * turns to fit the style's own; apostrophes and markup are hidden from it; `names` stand in `nocase`
 * spans, so that no style recases "Ri Sang-jo" (field notes §4.2).
 */
export function cslTitle(title: string, names: readonly string[]): string {
  return readQuotes(withoutFinalStop(title))
    .map((part) => {
      if (part.type === 'text') return protectNames(part.text, names, shield);
      return curlyFrom('double')(part.depth)[part.type === 'open' ? 0 : 1];
    })
    .join('');
}

/** `text` with each of `names` in a span that keeps its case; everything goes through `hide`. */
export function protectNames(text: string, names: readonly string[], hide: (text: string) => string): string {
  const patterns = names.toSorted((one, other) => other.length - one.length).map(namePattern);
  if (patterns.length === 0) return hide(text);
  const found = new RegExp(`(?<!\\p{L})(?:${patterns.join('|')})(?!\\p{L})`, 'gu');
  let done = 0;
  let out = '';
  for (const { index, 0: name } of text.matchAll(found)) {
    if (name === '') continue;
    out += `${hide(text.slice(done, index))}<span class="nocase">${hide(name)}</span>`;
    done = index + name.length;
  }
  return out + hide(text.slice(done));
}
