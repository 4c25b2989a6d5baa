import type { ArchivalRecord, Cited, Collection } from '#contract/entities.ts';
import { cslItem, shortItem } from './csl-item.ts';
import { engineFor } from './engine.ts';
import { escapeHtml } from './escape-html.ts';
import { shield, unshield } from './shield.ts';
import { defaultStyle, findStyle } from './styles.ts';

/** A citation in the three forms of a notes style. */
export interface Citation {
  /** Id of the style. */
  readonly style: string;
  readonly note: Cited;
  readonly short: Cited;
  readonly bibliography: Cited;
}

export interface CitationOptions {
  /** Where the style files lie, if not in this installation's `resources/styles`. */
  readonly stylesFolder?: string;
  /** The page or pages that the note points to: `12`, `12–13`. */
  readonly pages?: string | undefined;
}

/**
 * Cites a record in a style. `text` is plain with typographic quotation marks; `html` holds `i`, `b` and
 * `span` with a fixed style and no other markup, everything else escaped. Throws `style-unknown`.
 */
export function formatCitation(
  record: ArchivalRecord,
  collection: Collection,
  style: string = defaultStyle,
  options: CitationOptions = {},
): Citation {
  const engine = engineFor(style, options.stylesFolder);
  const item = cslItem(record, collection);
  const forms = engine.format(
    item,
    shortItem(record, item),
    options.pages === undefined ? undefined : shield(options.pages),
  );
  return {
    style: findStyle(style).id,
    note: citedFrom(forms.note),
    short: citedFrom(forms.short),
    bibliography: citedFrom(forms.bibliography),
  };
}

/** Tags that the engine may write; all other angle brackets of its output are escaped text. */
const tags = /<\/?(?:i|b|span)(?: style="[a-z-]+: ?[a-z-]+;?")?>/g;
const allTags = /<[^>]*>/g;

/** Our two forms from the engine's HTML. The shielded text is brought back last, escaped for HTML. */
function citedFrom(engineHtml: string): Cited {
  const kept = engineHtml.replaceAll(allTags, (tag) => (tag.match(tags)?.[0] === tag ? tag : '')).trim();
  const plain = decoded(kept.replaceAll(allTags, ''));
  const html = kept
    .split(/(<[^>]*>)/)
    .map((part, at) => (at % 2 === 1 ? part : escapeHtml(unshield(decoded(part)))))
    .join('');
  return { text: unshield(plain), html };
}

const decoded = (text: string): string =>
  text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
