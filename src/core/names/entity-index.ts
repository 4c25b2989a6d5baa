import { toSimplified } from './chinese/characters.ts';
import { readChinese } from './chinese/read-chinese.ts';
import { commonWords } from './common-words.ts';
import type { NameEntity } from './entity.ts';
import { chineseNameOf, koreanNameOf, russianNameOf, storedForms, wholeForms } from './forms-of.ts';
import { southernSpelling } from './korean/hangul.ts';
import type { ReadGiven } from './korean/read-given.ts';
import { readSurname, readSurnameViaRussian } from './korean/read-surname.ts';
import type { MadeForm } from './made-form.ts';
import { nameKey, type QueryWord } from './query-word.ts';
import { slavicKey } from './russian/slavic-key.ts';

/** An entity that words mean, by its whole name or by its surname alone. */
export interface Found {
  readonly entity: NameEntity;
  readonly by: 'name' | 'surname';
}

export interface EntityIndex {
  /** Entities that a run of words means, in the order of the table. */
  lookUp(words: readonly QueryWord[]): Found[];
  /** True for a person whose surname, by itself, means another as well. */
  sharesSurname(entity: NameEntity): boolean;
  /** Longest run of words that can be a name. */
  readonly longest: number;
}

/** Liberties with the spelling, more than those of the likeliest reading, that a name of the table is allowed. */
const tolerance = 2;

interface WesternName {
  readonly entity: NameEntity;
  /** Slavic keys of the given names, or single letters for initials. */
  readonly given: readonly string[];
}

/**
 * Finds entities by any form of theirs. Stored forms lie in one map; of Korean, Chinese and Russian persons only
 * the name itself does, and what is asked for is read back to it, which keeps loading short.
 */
export function createEntityIndex(entities: readonly NameEntity[], readGiven: ReadGiven): EntityIndex {
  const whole = new Map<string, NameEntity[]>();
  const korean = new Map<string, NameEntity[]>();
  const chinese = new Map<string, NameEntity[]>();
  const western = new Map<string, WesternName[]>();
  const surnames = new Map<string, Set<string>>();
  const keyOfWord = remembering(slavicKey);
  let longest = 4;

  for (const entity of entities) {
    const without = new Set(entity.without?.map(nameKey));
    const stored = storedForms(entity);
    const koreanName = koreanNameOf(entity);
    const chineseName = chineseNameOf(entity);
    // Of a name in parts the rest is read back; other names have to lie there in all their forms.
    const isRead = koreanName !== null || chineseName !== null || russianNameOf(entity) !== null;
    for (const { text } of isRead ? stored : [...stored, ...wholeForms(entity)]) {
      const key = keyOf(text);
      if (key.length > 1 && !without.has(key)) push(whole, key, entity);
      if (text.length > 12) longest = Math.max(longest, text.split(' ').length);
    }
    if (koreanName?.family) {
      push(korean, koreanKey(koreanName.family.name, koreanName.given), entity);
      push(korean, koreanKey(koreanName.family.name, southernSpelling(koreanName.given)), entity);
    }
    if (chineseName) push(chinese, `${chineseName.surname.join('')} ${chineseName.given.join('')}`, entity);
    for (const { surname, given } of westernNamesOf(entity, stored, keyOfWord)) {
      push(western, surname, { entity, given });
      const bearers = surnames.get(entity.id) ?? new Set();
      surnames.set(entity.id, bearers.add(surname));
    }
  }
  longest = Math.min(longest, 8);

  function koreanFound(words: readonly QueryWord[]): NameEntity[] {
    return koreanSplits(words).flatMap(([surname, given]) => {
      // What came through Russian has no hyphens: Kim Il Son may be Kim Il-sung, Kim Il-son is not.
      const viaRussian = !given.some(({ isHyphened }) => isHyphened);
      const families = [...readSurname(surname), ...(viaRussian ? readSurnameViaRussian(surname) : [])];
      if (families.length === 0) return [];
      const readings = readGiven(
        given.flatMap(({ pieces }) => pieces),
        viaRussian,
      );
      const least = Math.min(...readings.map(({ weight }) => weight));
      return readings
        .filter(({ weight }) => weight <= least + tolerance)
        .flatMap(({ hangul }) => families.flatMap(({ name }) => korean.get(koreanKey(name, hangul)) ?? []));
    });
  }

  function chineseFound(words: readonly QueryWord[]): NameEntity[] {
    const pieces = words.flatMap((word) => word.pieces);
    if (pieces.length < 2 || pieces.length > 4) return [];
    const [first = '', ...rest] = pieces;
    const isTurned = words.length === 2 || words[0]?.isHyphened;
    return [
      ...chineseOf(chinese, [first], rest),
      ...(isTurned ? chineseOf(chinese, pieces.slice(-1), pieces.slice(0, -1)) : []),
    ];
  }

  function westernFound(words: readonly QueryWord[]): Found[] {
    const parts = words.flatMap(({ raw }) => raw.split(/[\s.,]+/)).filter(Boolean);
    if (parts.length === 0 || parts.length > 4) return [];
    const [first = ''] = parts;
    const last = parts.at(-1) ?? '';
    if (parts.length === 1) {
      const key = nameKey(first);
      if (key.length < 4 || commonWords.has(key)) return [];
      return (western.get(slavicKey(first)) ?? []).map(({ entity }) => ({ entity, by: 'surname' }));
    }
    return [
      { surname: last, given: parts.slice(0, -1) },
      { surname: first, given: parts.slice(1) },
    ].flatMap(({ surname, given }) =>
      surname.length < 3
        ? []
        : (western.get(slavicKey(surname)) ?? [])
            .filter((name) => fits(given, name.given))
            .map(({ entity }) => ({ entity, by: 'name' as const })),
    );
  }

  return {
    longest,
    sharesSurname({ id }) {
      const others = [...(surnames.get(id) ?? [])].flatMap((key) => western.get(key) ?? []);
      return others.some(({ entity }) => entity.id !== id);
    },
    lookUp(words) {
      const key = words.map((word) => word.key).join('');
      if (key.length < 2 || key.length > 80) return [];
      const isCommon = words.length === 1 && commonWords.has(key);
      const named: NameEntity[] = isCommon ? [] : [...(whole.get(keyOf(key)) ?? [])];
      if (words.length > 1 || /^[가-힣]/.test(key)) named.push(...koreanFound(words));
      if (words.length > 1) named.push(...chineseFound(words));
      const found: Found[] = named.map((entity) => ({ entity, by: 'name' }));
      found.push(...westernFound(words));
      return found.filter(
        ({ entity }, at) =>
          found.findIndex((other) => other.entity.id === entity.id) === at && !isWithout(entity, key),
      );
    },
  };
}

/** Few given names and surnames make up most of a table. */
function remembering(read: (word: string) => string): (word: string) => string {
  const memory = new Map<string, string>();
  return (word) => {
    const key = memory.get(word) ?? read(word);
    memory.set(word, key);
    return key;
  };
}

const isWithout = ({ without }: NameEntity, key: string): boolean =>
  without?.some((text) => keyOf(text) === keyOf(key)) ?? false;

/** Characters are compared simplified. */
function keyOf(text: string): string {
  const key = nameKey(text);
  return key.charCodeAt(0) < 0x3400 ? key : toSimplified(key);
}

const koreanKey = (family: string, given: string): string => `${family} ${given}`;

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (!values) map.set(key, [value]);
  else if (!values.includes(value)) values.push(value);
}

/** Where a Korean name may be cut into surname and given name; a run in Hangul is one word. */
export function koreanSplits(words: readonly QueryWord[]): (readonly [string, readonly QueryWord[]])[] {
  const [first, ...rest] = words;
  if (!first) return [];
  if (/^[가-힣]/.test(first.key)) {
    const name = words.map(({ key }) => key).join('');
    return name.length < 2 || name.length > 4
      ? []
      : [[name.slice(0, 1), [{ ...first, pieces: [name.slice(1)] }]]];
  }
  if (words.length > 3 || rest.length === 0) return [];
  const splits: (readonly [string, readonly QueryWord[]])[] = [[first.key, rest]];
  const last = words.at(-1);
  if (last) splits.push([last.key, words.slice(0, -1)]);
  return splits;
}

function chineseOf(
  index: ReadonlyMap<string, NameEntity[]>,
  surname: readonly string[],
  given: readonly string[],
): NameEntity[] {
  const surnames = readChinese(surname, 2, true);
  if (surnames.length === 0) return [];
  return readChinese(given, 2, true).flatMap((name) =>
    surnames.flatMap(({ syllables }) => index.get(`${syllables.join('')} ${name.syllables.join('')}`) ?? []),
  );
}

/** Surname keys of a person whose given name comes first, and the given names. */
function westernNamesOf(
  entity: NameEntity,
  stored: readonly MadeForm[],
  keyOfWord: (word: string) => string,
): { surname: string; given: string[] }[] {
  const russian = russianNameOf(entity);
  if (entity.kind !== 'person' || (entity.familyFirst && !russian)) return [];
  const names = russian ? [[...russian.given, russian.surname]] : [];
  // Of a Soviet Korean only the Russian name has its given name first: Aleksei Ivanovich Hegai.
  for (const { text, rule } of entity.familyFirst ? [] : stored) {
    const words = text.replaceAll('.', '. ').split(/\s+/).filter(Boolean);
    if (rule !== 'stands alone' && /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(text)) names.push(words);
  }
  return names.map((words) => ({
    surname: keyOfWord(words.at(-1) ?? ''),
    given: (russian?.given ?? words.slice(0, -1)).map((name) => keyOfWord(name.replaceAll('.', ''))),
  }));
}

/** True where given names or initials may be those of the person: nothing is known against it. */
function fits(given: readonly string[], known: readonly string[]): boolean {
  if (known.length === 0) return given.every((name) => nameKey(name).length <= 2);
  if (given.length > known.length) return false;
  return given.every((name, at) => {
    const key = slavicKey(name);
    const other = known[at] ?? '';
    if (key.length === 0) return false;
    // “Y. D. Fadeev” may be Yuri, Yevgeny or Yakov.
    if (nameKey(name) === 'y' && /^[aeouy]/.test(other)) return true;
    if (nameKey(name).length <= 2 || other.length <= 2) return key[0] === other[0];
    // Alexander, Aleksandr; Michail, Mikhail: translators never agreed on given names.
    return key.slice(0, 3) === other.slice(0, 3);
  });
}
