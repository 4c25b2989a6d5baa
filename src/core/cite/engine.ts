/// <reference path="./citeproc.d.ts" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import CSL, { type Cite } from 'citeproc';
import type { CslItem } from './csl-types.ts';
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
  /** The items as a list in the style's order, each of `parts` by itself: one kind of item, or all. */
  list(items: readonly CslItem[], parts: readonly (string | null)[]): readonly (readonly EngineEntry[])[];
  /** Notes in their order, or citations in the text. */
  notes(notes: readonly EngineNote[]): readonly string[];
}

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
  const system = {
    retrieveLocale: (language: string) =>
      readFileSync(join(folder, `locales-${localeFor(language)}.xml`), 'utf8'),
    retrieveItem: (id: string) => items.get(id) ?? { id, type: 'document' },
    stringCompare: wordsCompare(locale),
  };
  const engine = new CSL.Engine(system, styleXml(style, folder), locale, true);
  engine.setOutputFormat('html');
  const ours = isOurs(style);
  // Ours know a shorter form in the text; of a stranger's, it is the one without the author.
  const shorter = style.kind === 'note' ? { position: 1 as const } : { 'suppress-author': true };

  // The engine keeps an item for as long as it is told of its id, so each gets an id that it never had.
  let count = 0;
  const register = (added: readonly CslItem[]): readonly string[] => {
    items.clear();
    const ids = added.map((item) => {
      count += 1;
      const id = `record-${count}`;
      items.set(id, { ...item, id });
      return id;
    });
    engine.updateItems(ids);
    return ids;
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

    list(added, parts) {
      const ids = register(added);
      const places = new Map(ids.map((id, index) => [id, index]));
      return parts.map((part) => {
        const section = part === null ? undefined : { include: [{ field: partField, value: part }] };
        const made = engine.makeBibliography(section);
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
      const ids = register(distinct);
      const idOf = new Map(distinct.map((item, at) => [item, ids[at] ?? '']));
      return notes.map(({ item, later, locator, place }) => {
        const at = locator && { locator: locator.value, label: locator.label };
        if (isAlone) return alone(place.position === 0 ? item : later, { ...place, ...at });
        const position = style.kind === 'note' ? place : { position: 0 as const };
        return engine.makeCitationCluster([{ id: idOf.get(item) ?? '', ...position, ...at }]);
      });
    },
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
  const xml = 'xml' in source ? source.xml : readFileSync(join(folder, source.file), 'utf8');
  return repeatedAuthor === undefined
    ? xml
    : xml.replace('<bibliography ', `<bibliography subsequent-author-substitute="${repeatedAuthor}" `);
}
