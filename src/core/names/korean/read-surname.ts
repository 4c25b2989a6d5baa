import { fold } from '../../search/fold.ts';
import { nameKey } from '../query-word.ts';
import { toCyrillic } from '../russian/to-cyrillic.ts';
import { type SurnameFamily, surnameFamilies } from './surnames.ts';

/** Families that a surname may be, the commonest first: `chon` is 전 or 천. `surname` is folded. */
export const readSurname = (surname: string): readonly SurnameFamily[] => families.get(surname) ?? [];

/** The same of Latin letters that stand for Cyrillic ones: Tsoi, Khon, Kan. */
export const readSurnameViaRussian = (surname: string): readonly SurnameFamily[] =>
  /^[a-z]/.test(surname) ? readSurname(nameKey(toCyrillic(surname))) : [];

const families = new Map<string, SurnameFamily[]>();
for (const family of surnameFamilies) {
  for (const spelling of [...family.latin, ...family.cyrillic, ...family.hangul]) {
    const key = fold(spelling);
    const known = families.get(key);
    if (!known) families.set(key, [family]);
    else if (!known.includes(family)) known.push(family);
  }
}
