import type { IntlMessageFormat } from 'intl-messageformat';

type Elements = ReturnType<IntlMessageFormat['getAst']>;

const plain = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const changed = 'ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž';
const letters = new Map([...plain].map((letter, at) => [letter, [...changed][at] ?? letter]));

/**
 * A message as the pseudo-language says it: every letter changed and a third longer, so that words which came from no
 * catalogue are seen, and so is what has no room for longer ones. Placeholders, plurals and tags stay.
 */
export const pseudo = (elements: Elements): Elements =>
  elements.map((element) => {
    // The types of elements are numbers: 0 literal, 5 select, 6 plural, 8 tag.
    if (element.type === 0) return { ...element, value: pseudoText(element.value) };
    if (element.type === 5 || element.type === 6) {
      const options = Object.entries(element.options).map(([name, option]) => [
        name,
        { ...option, value: pseudo(option.value) },
      ]);
      return { ...element, options: Object.fromEntries(options) } as Elements[number];
    }
    return element.type === 8 ? { ...element, children: pseudo(element.children) } : element;
  });

/** "Close" becomes "Çļöšé··". */
function pseudoText(text: string): string {
  const words = [...text].map((letter) => letters.get(letter) ?? letter).join('');
  return `${words}${'·'.repeat(Math.ceil((text.match(/[A-Za-z]/g)?.length ?? 0) / 3))}`;
}
