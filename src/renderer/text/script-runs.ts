import { hanLanguage } from './han-language.ts';

/** A stretch of a text in one language; null for that of the text round it. */
export interface ScriptRun {
  readonly text: string;
  readonly lang: string | null;
}

type Script = 'latin' | 'cyrillic' | 'greek' | 'hangul' | 'characters';

const scripts: readonly (readonly [Script, string])[] = [
  ['latin', '\\p{Script=Latin}'],
  ['cyrillic', '\\p{Script=Cyrillic}'],
  ['greek', '\\p{Script=Greek}'],
  ['hangul', '\\p{Script=Hangul}'],
  // With kana among them: Japanese is written in both at once.
  ['characters', '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー'],
];

/** Words of one script, with the spaces and points between them. */
const runs = new RegExp(
  scripts
    .map(([name, letters]) => {
      const word = `[${letters}][${letters}\\p{M}]*`;
      return `(?<${name}>${word}(?:[\\s·・–.,\\u2019'0-9-]+${word})*)`;
    })
    .join('|'),
  'gu',
);

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const cyrillic = new Set(['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'mn', 'kk']);

/** Whether a language is written so: then its words need no language of their own. */
function isOwn(language: string, script: Script, words: string): boolean {
  const [primary = ''] = language.toLowerCase().split('-');
  switch (script) {
    case 'hangul':
      return primary === 'ko';
    case 'characters':
      return primary === 'ja' || ((primary === 'zh' || primary === 'ko') && !kana.test(words));
    case 'greek':
      return primary === 'el';
    case 'cyrillic':
      return cyrillic.has(primary);
    case 'latin':
      return isLatin(primary);
  }
}

const isLatin = (primary: string) => !(cyrillic.has(primary) || ['ko', 'ja', 'zh', 'el'].includes(primary));

/** Most texts are of letters that these are not. */
const foreign = /[\u0250-\u1dff\u1f00-\u1fff\u2e80-\u{10ffff}]/u;

/**
 * Takes a text apart where its script is another than its language's: a name in Korean in an English sentence has its own
 * letters, its own breaks and its own voice. What is in no other script is one run.
 */
export function scriptRuns(text: string, language: string): readonly ScriptRun[] {
  if (!foreign.test(text) && isLatin(language.toLowerCase().split('-')[0] ?? ''))
    return [{ text, lang: null }];
  const found: ScriptRun[] = [];
  const add = (part: string, lang: string | null) => {
    const before = found.at(-1);
    if (before && before.lang === lang) found.splice(-1, 1, { text: before.text + part, lang });
    else if (part !== '') found.push({ text: part, lang });
  };
  const isKorean = /\p{Script=Hangul}/u.test(text);
  let end = 0;
  for (const match of text.matchAll(runs)) {
    add(text.slice(end, match.index), null);
    const script = scripts.find(([name]) => match.groups?.[name] !== undefined)?.[0] ?? 'latin';
    add(match[0], isOwn(language, script, match[0]) ? null : languageOf(script, match[0], isKorean));
    end = match.index + match[0].length;
  }
  add(text.slice(end), null);
  return found.length > 0 ? found : [{ text, lang: null }];
}

function languageOf(script: Script, words: string, isKorean: boolean): string {
  switch (script) {
    case 'hangul':
      return 'ko';
    case 'greek':
      return 'el';
    case 'cyrillic':
      return /[іїєґ]/iu.test(words) ? 'uk' : 'ru';
    case 'latin':
      // Which of the many is not to be seen from its letters.
      return 'und-Latn';
    case 'characters': {
      if (kana.test(words)) return 'ja';
      const chinese = hanLanguage(words);
      // Beside Hangul they are Korean, unless they are simplified, as Korean never is.
      if (isKorean && chinese !== 'zh-Hans') return 'ko';
      return chinese ?? 'zh';
    }
  }
}
