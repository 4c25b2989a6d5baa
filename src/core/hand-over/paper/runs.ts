import type { PaperInline, Run } from './paper.ts';

/** What XML 1.0 cannot hold (2.2), and halves of characters. */
const unusable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
export const usable = (text: string): string => text.toWellFormed().replaceAll(unusable, '\uFFFD');

/** True for text in which something is that documents cannot hold. */
export const hasUnusable = (text: string): boolean => text.toWellFormed().search(unusable) >= 0;

type Form = Omit<Run, 'kind' | 'text' | 'lang'>;

/** Scripts that tell a language that the words round them are not in. Kana first: Japanese has both. */
const scripts: readonly (readonly [RegExp, string, readonly string[]])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja', ['ja']],
  [/\p{Script=Hangul}/u, 'ko', ['ko']],
  [/\p{Script=Han}/u, 'zh', ['zh', 'ja', 'ko']],
  [/\p{Script=Cyrillic}/u, 'ru', ['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'mn', 'kk']],
  [/\p{Script=Greek}/u, 'el', ['el']],
  [/\p{Script=Arabic}/u, 'ar', ['ar', 'fa', 'ur']],
  [/\p{Script=Hebrew}/u, 'he', ['he', 'yi']],
];
/** Words of one of these, with the spaces and points between them. */
const foreign = new RegExp(
  [
    '\\p{Script=Hangul}',
    '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー',
    '\\p{Script=Cyrillic}',
    '\\p{Script=Greek}',
    '\\p{Script=Arabic}',
    '\\p{Script=Hebrew}',
  ]
    .map((letters) => `[${letters}][${letters}\\p{M}]*(?:[\\s·・,.’'-]+[${letters}][${letters}\\p{M}]*)*`)
    .join('|'),
  'gu',
);

/** Words as runs: a name in Korean in an English sentence is Korean, for the speller and for the typeface. */
export function runsOf(text: string, lang: string | null, form: Form = {}): Run[] {
  const all = usable(text);
  const runs: Run[] = [];
  let from = 0;
  const add = (words: string, own: string | null) => {
    if (words !== '') runs.push({ kind: 'run', text: words, lang: own, ...form });
  };
  for (const { 0: words, index } of all.matchAll(foreign)) {
    const own = languageOf(words, lang);
    if (own === lang) continue;
    add(all.slice(from, index), lang);
    add(words, own);
    from = index + words.length;
  }
  add(all.slice(from), lang);
  return runs;
}

function languageOf(words: string, lang: string | null): string | null {
  const primary = (lang ?? 'en').toLowerCase().split('-')[0] ?? '';
  const [, tag, written] = scripts.find(([script]) => script.test(words)) ?? [];
  return tag === undefined || written?.includes(primary) ? lang : tag;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** A citation's HTML, in which are `i`, `b` and `span`, as runs. */
export function citedRuns(html: string): PaperInline[] {
  const open = { i: 0, b: 0 };
  return html.split(/(<[^>]*>)/).flatMap((part, at) => {
    if (at % 2 === 0) {
      const text = part.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => named[name] ?? '');
      return runsOf(text, null, {
        ...(open.i > 0 && { emphasis: true }),
        ...(open.b > 0 && { strong: true }),
      });
    }
    const tag = /^<(\/?)([ib])>$/.exec(part);
    if (tag) open[tag[2] as 'i' | 'b'] += tag[1] === '' ? 1 : -1;
    return [];
  });
}

/** Addresses that a document may lead to; any other is shown and leads nowhere. */
export const isSafeTarget = (target: string): boolean => /^(?:https?|mailto|carrel):/i.test(target.trim());
