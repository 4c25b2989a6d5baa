/// <reference path="./citeproc.d.ts" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import CSL, { type Cite } from 'citeproc';
import type { CslItem } from './csl-types.ts';
import { inOrder } from './in-order.ts';
import { type Locale, localeFor } from './locales.ts';
import type { CitedLocator } from './locator.ts';
import type { NotePlace } from './note-places.ts';
import { unshield } from './shield.ts';
import { isOurs, type Style } from './styles.ts';
import { stylesFolder } from './styles-folder.ts';

/** The three forms of one citation as the engine writes them: HTML, still shielded. */
export interface EngineForms {
  readonly note: string;
  readonly short: string;
  readonly bibliography: string;
}

/** One of several notes. `later` is the item as a later note cites it. */
export interface EngineNote {
  readonly item: CslItem;
  readonly later: CslItem;
  readonly locator: CitedLocator | undefined;
  readonly place: NotePlace;
}

export interface EngineEntry {
  /** Which of the items it is. */
  readonly index: number;
  readonly html: string;
}

export interface CitationEngine {
  /** `short` is the item as a later note cites it. */
  format(item: CslItem, short: CslItem, locator?: CitedLocator): EngineForms;
  /**
   * The items as a list in the style's order, each of `parts` by itself: one kind of item, or all. `told` hears of every
   * step: how many of how many are done.
   */
  list(
    items: readonly CslItem[],
    parts: readonly (string | null)[],
    told?: ToldSteps,
  ): readonly (readonly EngineEntry[])[];
  /** Notes in their order, or citations in the text. */
  notes(notes: readonly EngineNote[]): readonly string[];
}

export type ToldSteps = (done: number, of: number) => void;

/** The field of an item that says in which part of a list it stands. No style reads it. */
export const partField = 'carrel-part';

const engines = new WeakMap<Style, Map<string, CitationEngine>>();

/**
 * The engine of a style in a locale. The first use parses the style, which takes some 20 ms; later ones are
 * free. `folder` is where the style and locale files lie.
 */
export function engineFor(style: Style, locale: Locale, folder: string = stylesFolder()): CitationEngine {
  const ofStyle = engines.get(style) ?? new Map<string, CitationEngine>();
  engines.set(style, ofStyle);
  const key = join(folder, locale);
  const engine = ofStyle.get(key) ?? createEngine(style, locale, folder);
  ofStyle.set(key, engine);
  return engine;
}

function createEngine(style: Style, locale: Locale, folder: string): CitationEngine {
  const items = new Map<string, CslItem>();
  const compareWords = wordsCompare(locale);
  // The engine tells of nothing; but it asks for each item once when it takes it in, and compares them while it sorts.
  const heard = { item: () => {}, compared: () => {} };
  const system = {
    retrieveLocale: (language: string) =>
      readFileSync(join(folder, `locales-${localeFor(language)}.xml`), 'utf8'),
    retrieveItem(id: string) {
      heard.item();
      return items.get(id) ?? { id, type: 'document' };
    },
    stringCompare(one: string, other: string) {
      heard.compared();
      return compareWords(one, other);
    },
  };
  const engine = new CSL.Engine(system, styleXml(style, folder), locale, true);
  engine.setOutputFormat('html');
  const ours = isOurs(style);
  // Ours know a shorter form in the text; of a stranger's, it is the one without the author.
  const shorter = style.kind === 'note' ? { position: 1 as const } : { 'suppress-author': true };

  // The engine keeps an item for as long as it is told of its id, so each gets an id that it never had.
  let count = 0;
  let registered = 0;
  const register = (added: readonly CslItem[]): readonly string[] => {
    items.clear();
    // To take thousands out one by one takes the engine seconds.
    if (registered > 1) engine.restoreProcessorState();
    registered = added.length;
    const ids = added.map((item) => {
      count += 1;
      const id = `record-${count}`;
      items.set(id, { ...item, id });
      return id;
    });
    engine.updateItems(ids);
    return ids;
  };
  /** Ours come in their order, which is then not the engine's to find. */
  const registerInOrder = (added: readonly CslItem[]) => {
    const order = ours ? inOrder(added, style, locale) : [...added.keys()];
    const ids = register(order.flatMap((at) => added[at] ?? []));
    return { ids, places: new Map(ids.map((id, at) => [id, order[at] ?? 0])) };
  };
  // Registering would only compare an item with others.
  const alone = (item: CslItem, cite: Omit<Cite, 'id'>): string => {
    count += 1;
    const id = `alone-${count}`;
    items.set(id, { ...item, id });
    return engine.makeCitationCluster([{ id, ...cite }]);
  };

  return {
    format(item, short, locator) {
      const [id = ''] = register([item]);
      const bibliography = engine.makeBibliography();
      const at = locator && { locator: locator.value, label: locator.label };
      const note = engine.makeCitationCluster([{ id, position: 0, ...at }]);
      return {
        note,
        short: ours
          ? alone(short, { position: 1, ...at })
          : shorterOf(note, engine.makeCitationCluster([{ id, position: 0, ...shorter, ...at }])),
        bibliography: bibliography === false ? '' : bibliography[1].join(''),
      };
    },

    list(added, parts, told = () => {}) {
      const steps = listSteps(added.length, parts.length, ours, told);
      Object.assign(heard, { item: steps.registered, compared: steps.compared });
      const { places } = registerInOrder(added);
      Object.assign(heard, { item: () => {}, compared: () => {} });
      return parts.map((part, place) => {
        steps.begin(place);
        const made = engine.makeBibliography({ include: [asked(part, steps.set)] });
        if (made === false) return [];
        const [{ entry_ids: entryIds }, entries] = made;
        return entries.map((html, at) => ({ index: places.get(entryIds[at]?.[0] ?? '') ?? 0, html }));
      });
    },

    notes(notes) {
      // Our styles of notes tell no two items apart by letters or given names: nothing to register.
      const isAlone = ours && style.kind === 'note';
      // One record that is cited twice is one item: two would be told apart by "a" and "b".
      const distinct = isAlone ? [] : [...new Set(notes.map(({ item }) => item))];
      const { ids, places } = registerInOrder(distinct);
      const idOf = new Map(ids.map((id) => [distinct[places.get(id) ?? 0], id]));
      return notes.map(({ item, later, locator, place }) => {
        const at = locator && { locator: locator.value, label: locator.label };
        if (isAlone) return alone(place.position === 0 ? item : later, { ...place, ...at });
        const position = style.kind === 'note' ? place : { position: 0 as const };
        return engine.makeCitationCluster([{ id: idOf.get(item) ?? '', ...position, ...at }]);
      });
    },
  };
}

/** What the engine is to set: one part, or all. It asks for the value before it sets an item. */
const asked = (part: string | null, step: () => void) => ({
  field: part === null ? 'id' : partField,
  get value() {
    step();
    return part ?? true;
  },
});

/** Counts what the engine does, so that it grows from nothing to all: items taken in, sorted by it where it sorts, and set. */
function listSteps(items: number, parts: number, ours: boolean, told: ToldSteps) {
  const sorting = ours ? 0 : items;
  const of = items + sorting + items * parts;
  const compares = items * Math.log2(Math.max(2, items));
  let [before, count] = [0, 0];
  const step = (most: number, each = 1) => {
    count = Math.min(most, count + each);
    told(Math.floor(before + count), of);
  };
  const from = (done: number) => {
    [before, count] = [done, 0];
  };
  let isSorting = false;
  return {
    registered: () => step(items),
    compared() {
      if (!isSorting) from(items);
      isSorting = true;
      step(sorting, sorting / compares);
    },
    begin: (part: number) => from(items + sorting + items * part),
    set: () => step(items),
  };
}

/** Without the author some styles have nothing left to print, and the engine says so. */
const shorterOf = (whole: string, shorter: string): string =>
  shorter === '' || shorter === '[NO_PRINTED_FORM]' ? whole : shorter;

/** Compares by words: of what the engine sorts, markup and what hides from it (`shield.ts`) are no part. */
function wordsCompare(locale: Locale): (one: string, other: string) => number {
  const collator = new Intl.Collator(locale, { sensitivity: 'base', ignorePunctuation: true, numeric: true });
  const words = (key: string) => unshield(key.replaceAll(/<[^>]*>/g, ''));
  return (one, other) => collator.compare(words(one), words(other));
}

function styleXml({ source, repeatedAuthor }: Style, folder: string): string {
  if ('xml' in source) return source.xml;
  const xml = readFileSync(join(folder, source.file), 'utf8')
    // `in-order.ts` sorts.
    .replace(/<sort>[\s\S]*?<\/sort>/, '');
  return repeatedAuthor === undefined
    ? xml
    : xml.replace('<bibliography ', `<bibliography subsequent-author-substitute="${repeatedAuthor}" `);
}
