import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Corpus, cachedPack, importTo } from '../corpus.ts';

export const languages = ['ko', 'zh', 'ja'] as const;
export type Language = (typeof languages)[number];

export interface Sentence {
  readonly language: Language;
  readonly text: string;
  /** Its words as people divided them; null where nobody did. */
  readonly words: readonly string[] | null;
}

/** Korean, Chinese and Japanese sentences of ../shared/data/multilingual. */
export function readSentences(root: string): Sentence[] {
  const folder = folderOf(root);
  const [, ...rows] = readFileSync(join(folder, 'pud', 'pud-parallel-en-ko-zh-ru-cs.tsv'), 'utf8').split(
    '\n',
  );
  const parallel = rows.flatMap((row): Sentence[] => {
    const [, , ko, zh] = row.split('\t');
    if (!ko || !zh) return [];
    return [
      { language: 'ko', text: ko.trim(), words: null },
      { language: 'zh', text: zh.trim(), words: null },
    ];
  });
  return [...parallel, ...divided(folder, 'ko'), ...divided(folder, 'ja')];
}

function divided(folder: string, language: 'ko' | 'ja'): Sentence[] {
  const lines = readFileSync(join(folder, 'gsd', `${language}_gsd_test_words.jsonl`), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => ({ language, ...(JSON.parse(line) as { text: string; words: string[] }) }));
}

/** The sentences, a file each, and the Universal Declaration in every language, imported as any folder is. */
export function sentencesPack(root: string): Corpus {
  const folder = folderOf(root);
  const sources = ['pud', 'gsd', 'udhr/txt'].flatMap((name) =>
    readdirSync(join(folder, name)).map((file) => join(folder, name, file)),
  );
  return cachedPack(root, 'scripts', sources, (out) => {
    const files = `${out}-sources`;
    try {
      mkdirSync(files, { recursive: true });
      for (const [at, { text }] of readSentences(root).entries())
        writeFileSync(join(files, `s${at}.txt`), text);
      const declarations = join(folder, 'udhr', 'txt');
      for (const name of readdirSync(declarations))
        writeFileSync(join(files, `declaration-${name}`), readFileSync(join(declarations, name)));
      importTo(files, out);
    } finally {
      rmSync(files, { recursive: true, force: true });
    }
  });
}

/**
 * Simplified characters by their traditional ones, from the two Chinese texts of the Declaration, which say the same
 * line by line: some 260 of the commonest, without a table of anybody's.
 */
export function simplifiedOf(root: string): ReadonlyMap<string, string> {
  const read = (name: string) =>
    readFileSync(join(folderOf(root), 'udhr', 'txt', `${name}.txt`), 'utf8').split('\n');
  const [hant, hans] = [read('cmn_hant'), read('cmn_hans')];
  const pairs = new Map<string, string>();
  hant.forEach((line, at) => {
    const [one, other] = [[...line], [...(hans[at] ?? '')]];
    const differing = one.filter((character, i) => character !== other[i]).length;
    if (one.length !== other.length || differing > one.length / 2) return;
    one.forEach((character, i) => {
      const simple = other[i] ?? '';
      if (character !== simple && /^\p{sc=Han}$/u.test(character)) pairs.set(character, simple);
    });
  });
  return pairs;
}

const folderOf = (root: string) => resolve(root, '../shared/data/multilingual');
