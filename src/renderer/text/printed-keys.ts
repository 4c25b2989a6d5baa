import { text as words } from '#words/en/text.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('text', words);

/** Keys by the names that keyboards of the reader’s language print on them: "Ctrl F" is "Strg F" in German. */
export const printedKeys = (keys: string): string =>
  keys.replaceAll(/Page (?:Up|Down)|[A-Z][a-z]+/g, (name) =>
    t('printedKey', { name: name.replace(' ', '') }),
  );

/** The same keys for `aria-keyshortcuts`, which calls them as `KeyboardEvent.key` does: "Control+F", "PageUp". */
export const spokenKeys = (keys: string): string =>
  keys
    .replace(/^Esc$/, 'Escape')
    .replace(/^(Page) /, '$1')
    .replace(/^Ctrl /, 'Control ')
    .replaceAll(/(?<=.) (?=.)/g, '+');
