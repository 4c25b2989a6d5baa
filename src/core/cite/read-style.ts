import { AppError } from '#contract/errors.ts';
import { hostCite } from '#words/en/host-cite.ts';
import { wordsOf } from '#words/words.ts';
import { localeFor } from './locales.ts';
import { type Dropped, styleDrops } from './style-drops.ts';
import { type StyleHead, styleHead } from './style-head.ts';
import type { Style } from './styles.ts';

const t = wordsOf('hostCite', hostCite);

/** Larger than any style there is, of which the longest has some 300 kB. */
const maxChars = 2_000_000;

export interface StrangersStyle {
  readonly style: Style;
  /** The style that a dependent one takes its rules from. */
  readonly parent: string | null;
  /** What of an archival record it never prints (`dropsSaid` makes a sentence of it). */
  readonly drops: readonly Dropped[];
}

export interface ReadStyleOptions {
  /** The text of an independent style by its id, for dependent ones; null where it is not there. */
  readonly parentXml?: (id: string) => string | null;
  readonly stylesFolder?: string;
}

/**
 * Makes a style of any CSL 1.0 file, and says what it drops. A dependent one keeps its own name and locale and
 * takes the rules of its parent. Throws `style-unreadable` for what is no style, for one that the engine
 * cannot run, and for a dependent one whose parent is not there.
 */
export function readStyle(xml: string, options: ReadStyleOptions = {}): StrangersStyle {
  const head = headOf(xml);
  const rules = head.parent === null ? xml : options.parentXml?.(head.parent);
  if (head.parent !== null && typeof rules !== 'string') {
    throw new AppError('style-unreadable', t('noRules', { title: head.title, parent: head.parent }));
  }
  const source = rules ?? xml;
  const ruling = head.parent === null ? head : headOf(source);
  if (ruling.parent !== null || !ruling.hasCitation)
    throw new AppError('style-unreadable', t('noCitation', { title: ruling.title }));
  const style: Style = {
    id: head.id,
    title: head.title,
    aliases: [],
    kind: ruling.kind,
    locale: localeFor(head.locale ?? ruling.locale ?? 'en-US'),
    source: { xml: source },
  };
  return { style, parent: head.parent, drops: dropsOf(style, options) };
}

function headOf(xml: string): StyleHead {
  const head = xml.length > maxChars ? null : styleHead(xml);
  if (head !== null) return head;
  throw new AppError('style-unreadable', t('noStyle'));
}

function dropsOf(style: Style, { stylesFolder }: ReadStyleOptions): readonly Dropped[] {
  try {
    return styleDrops(style, stylesFolder);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new AppError('style-unreadable', t('unusable', { title: style.title, why: why.slice(0, 300) }));
  }
}
