import type { FoundBecause, Reason } from '#contract/search.ts';
import { search as words } from '#words/en/search.ts';
import { spokenLanguage, wordsOf } from '#words/words.ts';
import { nameVersions } from '../../reader/name-versions.ts';
import { reasonWords } from '../interpretation/reason-words.ts';

const t = wordsOf('search', words);

const and = new Intl.ListFormat(spokenLanguage(), { type: 'conjunction' });

/** "In title and text". */
export const fieldsSentence = (reasons: readonly Reason[]): string =>
  t('foundIn', { fields: and.format(reasons.map(({ field }) => t('field', { field }))) });

/** What the version is called in which the passage stands: "Original (Russian)"; null where that is the first, or none. */
export function foundVersion(versions: FoundBecause['versions']): string | null {
  const at = versions.findIndex(({ isFound }) => isFound);
  return at > 0 ? (nameVersions(versions)[at] ?? null) : null;
}

export interface OtherSpelling {
  readonly text: string;
  readonly because: string;
  /** "Hangul of Kim Il-sung". */
  readonly words: string;
}

const most = 3;

/** The spellings that are not as typed, each once, with the rule or table by which they were looked for. */
export function otherSpellings(reasons: readonly Reason[]): readonly OtherSpelling[] {
  const found = new Map<string, OtherSpelling>();
  for (const { text, because, of } of reasons.flatMap(({ matched }) => matched)) {
    const key = text.toLowerCase();
    if (because === null || found.has(key)) continue;
    found.set(key, { text, because, words: ruleWords(text, because, of) });
  }
  return [...found.values()].slice(0, most);
}

function ruleWords(text: string, because: string, of: string | null): string {
  if (because === 'form') return t('otherForm');
  if (because === 'stands alone') return of === null ? t('partOfName') : t('partOf', { name: of });
  // What a table gives without a system: the form that a name goes by, or one that is met beside it.
  const rule =
    because !== 'other' ? reasonWords(because) : of === text ? t('usualSpelling') : t('anotherSpelling');
  return of === null || of === text ? rule : t('ruleOf', { rule, name: of });
}
