import type { ArchivalRecord, Cited, Collection } from '#contract/entities.ts';
import { asSeen, type SeenOptions } from './as-seen.ts';
import { citedFrom } from './cited-from.ts';
import { cslItem, shortItem } from './csl-item.ts';
import type { CslItem } from './csl-types.ts';
import { engineFor } from './engine.ts';
import { type Locale, localeFor } from './locales.ts';
import { type CitedLocator, shieldedLocator } from './locator.ts';
import { defaultStyle, findStyle, isOurs, type Style } from './styles.ts';

/**
 * A citation in three forms. In a style of notes `note` is the first note and `short` a later one; in a style
 * that cites in the text, `note` is what stands in parentheses and `short` its shorter form.
 */
export interface Citation {
  /** Id of the style. */
  readonly style: string;
  readonly note: Cited;
  readonly short: Cited;
  readonly bibliography: Cited;
}

/** How records are cited, whether one or many. */
export interface CiteOptions extends SeenOptions {
  /** The title in the original's language behind the title, where one is known. */
  readonly originalTitle?: boolean | undefined;
  /** Where the style files lie, if not in this installation's `resources/styles`. */
  readonly stylesFolder?: string;
  /** BCP 47; one that Carrel has no locale for is cited in the nearest. Left out: the style's own. */
  readonly locale?: string | undefined;
}

export interface CitationOptions extends CiteOptions {
  /** What the note points to. */
  readonly locator?: CitedLocator | undefined;
}

/**
 * Cites a record in a style. `text` is plain with typographic quotation marks; `html` holds `i`, `b` and
 * `span` with a fixed style and no other markup, everything else escaped. Throws `style-unknown`.
 */
export function formatCitation(
  record: ArchivalRecord,
  collection: Collection,
  style: string | Style = defaultStyle,
  options: CitationOptions = {},
): Citation {
  const found = styleOf(style);
  const locale = localeOf(found, options);
  const items = itemsOf({ record, collection }, found, locale, options);
  const forms = engineFor(found, locale, options.stylesFolder).format(
    items.item,
    items.short,
    options.locator && shieldedLocator(options.locator),
  );
  return {
    style: found.id,
    note: citedFrom(forms.note),
    short: citedFrom(forms.short),
    bibliography: citedFrom(forms.bibliography),
  };
}

export const styleOf = (style: string | Style): Style =>
  typeof style === 'string' ? findStyle(style) : style;

export const localeOf = (style: Style, { locale }: CiteOptions): Locale =>
  locale === undefined ? style.locale : localeFor(locale);

/** The items of a record for the engine: for its first citation and for a later one. */
export function itemsOf(
  cited: { readonly record: ArchivalRecord; readonly collection: Collection },
  style: Style,
  locale: Locale,
  options: SeenOptions & Pick<CiteOptions, 'originalTitle'>,
): { readonly item: CslItem; readonly short: CslItem } {
  const { record, collection, medium } = asSeen(cited.record, cited.collection, options, locale);
  const { originalTitle } = options;
  const item = cslItem(record, collection, { style, locale, medium, originalTitle });
  return { item, short: style.kind === 'note' && isOurs(style) ? shortItem(record, item, style) : item };
}
