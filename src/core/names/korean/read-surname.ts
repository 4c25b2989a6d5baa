import { nameKey } from '../query-word.ts';
import { bgnPlain, libraryOfCongress } from '../russian/to-latin.ts';
import { type SurnameFamily, surnameFamilies } from './surnames.ts';

/** Families that a surname may be, the commonest first: `chon` is 전 or 천. `surname` is folded. */
export const readSurname = (surname: string): readonly SurnameFamily[] => families.get(surname) ?? [];

let viaRussian: Map<string, SurnameFamily[]> | null = null;

/** The same of Latin letters that stand for Cyrillic ones: Tsoi, Khon, Kan. */
export function readSurnameViaRussian(surname: string): readonly SurnameFamily[] {
  viaRussian ??= familiesBy(({ cyrillic }) => [
    ...cyrillic.map(bgnPlain),
    ...cyrillic.map(libraryOfCongress),
  ]);
  return viaRussian.get(surname) ?? [];
}

const families = familiesBy(({ latin, cyrillic, hangul }) => [...latin, ...cyrillic, ...hangul]);
function familiesBy(spellingsOf: (family: SurnameFamily) => readonly string[]): Map<string, SurnameFamily[]> {
  const map = new Map<string, SurnameFamily[]>();
  for (const family of surnameFamilies) {
    for (const key of new Set(spellingsOf(family).map(nameKey))) {
      const known = map.get(key);
      if (known) known.push(family);
      else map.set(key, [family]);
    }
  }
  return map;
}
