import { remember } from '../remember.ts';
import { type NameChange, replay } from './apply-changes.ts';
import { chooseVariants } from './choose-variants.ts';
import type { NameEntity } from './entity.ts';
import { createEntityIndex, type Found } from './find/entity-index.ts';
import { chineseNameOf, koreanNameOf, russianNameOf } from './forms-of.ts';
import { createReadGiven } from './korean/read-given.ts';
import type { MadeForm } from './made-form.ts';
import { nameKey, type QueryWord, queryWord } from './query-word.ts';
import { chineseRule } from './rules/chinese-rule.ts';
import { turned } from './rules/given-first.ts';
import { indonesianRule } from './rules/indonesian-rule.ts';
import { koreanRule } from './rules/korean-rule.ts';
import { russianRule } from './rules/russian-rule.ts';
import type { NameVariant } from './variant.ts';
import { variantsOf } from './variants-of.ts';

export type { NameSource, NameVariant } from './variant.ts';

/** A run of a query's words, `from` up to and without `to`, and how else it is written, likeliest first. */
export interface NameExpansion {
  readonly from: number;
  readonly to: number;
  readonly variants: readonly NameVariant[];
}

export interface Names {
  /** Which runs of a query's words, as typed, are names. In order, without overlap; the longest run wins. */
  expand(words: readonly string[]): readonly NameExpansion[];
  /** Entities that `text` is a form of, whatever its marks, hyphens and case. */
  find(text: string): readonly NameEntity[];
  readonly entities: readonly NameEntity[];
  /** The name of an id; of one that a reader merged, the name that it went to. */
  get(id: string): NameEntity | undefined;
}

/** Words of a query that are looked at, as many as a query may have (docs/search.md). */
const mostWords = 256;
const mostExpansions = 32;
/** Runs of words whose variants by rule are kept: a query is asked again with each key typed. */
const remembered = 1000;

/** Names from the authority table and a reader's own changes to it. Takes some milliseconds; keep it. */
export function createNames(table: readonly NameEntity[], changes: readonly NameChange[] = []): Names {
  const { entities, get } = replay(table, changes);
  const isOwn = changes.length === 0 ? () => false : notAmong(table);
  const readGiven = createReadGiven(givenSyllablesOf(entities));
  const index = createEntityIndex(entities, readGiven);

  const known = remember(remembered, rawOf, (words: readonly QueryWord[]): readonly NameVariant[] => {
    const found = index.lookUp(words);
    // Of several entities each has its turn, so that none is cut off by the limit.
    const lists = found.map(({ entity, by }) =>
      variantsOf(entity, { by, isOnly: !index.sharesSurname(entity) }),
    );
    const longest = Math.max(0, ...lists.map((list) => list.length));
    const variants = Array.from({ length: longest }).flatMap((_, at) =>
      lists.flatMap((list) => list[at] ?? []),
    );
    // A reader who adds “Kang Sang-ho”, and no Hangul, must not lose what the rules made of him before.
    const isBare = found.length > 0 && found.every(({ entity }) => isOwn(entity) && !hasRoot(entity));
    return chooseVariants(isBare ? [...variants, ...withoutOf(found, guessed(words))] : variants, words);
  });

  const isKnown = (key: string): boolean => index.lookUp([queryWord(key)]).length > 0;

  function familyFirst(words: readonly QueryWord[]): readonly MadeForm[] {
    const korean = koreanRule(words, readGiven, isKnown);
    const chinese = chineseRule(words, isKnown);
    return korean.length > 0 && chinese.length > 0
      ? [...korean.slice(0, 28), ...chinese]
      : [...korean, ...chinese];
  }

  function givenFirst(words: readonly QueryWord[]): readonly MadeForm[] {
    const inOrder = turned(words, isKnown);
    return inOrder ? familyFirst(inOrder) : [];
  }

  /** What the first of the rules that knows the words makes of them. */
  const byRules = (...rules: readonly Rule[]) =>
    remember(remembered, rawOf, (words: readonly QueryWord[]): readonly NameVariant[] => {
      let made: readonly MadeForm[] = [];
      for (const rule of rules) if (made.length === 0) made = rule(words);
      const variants = made.map(({ text, rule }): NameVariant => ({ text, source: { kind: 'rule', rule } }));
      return chooseVariants(variants, words);
    });
  const ruled = byRules(familyFirst, (words) => russianRule(words, isKnown), indonesianRule);
  const turnedByRule = byRules(givenFirst);
  const guessed = (words: readonly QueryWord[]): readonly NameVariant[] => {
    const variants = ruled(words);
    return variants.length > 0 ? variants : turnedByRule(words);
  };

  return {
    entities,
    get,
    find(text) {
      return index
        .lookUp(
          text
            .split(/\s+/, index.longest + 1)
            .filter(Boolean)
            .map(queryWord),
        )
        .map(({ entity }) => entity);
    },
    expand(words) {
      const query = words.slice(0, mostWords).map(queryWord);
      const expansions: NameExpansion[] = [];
      const taken = new Array<boolean>(query.length).fill(false);
      // What the table knows comes before what a rule guesses, however long, and “Kim Yongnam” before “Minsu Kim”.
      for (const [look, most, least] of [
        [known, index.longest, 1],
        [ruled, 4, 2],
        [turnedByRule, 3, 2],
        [ruled, 1, 1],
      ] as const) {
        for (let length = Math.min(most, query.length); length >= least; length -= 1) {
          for (let from = 0; from + length <= query.length; from += 1) {
            const to = from + length;
            if (expansions.length >= mostExpansions || taken.slice(from, to).some(Boolean)) continue;
            const run = query.slice(from, to);
            if (run.some(({ key }) => key === '')) continue;
            // “N. Ivanov” is not the V. I. Ivanov of the table: the rules see to him.
            if (look === known && length === 1 && hasInitialBeside(query, from)) continue;
            const variants = look(run);
            if (variants.length === 0) continue;
            expansions.push({ from, to, variants });
            taken.fill(true, from, to);
          }
        }
      }
      return expansions.sort((a, b) => a.from - b.from);
    },
  };
}

type Rule = (words: readonly QueryWord[]) => readonly MadeForm[];

const rawOf = (words: readonly QueryWord[]): string => words.map(({ raw }) => raw).join(' ');

const initials = /^(?:\p{Lu}\p{Ll}?\.)+$/u;

const hasInitialBeside = (query: readonly QueryWord[], at: number): boolean =>
  initials.test(query[at - 1]?.raw ?? '') || initials.test(query[at + 1]?.raw ?? '');

const notAmong = (table: readonly NameEntity[]): ((entity: NameEntity) => boolean) => {
  const ids = new Set(table.map(({ id }) => id));
  return ({ id }) => !ids.has(id);
};

/** True where rules have a form to start from: a Korean, Chinese or Russian name in its own script. */
const hasRoot = (entity: NameEntity): boolean =>
  entity.kind !== 'person' ||
  (koreanNameOf(entity) ?? chineseNameOf(entity) ?? russianNameOf(entity)) !== null;

function withoutOf(found: readonly Found[], variants: readonly NameVariant[]): readonly NameVariant[] {
  const without = new Set(found.flatMap(({ entity }) => entity.without ?? []).map(nameKey));
  return variants.filter(({ text }) => !without.has(nameKey(text)));
}

function givenSyllablesOf(entities: readonly NameEntity[]): Set<string> {
  return new Set(entities.flatMap((entity) => [...(koreanNameOf(entity)?.given ?? '')]));
}
