import type { ArchivalRecord, Cited, Collection, RecordRef } from '#contract/entities.ts';
import type { SeenOptions } from './as-seen.ts';
import { citedFrom } from './cited-from.ts';
import { editionOf } from './edition.ts';
import { engineFor, partField, type ToldSteps } from './engine.ts';
import { type CiteOptions, itemsOf, localeOf, styleOf } from './format-citation.ts';
import { type CitedLocator, shieldedLocator } from './locator.ts';
import { notePlaces } from './note-places.ts';
import { defaultStyle, type Style } from './styles.ts';

/** A record with the collection that it is cited from. */
interface InCollection {
  readonly record: ArchivalRecord;
  readonly collection: Collection;
}

/** Archival records are primary sources; editions and guides, which somebody published, secondary ones. */
export const bibliographyParts = ['primary', 'secondary'] as const;
export type BibliographyKind = (typeof bibliographyParts)[number];

export interface BibliographyEntry {
  readonly ref: RecordRef;
  readonly cited: Cited;
}

export interface BibliographyPart {
  /** Null where the list is not parted. */
  readonly kind: BibliographyKind | null;
  readonly entries: readonly BibliographyEntry[];
}

export interface BibliographyOptions extends CiteOptions {
  /** Primary and secondary sources each in a list of their own; one that would be empty is left out. */
  readonly apart?: boolean | undefined;
  /** Hears how far it is, many times in a millisecond. */
  readonly told?: ToldSteps | undefined;
}

/**
 * Records as a bibliography: in the style's order, each record once, with the style's sign for an author who
 * stands in the entry before, and "1957a" where a style needs it. Throws `style-unknown`.
 */
export function formatBibliography(
  cited: readonly InCollection[],
  style: string | Style = defaultStyle,
  options: BibliographyOptions = {},
): readonly BibliographyPart[] {
  const found = styleOf(style);
  const locale = localeOf(found, options);
  const once = [...new Map(cited.map((each) => [keyOf(each), each])).values()];
  const items = once.map((each) => ({
    ...itemsOf(each, found, locale, options).item,
    [partField]: bibliographyKind(each.record),
  }));
  const kinds: readonly (BibliographyKind | null)[] = options.apart ? bibliographyParts : [null];
  const lists = engineFor(found, locale, options.stylesFolder).list(items, kinds, options.told);
  return kinds
    .map((kind, at) => ({
      kind,
      entries: (lists[at] ?? []).flatMap(({ index, html }) => {
        const source = once[index];
        return source === undefined
          ? []
          : [{ ref: { collection: source.collection.id, record: source.record.id }, cited: citedFrom(html) }];
      }),
    }))
    .filter(({ kind, entries }) => kind === null || entries.length > 0);
}

export const bibliographyKind = (record: ArchivalRecord): BibliographyKind =>
  record.genre === 'guide' || editionOf(record) !== null ? 'secondary' : 'primary';

/** One note, or one citation in the text: a record as it was seen, and where in it. */
export interface NoteOf extends InCollection, SeenOptions {
  readonly locator?: CitedLocator | undefined;
}

/**
 * Notes in the order of a text: the first of a record in full, later ones short, and "ibid." where the style
 * has it. In a style that cites in the text, what stands in parentheses each time. Throws `style-unknown`.
 */
export function formatNotes(
  notes: readonly NoteOf[],
  style: string | Style = defaultStyle,
  options: CiteOptions = {},
): readonly Cited[] {
  const found = styleOf(style);
  const locale = localeOf(found, options);
  const keyed = notes.map((note) => ({ ...note, key: noteKey({ ...options, ...note }) }));
  const items = new Map(
    keyed.map((note) => [note.key, itemsOf(note, found, locale, { ...options, ...seenIn(note) })]),
  );
  const places = notePlaces(keyed);
  const made = engineFor(found, locale, options.stylesFolder).notes(
    keyed.flatMap(({ key, locator }, at) => {
      const [ofKey, place] = [items.get(key), places[at]];
      return ofKey === undefined || place === undefined
        ? []
        : [
            {
              item: ofKey.item,
              later: ofKey.short,
              locator: locator && shieldedLocator(locator),
              place,
            },
          ];
    }),
  );
  return made.map(citedFrom);
}

const keyOf = ({ record, collection }: InCollection): string => JSON.stringify([collection.id, record.id]);

/** Paper and copy, original and translation are different things to cite. */
const noteKey = (note: NoteOf): string => `${keyOf(note)} ${note.seen ?? ''} ${note.version ?? ''}`;

const seenIn = ({ seen, version }: SeenOptions): SeenOptions => ({
  ...(seen !== undefined && { seen }),
  ...(version !== undefined && { version }),
});
