import { remember } from '../../remember.ts';
import { withoutArticle } from '../arabic/arabic-forms.ts';
import { commonWords, functionWords } from '../common-words.ts';
import type { NameEntity } from '../entity.ts';
import { russianNameOf, storedForms } from '../forms-of.ts';
import { nameKey, type QueryWord } from '../query-word.ts';
import { slavicKey } from '../russian/slavic-key.ts';
import { push } from './push.ts';

/** A person that words mean, by the whole name or by the surname alone. */
export interface Found {
  readonly entity: NameEntity;
  readonly by: 'name' | 'surname';
}

interface Bearer {
  readonly entity: NameEntity;
  /** Given names as written, or initials. Their keys are made when somebody asks for the surname. */
  readonly given: readonly string[];
  readonly surname: string;
  /** A Slavic key alone is too coarse for others: Shannon is not Siyanon, nor Barr Bahr. */
  readonly isRussian: boolean;
}

/** Finds persons whose given name comes first: by surname, with given names or initials that do not contradict. */
export function createWesternPeople(entities: readonly NameEntity[]) {
  const keyOf = remember(4000, (word: string) => word, slavicKey);
  const bySurname = new Map<string, Bearer[]>();
  const surnameKeyOf = ({ surname, isRussian }: Omit<Bearer, 'entity'>): string =>
    isRussian ? keyOf(surname) : exactly(surname);
  const bearersOf = (surname: string): Bearer[] => [
    ...(bySurname.get(keyOf(surname)) ?? []),
    ...(bySurname.get(exactly(surname)) ?? []),
  ];

  for (const entity of entities) {
    for (const name of namesOf(entity)) push(bySurname, surnameKeyOf(name), { entity, ...name });
  }

  function find(words: readonly QueryWord[]): Found[] {
    if (words.length > 4) return [];
    const parts = words
      .flatMap(({ raw }) => raw.split(/[\s.,]+/))
      .filter(Boolean)
      .map(withoutArticle);
    const [first = ''] = parts;
    const last = parts.at(-1) ?? '';
    if (parts.length === 0 || parts.length > 4) return [];
    if (parts.length === 1) {
      const key = nameKey(first);
      if (key.length < 4 || commonWords.has(key)) return [];
      return bearersOf(first).map(({ entity }) => ({ entity, by: 'surname' }));
    }
    const inOrder = (surname: string, given: readonly string[]): Found[] =>
      (surname.length < 3 ? [] : bearersOf(surname))
        .filter((bearer) => fits(given, bearer.given, keyOf))
        .map(({ entity }) => ({ entity, by: 'name' }));
    return [...inOrder(last, parts.slice(0, -1)), ...inOrder(first, parts.slice(1))];
  }

  return {
    find,
    /** True for a person whose surname, by itself, means another as well. */
    sharesSurname(entity: NameEntity): boolean {
      const bearers = namesOf(entity).flatMap((name) => bySurname.get(surnameKeyOf(name)) ?? []);
      return bearers.some((bearer) => bearer.entity.id !== entity.id);
    },
  };
}

/** What holds sentences together and is no given name, nor the short form of one. */
const wordsBeside = new Set([...functionWords].filter((word) => !['al', 'may', 'will'].includes(word)));

/** Key of a surname that is not Russian, which no Slavic key begins like. */
const exactly = (surname: string): string => `=${nameKey(surname)}`;

/** Surname and given names in each stored spelling. */
function namesOf(entity: NameEntity): Omit<Bearer, 'entity'>[] {
  const russian = russianNameOf(entity);
  if (entity.kind !== 'person' || (entity.familyFirst && !russian)) return [];
  const names = russian ? [[...russian.given, russian.surname]] : [];
  // Of a Soviet Korean only the Russian name has its given name first: Aleksei Ivanovich Hegai.
  for (const { text, rule } of entity.familyFirst ? [] : storedForms(entity)) {
    if (rule === 'stands alone' || !/^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(text)) continue;
    names.push(
      text
        .split(/[\s.]+/)
        .filter(Boolean)
        .map(withoutArticle),
    );
  }
  return names.map((words) => ({
    surname: words.at(-1) ?? '',
    isRussian: russian !== null,
    given: russian?.given ?? words.slice(0, -1),
  }));
}

/** True where given names or initials may be those of the person: nothing is known against it. */
function fits(given: readonly string[], known: readonly string[], keyOf: (word: string) => string): boolean {
  if (known.length === 0) return given.every((name) => nameKey(name).length <= 2);
  if (given.length > known.length) return false;
  return given.every((name, at) => {
    // “Sukarno as well as”, “Molotov and Vyshinsky”: no Achmed S., and no Andrei.
    if (name.length > 1 && wordsBeside.has(name.toLowerCase())) return false;
    const key = keyOf(name);
    const other = keyOf(known[at] ?? '');
    if (key.length === 0) return false;
    // “Y. D. Fadeev” may be Yuri, Yevgeny or Yakov; И is Iosif, whose key begins with e.
    if (key === 'y' && /^[aeouy]/.test(other)) return true;
    if (nameKey(name).length <= 2 || other.length <= 2) return key[0] === other[0];
    // Alexander, Aleksandr; Michail, Mikhail: translators never agreed on given names.
    return key.slice(0, 3) === other.slice(0, 3);
  });
}
