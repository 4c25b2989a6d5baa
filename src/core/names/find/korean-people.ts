import type { NameEntity } from '../entity.ts';
import { koreanNameOf } from '../forms-of.ts';
import { southernSpelling } from '../korean/hangul.ts';
import type { ReadGiven } from '../korean/read-given.ts';
import { readSurname, readSurnameViaRussian } from '../korean/read-surname.ts';
import { splitName } from '../korean/split-name.ts';
import type { QueryWord } from '../query-word.ts';
import { push } from './push.ts';

/** Liberties with the spelling, more than those of the likeliest reading, that a name of the table is allowed. */
const tolerance = 2;

/** Finds Korean persons: what is asked for is read back to Hangul, in which each has one name or two. */
export function createKoreanPeople(entities: readonly NameEntity[], readGiven: ReadGiven) {
  const byName = new Map<string, NameEntity[]>();
  for (const entity of entities) {
    const name = koreanNameOf(entity);
    if (!name?.family) continue;
    push(byName, keyOf(name.family.name, name.given), entity);
    push(byName, keyOf(name.family.name, southernSpelling(name.given)), entity);
  }

  return (words: readonly QueryWord[]): NameEntity[] =>
    splitName(words).flatMap(({ surname, given }) => {
      // What came through Russian has no hyphens: Kim Il Son may be Kim Il-sung, Kim Il-son is not.
      const viaRussian = !given.some(({ isHyphened }) => isHyphened);
      const families = [...readSurname(surname), ...(viaRussian ? readSurnameViaRussian(surname) : [])];
      if (families.length === 0) return [];
      const readings = readGiven(
        given.flatMap(({ pieces }) => pieces),
        viaRussian,
      );
      const most = Math.min(...readings.map(({ weight }) => weight)) + tolerance;
      return readings
        .filter(({ weight }) => weight <= most)
        .flatMap(({ hangul }) => families.flatMap(({ name }) => byName.get(keyOf(name, hangul)) ?? []));
    });
}

const keyOf = (family: string, given: string): string => `${family} ${given}`;
