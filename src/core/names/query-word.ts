import { remember } from '../remember.ts';
import { fold } from '../search/fold.ts';
import { toSimplified } from './chinese/characters.ts';

/** A word of a query as the rules look at it. */
export interface QueryWord {
  readonly raw: string;
  /** Folded, taken apart at hyphens and points: `Sang-jo` → sang, jo; `A.M.` → a, m. */
  readonly pieces: readonly string[];
  /** The pieces in one. */
  readonly key: string;
  /** True where the pieces are tied by a hyphen. */
  readonly isHyphened: boolean;
  /** True for Latin letters with the marks of a romanisation: ŏ, ŭ, or an apostrophe after a consonant, as in ch’. */
  readonly isMarked: boolean;
}

/** Longer words are no names; looking at them would cost time. */
const longest = 60;

export const queryWord: (raw: string) => QueryWord = remember(
  2000,
  (raw) => (raw.length > longest ? '' : raw),
  (raw) =>
    raw.length > longest
      ? { raw: '', pieces: [], key: '', isHyphened: false, isMarked: false }
      : lookAt(withoutPossessive(raw)),
);

/** “周恩来’s” is 周恩来, which the index does not know; of letters with spaces between words it takes the ’s off by itself. */
export const withoutPossessive = (text: string): string => text.replace(possessive, '');

const possessive = /(?<=[\p{Script=Han}\p{Script=Hangul}])['’ʼ]s$/iu;

function lookAt(raw: string): QueryWord {
  const pieces = fold(raw).split(' ').filter(Boolean);
  return {
    raw,
    pieces,
    key: pieces.join(''),
    isHyphened: pieces.length > 1 && /\p{L}[-‐‑‒–−]\p{L}/u.test(raw),
    isMarked: /[ŏŭ]|(?:^|[^\p{L}]|n)(?:ch|k|p|t|ts|tz)['’ʼ‘`ʻʹ]\p{L}/iu.test(raw.normalize('NFC')),
  };
}

/** What texts are compared by: folded and in one piece. */
export function nameKey(text: string): string {
  // Most of a table is plain; folding the rest character by character takes ten times as long.
  if (/^[A-Za-z. ]*$/.test(text)) return text.toLowerCase().replaceAll(/[. ]/g, '');
  if (/^[가-힣]+$/.test(text)) return text;
  if (/^[\u4e00-\u9fff·]+$/.test(text)) return toSimplified(toSimplified(text.replaceAll('·', '')));
  if (/^[А-Яа-яЁё. -]+$/.test(text)) return text.toLowerCase().replaceAll('ё', 'е').replaceAll(/[. -]/g, '');
  if (/^[A-Za-zŏŭêü’ -]+$/.test(text) && !/[’-](?![a-zŏŭêü])|(?<![a-zŏŭêü])’|’s(?![a-zŏŭêü])/i.test(text)) {
    return text.toLowerCase().replaceAll(/[’ ŏŭêü-]/g, (character) => plain[character] ?? '');
  }
  const bare = /[À-ž\u1ea0-\u1ef9]/.test(text)
    ? text.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '')
    : text;
  if (/^[A-Za-z ]+$/.test(bare)) return bare.toLowerCase().replaceAll(' ', '');
  return fold(text).replaceAll(' ', '');
}

const plain: Readonly<Record<string, string>> = { ŏ: 'o', ŭ: 'u', ê: 'e', ü: 'u' };
