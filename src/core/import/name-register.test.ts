import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bareRecord } from '../bare-record.ts';
import { createNameRegister } from './name-register.ts';

const named = (id: string, ...aliases: string[]) => bareRecord({ id, title: id, aliases });

/** The same with the names themselves. */
function byNames(records: readonly ReturnType<typeof named>[]) {
  const ids = new Map<string, string>();
  const claims: string[] = [];
  const twins = records.map((record, at) => {
    const twin = ids.get(record.id) ?? null;
    if (twin === null) {
      ids.set(record.id, `page.txt, line ${at}`);
      claims.push(...new Set(record.aliases));
    }
    return twin;
  });
  const twice = claims.filter((alias, at) => claims.indexOf(alias) !== at || ids.has(alias));
  return { twins, ambiguous: [...new Set(twice)].sort() };
}

it('knows who has a name, and which names two have', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'é', '金', 'vol/d1', 'vol/d2');
  const record = fc.tuple(name, fc.array(name, { maxLength: 3 })).map(([id, also]) => named(id, ...also));
  fc.assert(
    fc.property(fc.array(record, { maxLength: 12 }), (records) => {
      const register = createNameRegister();
      const twins = records.map((each, at) => register.claim(each, `page.txt, line ${at}`));
      expect({ twins, ambiguous: [...register.ambiguous()].sort() }).toEqual(byNames(records));
    }),
  );
});

it('knows the place of every one of many', () => {
  const register = createNameRegister();
  const places = Array.from({ length: 5000 }, (_, i) => `/archive/é金${Math.floor(i / 100)}.xml, line ${i}`);
  for (const [i, place] of places.entries()) register.claim(named(`vol/d${i}`), place);
  expect(places.map((_, i) => register.claim(named(`vol/d${i}`), 'here'))).toEqual(places);
});
