import { chineseForms } from '../chinese/chinese-forms.ts';
import { readChinese } from '../chinese/read-chinese.ts';
import type { NameEntity } from '../entity.ts';
import { chineseNameOf } from '../forms-of.ts';
import { nameKey, type QueryWord } from '../query-word.ts';
import { push } from './push.ts';

/** Finds Chinese persons: what is asked for is read back to Pinyin. Their few surnames are tried first. */
export function createChinesePeople(entities: readonly NameEntity[]) {
  const byName = new Map<string, NameEntity[]>();
  const surnames = new Map<string, string[]>();
  for (const entity of entities) {
    const name = chineseNameOf(entity);
    if (!name) continue;
    const surname = name.surname.join('');
    push(byName, `${surname} ${name.given.join('')}`, entity);
    if (surnames.get(surname)?.includes(surname)) continue;
    for (const { text } of chineseForms({ surname: name.surname, given: [] })) {
      const key = nameKey(text);
      push(surnames, key, surname);
      // Older print: Пын for Пэн; in Latin letters Pen.
      if (key.includes('э')) push(surnames, key.replace('э', 'ы'), surname);
    }
  }

  const inOrder = (surname: string | undefined, given: readonly string[]): NameEntity[] => {
    const read = surname === undefined ? undefined : surnames.get(surname);
    if (!read) return [];
    return readChinese(given, 2, true).flatMap(({ syllables }) =>
      read.flatMap((pinyin) => byName.get(`${pinyin} ${syllables.join('')}`) ?? []),
    );
  };

  return (words: readonly QueryWord[]): NameEntity[] => {
    const pieces = words.length > 3 ? [] : words.flatMap((word) => word.pieces);
    if (pieces.length < 2 || pieces.length > 3) return [];
    const isTurned = words.length === 2;
    return [
      ...inOrder(pieces[0], pieces.slice(1)),
      ...(isTurned ? inOrder(pieces.at(-1), pieces.slice(0, -1)) : []),
    ];
  };
}
