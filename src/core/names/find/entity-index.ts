import { commonWords } from '../common-words.ts';
import type { NameEntity } from '../entity.ts';
import {
  chineseNameOf,
  koreanNameOf,
  russianNameOf,
  soundForms,
  storedForms,
  turnedForms,
} from '../forms-of.ts';
import type { ReadGiven } from '../korean/read-given.ts';
import { nameKey, type QueryWord } from '../query-word.ts';
import { bgnPlain, libraryOfCongress } from '../russian/to-latin.ts';
import { createChinesePeople } from './chinese-people.ts';
import { createKoreanPeople } from './korean-people.ts';
import { push } from './push.ts';
import { createWesternPeople, type Found } from './western-people.ts';

export type { Found } from './western-people.ts';

export interface EntityIndex {
  /** Entities that a run of words means. */
  lookUp(words: readonly QueryWord[]): Found[];
  /** True for a person whose surname, by itself, means another as well. */
  sharesSurname(entity: NameEntity): boolean;
  /** Longest run of words that can be a name. */
  readonly longest: number;
}

/** More words than this no name in the table has, and a reader's own may not have either. */
const longestName = 12;
/** Words of a person's name: A. M. Puzanov in any order, and one to spare. */
const mostParts = 4;

/**
 * Finds entities by any form of theirs. Stored forms lie in a map for each script; of Korean, Chinese and Russian persons only
 * the name itself does, and what is asked for is read back to it, which keeps loading short.
 */
export function createEntityIndex(entities: readonly NameEntity[], readGiven: ReadGiven): EntityIndex {
  const stored: Record<Script, (readonly [string, NameEntity])[]> = { latin: [], cyrillic: [], other: [] };
  const whole: Partial<Record<Script, Map<string, NameEntity[]>>> = {};
  const koreans = createKoreanPeople(entities, readGiven);
  const chinese = createChinesePeople(entities);
  const western = createWesternPeople(entities);
  /** By first word, how many words the longest form has that begins with it. */
  const longestFrom = new Map<string, number>();
  let longest = mostParts;

  for (const entity of entities) {
    for (const { text } of storedForms(entity)) {
      stored[scriptOf(text)].push([text, entity]);
      const words = text.length > 12 ? text.split(' ') : [];
      if (words.length <= mostParts) continue;
      const [first = ''] = words;
      for (const key of new Set([first, bgnPlain(first), libraryOfCongress(first)].map(nameKey))) {
        longestFrom.set(key, Math.max(longestFrom.get(key) ?? 0, words.length));
      }
      longest = Math.max(longest, words.length);
    }
  }

  /** Stored forms in the script of the key: a reader who types Latin letters need not wait for characters. */
  function byStoredForm(key: string): readonly NameEntity[] {
    const script = scriptOf(key);
    let forms = whole[script];
    if (!forms) {
      forms = whole[script] = new Map();
      for (const [text, entity] of stored[script]) add(forms, text, entity);
    }
    return forms.get(key) ?? [];
  }

  let made: Map<string, NameEntity[]> | null = null;

  /** Forms that rules make of names that are not read back: half of the work of loading, so left to the first question. */
  function byMadeForm(key: string): readonly NameEntity[] {
    if (made === null) {
      made = new Map();
      for (const entity of entities) {
        const isRead = koreanNameOf(entity) ?? chineseNameOf(entity) ?? russianNameOf(entity);
        for (const { text } of isRead ? turnedForms(entity) : soundForms(entity)) add(made, text, entity);
      }
    }
    return made.get(key) ?? [];
  }

  return {
    longest: Math.min(longest, longestName),
    sharesSurname: western.sharesSurname,
    lookUp(words) {
      if (words.length > mostParts && words.length > (longestFrom.get(words[0]?.key ?? '') ?? 0)) return [];
      const key = nameKey(words.map((word) => word.key).join(''));
      if (key.length < 2 || key.length > 80) return [];
      // Who types Sŏul with its mark does not mean the soul.
      const isCommon = words.length === 1 && commonWords.has(key) && !words[0]?.isMarked;
      const named = [
        ...(isCommon ? [] : [...byStoredForm(key), ...byMadeForm(key)]),
        ...koreans(words),
        ...chinese(words),
      ];
      const found: Found[] = [
        ...named.map((entity) => ({ entity, by: 'name' as const })),
        ...western.find(words),
      ];
      const once = new Map<string, Found>();
      for (const one of found)
        if (!once.has(one.entity.id) && !isWithout(one.entity, key)) once.set(one.entity.id, one);
      return [...once.values()];
    },
  };
}

function add(map: Map<string, NameEntity[]>, text: string, entity: NameEntity): void {
  const key = nameKey(text);
  if (key.length > 1) push(map, key, entity);
}

const isWithout = ({ without }: NameEntity, key: string): boolean =>
  without?.some((text) => nameKey(text) === key) ?? false;

type Script = 'latin' | 'cyrillic' | 'other';

/** By the first character, which a form and its key have in one script. */
function scriptOf(text: string): Script {
  const code = text.charCodeAt(0);
  if (code < 0x300 || (code >= 0x1e00 && code < 0x1f00)) return 'latin';
  return code >= 0x400 && code < 0x530 ? 'cyrillic' : 'other';
}
