import type { CslDate, CslItem, CslName } from './csl-types.ts';
import type { Locale } from './locales.ts';
import { unshield } from './shield.ts';
import type { Style } from './styles.ts';

/**
 * The places of items in the order that the styles of ours ask for: by author, by the first words where there is
 * none, then by title and date; in the text, where the year tells works apart, by date and title. It is what
 * `sort` in their files says, for which the engine would set each item once more.
 */
export function inOrder(items: readonly CslItem[], { kind, titles }: Style, locale: Locale): number[] {
  const { compare } = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  const keyed = items.map((item, index) => {
    const title = plain(item.title ?? item.genre);
    const date = dateKey(item.issued);
    const author = titles === 'printed' ? '' : authorKey(item.author);
    return { index, keys: [author || title, ...(kind === 'in-text' ? [date, title] : [title, date])] };
  });
  return keyed
    .toSorted((one, other) => {
      for (const [at, key] of one.keys.entries()) {
        const order = compare(key, other.keys[at] ?? '');
        if (order !== 0) return order;
      }
      return one.index - other.index;
    })
    .map(({ index }) => index);
}

/** Words without marks and punctuation, so that “A Talk” stands before “An Order”, word by word. */
const plain = (value: unknown): string =>
  typeof value === 'string'
    ? unshield(value.replaceAll(/<[^>]*>/g, ''))
        .replaceAll(/[\p{P}\p{S}\u02BB\u02BC]+/gu, '')
        .trim()
    : '';

const authorKey = (names: unknown): string =>
  Array.isArray(names)
    ? names
        .map(({ literal, family = '', given = '' }: CslName) => plain(literal ?? `${family} ${given}`))
        .join(' ')
    : '';

function dateKey(date: unknown): string {
  const parts = (date as CslDate | undefined)?.['date-parts']?.[0] ?? [];
  return parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');
}
