import type { Interpretation, Reading } from '#contract/search.ts';
import { guarded } from '../../index/guarded.ts';
import { indexOf } from '../../index/open-index.ts';
import { loadNameTable } from '../../names/load-names.ts';
import { createNames, type Names } from '../../names/names.ts';
import type { Pack } from '../../pack/open-pack.ts';
import { remember } from '../../remember.ts';
import type { ParseOptions, Spelling } from '../parse-query.ts';
import { didYouMean } from '../suggest/did-you-mean.ts';
import { nearestWords } from '../suggest/near-words.ts';
import type { Nearest } from './nearest-used.ts';
import { type ReadQuery, readQuery } from './read-query.ts';
import { recordsIn, recordsWithBoth, type Standing, type StandingBoth } from './standing.ts';
import { createWritings } from './written-apart.ts';

export type { ReadQuery } from './read-query.ts';

/** Reads queries for packs, with the names that are known. */
export interface QueryReader {
  /** The names that queries are read with now; others as soon as a reader changed one. */
  names(): Names;
  read(packs: readonly Pack[], text: string, reading?: Reading, options?: ParseOptions): ReadQuery;
  /** What is told of a query that was read, with what else may have been meant; that is searched for, so it takes a while. */
  interpret(packs: readonly Pack[], read: ReadQuery, reading?: Reading): Interpretation;
}

/** `getNames` is asked with every query; left out: the table that comes with Carrel. */
export function createQueryReader(getNames: () => Names = namesOfTable): QueryReader {
  const told = new WeakMap<ReadQuery, Interpretation>();
  return {
    names: getNames,
    read(packs, text, reading, options) {
      const indexes = packs.map(indexOf);
      const standing = createStanding(packs);
      const context = {
        packs,
        indexes,
        names: getNames(),
        nearest: createNearest(packs),
        standing,
        writings: createWritings({ indexes, standing, standingBoth: createStandingBoth(packs) }),
      };
      return readQuery(text, context, reading, options);
    },
    interpret(packs, read, reading) {
      const interpretation = told.get(read) ?? {
        ...read.interpretation,
        suggestions: didYouMean(packs, read, reading),
      };
      told.set(read, interpretation);
      return interpretation;
    },
  };
}

/** Words whose neighbours are looked for in one query: a page of another language is no list of slips. */
const mostNearest = 12;

/** The nearest spellings of words, looked up once each; after many, none. */
function createNearest(packs: readonly Pack[]): Nearest {
  const known = new Map<string, readonly string[]>();
  return (word) => {
    const near = known.get(word) ?? (known.size < mostNearest ? nearestWords(packs, word) : []);
    if (known.size < mostNearest) known.set(word, near);
    return near;
  };
}

/** Counts records of all packs in which a spelling stands. */
const createStanding = (packs: readonly Pack[]): Standing =>
  remember(
    Number.POSITIVE_INFINITY,
    ({ words, prefix }) => `${words.join(' ')}${prefix ? '*' : ''}`,
    (spelling: Spelling) =>
      packs.reduce((sum, pack) => sum + guarded(pack, () => recordsIn(indexOf(pack), spelling)), 0),
  );

const createStandingBoth =
  (packs: readonly Pack[]): StandingBoth =>
  (word, words) =>
    packs.reduce((sum, pack) => sum + guarded(pack, () => recordsWithBoth(indexOf(pack), word, words)), 0);

let table: Names | undefined;

/** The names that come with Carrel, read once. */
export function namesOfTable(): Names {
  table ??= createNames(loadNameTable());
  return table;
}
