import { guarded } from '../../index/guarded.ts';
import { indexOf, type SearchIndex } from '../../index/open-index.ts';
import type { NameEntity } from '../../names/entity.ts';
import { storedForms } from '../../names/forms-of.ts';
import type { Pack } from '../../pack/open-pack.ts';
import { parseQuery, type Spelling } from '../parse-query.ts';
import { recordsIn } from '../read/standing.ts';
import { createWordReader, type WordReader } from '../run/read-words.ts';

/** A name of the table, and how many records have the form of it that the most have. */
export interface FoundName {
  readonly entity: NameEntity;
  readonly records: number;
}

/** Forms of a name that are looked for: more are other spellings by the same systems. */
const mostForms = 8;

/**
 * Records from which on a word is too common to be looked for in a name of several: reading where it stands would take
 * milliseconds for each name, and such names (“Republic of Korea”) stand among the places and people of the records.
 */
const common = 4000;

/** Looks for names in the packs one by one: null for one that no record has. */
export function* namesInTexts(
  packs: readonly Pack[],
  entities: readonly NameEntity[],
): Generator<FoundName | null> {
  for (const entity of entities) {
    const looked = packs.map((pack) => ({
      pack,
      index: indexOf(pack),
      reader: createWordReader(indexOf(pack)),
    }));
    const spellings = storedForms(entity)
      .filter(({ rule }) => rule !== 'stands alone')
      .slice(0, mostForms)
      .flatMap(({ text }) => parseQuery(`"${text}"`).clauses[0]?.spellings[0] ?? []);
    const counts = spellings.map((spelling) =>
      looked.reduce((sum, each) => sum + recordsWith(each, spelling), 0),
    );
    const records = Math.max(0, ...counts);
    yield records > 0 ? { entity, records } : null;
  }
}

interface Looked {
  readonly pack: Pack;
  readonly index: SearchIndex;
  readonly reader: WordReader;
}

/** Of words that are too common it is not counted how often they follow each other. */
function recordsWith({ pack, index, reader }: Looked, spelling: Spelling): number {
  const { words, prefix } = spelling;
  const whole = prefix ? words.slice(0, -1) : words;
  if (words.length > 1 && whole.some((word) => (index.find(word)?.records ?? 0) > common)) return 0;
  return guarded(pack, () => recordsIn(index, spelling, reader));
}
