import { fold } from '../search/fold.ts';
import { applyChanges, type NameChange } from './apply-changes.ts';
import { commonWords } from './common-words.ts';
import type { NameEntity } from './entity.ts';
import { createEntityIndex, type Found } from './find/entity-index.ts';
import { koreanNameOf, madeForms, russianNameOf, storedForms } from './forms-of.ts';
import { createReadGiven } from './korean/read-given.ts';
import type { MadeForm } from './made-form.ts';
import { nameKey, type QueryWord, queryWord } from './query-word.ts';
import { remember } from './remember.ts';
import { chineseRule } from './rules/chinese-rule.ts';
import { koreanRule } from './rules/korean-rule.ts';
import { russianRule } from './rules/russian-rule.ts';
import { russianSurnameForms } from './russian/russian-forms.ts';

/** Why a variant is one: it is in the table, or a rule made it. */
export type NameSource =
  | { readonly kind: 'authority'; readonly id: string; readonly label: string; readonly system: string }
  | { readonly kind: 'rule'; readonly rule: string };

/** Another way to write a name, as it would be printed: “Yi Sang-jo”, “李相朝”. */
export interface NameVariant {
  readonly text: string;
  readonly source: NameSource;
}

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
}

/** Variants of one name; more make a query slow and help nobody. */
const mostVariants = 40;
/** Words of a query that are looked at, as many as a query may have (docs/search.md). */
const mostWords = 256;
const mostExpansions = 32;
/** Runs of words whose variants by rule are kept: a query is asked again with each key typed. */
const remembered = 1000;

/** Names from the authority table and a reader's own changes to it. Takes some milliseconds; keep it. */
export function createNames(table: readonly NameEntity[], changes: readonly NameChange[] = []): Names {
  const entities = applyChanges(table, changes);
  const readGiven = createReadGiven(givenSyllablesOf(entities));
  const index = createEntityIndex(entities, readGiven);
  const variantsOf = new Map<string, readonly NameVariant[]>();

  function entityVariants(entity: NameEntity, by: Found['by']): readonly NameVariant[] {
    const memoryKey = `${by} ${entity.id}`;
    const known = variantsOf.get(memoryKey);
    if (known) return known;
    const without = new Set(entity.without?.map(nameKey));
    const forms = by === 'surname' ? surnameForms(entity) : [];
    if (by === 'name' || !index.sharesSurname(entity)) {
      forms.push(...storedForms(entity), ...madeForms(entity));
      if (by === 'name' && !index.sharesSurname(entity)) forms.push(...surnameForms(entity));
    }
    const variants = forms
      .filter(({ text }) => !without.has(nameKey(text)))
      .map(({ text, system, rule }) => ({
        text,
        source: {
          kind: 'authority',
          id: entity.id,
          label: entity.label,
          system: rule === 'stands alone' ? rule : system,
        } as const,
      }));
    variantsOf.set(memoryKey, variants);
    return variants;
  }

  const known = remember(remembered, rawOf, (words: readonly QueryWord[]): readonly NameVariant[] => {
    const found = index.lookUp(words);
    // Of several entities each has its turn, so that none is cut off by the limit.
    const lists = found.map(({ entity, by }) => entityVariants(entity, by));
    const longest = Math.max(0, ...lists.map((list) => list.length));
    return Array.from({ length: longest }).flatMap((_, at) => lists.flatMap((list) => list[at] ?? []));
  });

  const isKnown = (key: string): boolean => index.lookUp([queryWord(key)]).length > 0;

  const ruled = remember(remembered, rawOf, (words: readonly QueryWord[]): readonly NameVariant[] => {
    const forms: MadeForm[] = koreanRule(words, readGiven, isKnown);
    const chinese = chineseRule(words, isKnown);
    const all =
      forms.length > 0 && chinese.length > 0 ? [...forms.slice(0, 28), ...chinese] : [...forms, ...chinese];
    const made = all.length > 0 ? all : russianRule(words);
    return made.map(({ text, rule }) => ({ text, source: { kind: 'rule', rule } }));
  });

  return {
    entities,
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
      // What the table knows comes before what a rule guesses, however long.
      for (const [look, most] of [
        [known, index.longest],
        [ruled, 4],
      ] as const) {
        for (let length = Math.min(most, query.length); length > 0; length -= 1) {
          for (let from = 0; from + length <= query.length; from += 1) {
            const to = from + length;
            if (expansions.length >= mostExpansions || taken.slice(from, to).some(Boolean)) continue;
            const run = query.slice(from, to);
            if (run.some(({ key }) => key === '')) continue;
            // “N. Ivanov” is not the V. I. Ivanov of the table: the rules see to him.
            if (look === known && length === 1 && hasInitialBeside(query, from)) continue;
            const variants = choose(look(run), run);
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

const rawOf = (words: readonly QueryWord[]): string => words.map(({ raw }) => raw).join(' ');

/**
 * Variants that find something more than what was typed and than each other. Search reads Sang-jo, Sangjo and Sang
 * Jo alike where the hyphen is written, so of such the hyphenated one is kept.
 */
function choose(variants: readonly NameVariant[], run: readonly QueryWord[]): NameVariant[] {
  const typed = fold(run.map(({ raw }) => raw).join(' '));
  const typedHasHyphen = run.some(({ isHyphened }) => isHyphened);
  const typedKey = run.map(({ key }) => key).join('');
  const chosen = new Map<string, NameVariant>();
  for (const variant of variants) {
    const words = fold(variant.text);
    const key = words.replaceAll(' ', '');
    if (key === typedKey && (typedHasHyphen || words === typed)) continue;
    // Sŏul, Lie and Ten without their marks are words, which a search would find everywhere.
    if (commonWords.has(key) || key.length < 2) continue;
    const before = chosen.get(key);
    if (!before) {
      if (chosen.size < mostVariants) chosen.set(key, variant);
    } else if (!before.text.includes('-') && variant.text.includes('-')) {
      chosen.set(key, variant);
    }
  }
  return [...chosen.values()];
}

const initials = /^(?:\p{Lu}\p{Ll}?\.)+$/u;

const hasInitialBeside = (query: readonly QueryWord[], at: number): boolean =>
  initials.test(query[at - 1]?.raw ?? '') || initials.test(query[at + 1]?.raw ?? '');

function givenSyllablesOf(entities: readonly NameEntity[]): Set<string> {
  return new Set(entities.flatMap((entity) => [...(koreanNameOf(entity)?.given ?? '')]));
}

/** Surname of a person whose given name comes first, in all its spellings. */
function surnameForms(entity: NameEntity): MadeForm[] {
  if (entity.kind !== 'person' || entity.familyFirst) return [];
  const russian = russianNameOf(entity);
  const last = storedForms(entity)
    .filter(
      ({ text, rule }) => rule !== 'stands alone' && /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(text),
    )
    .map((form) => ({ ...form, text: form.text.split(' ').at(-1) ?? '' }))
    .filter(({ text }) => text.length > 3);
  return [...last, ...(russian ? russianSurnameForms(russian.surname) : [])];
}
