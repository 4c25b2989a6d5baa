import { AppError } from '#contract/errors.ts';
import { hostCite } from '#words/en/host-cite.ts';
import { wordsOf } from '#words/words.ts';
import type { Locale } from './locales.ts';

const t = wordsOf('hostCite', hostCite);

/** A citation style: one that Carrel brings along, or one that was read from a stranger's file (`read-style.ts`). */
export interface Style {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
  /** Notes, or citations in parentheses in the text; a number or a label in the text is `in-text` too. */
  readonly kind: 'note' | 'in-text';
  /** What it is written in where nobody asks for another. */
  readonly locale: Locale;
  /** A file of `resources/styles/`, or a stranger's whole style. */
  readonly source: { readonly file: string } | { readonly xml: string };
  /** What stands in a list for an author who is named in the entry before. */
  readonly repeatedAuthor?: string;
  /** `printed`: titles are quoted as the catalogue prints them, with sender, recipient and author. */
  readonly titles?: 'printed';
  /** True where titles stand in italics instead of quotation marks. */
  readonly isItalic?: boolean;
}

const chicago = 'chicago-notes-bibliography-archival.csl';

/** The first one is the default. */
export const styles: readonly [Style, ...Style[]] = [
  {
    id: 'chicago-notes-bibliography',
    title: 'Chicago, notes and bibliography (18th edition)',
    aliases: ['chicago', 'chicago-18', 'chicago-notes-bibliography-archival'],
    kind: 'note',
    locale: 'en-US',
    source: { file: chicago },
  },
  {
    // The 17th edition has the same forms, and a line where the 18th repeats the author (CMOS 17, 14.67).
    id: 'chicago-notes-bibliography-17',
    title: 'Chicago, notes and bibliography (17th edition)',
    aliases: ['chicago-17'],
    kind: 'note',
    locale: 'en-US',
    source: { file: chicago },
    repeatedAuthor: '———',
  },
  {
    id: 'chicago-author-date',
    title: 'Chicago, author-date (18th edition)',
    aliases: ['author-date'],
    kind: 'in-text',
    locale: 'en-US',
    source: { file: 'chicago-author-date-archival.csl' },
  },
  {
    id: 'turabian-9',
    title: 'Turabian, notes and bibliography (9th edition)',
    aliases: ['turabian'],
    kind: 'note',
    locale: 'en-US',
    source: { file: 'turabian-9-archival.csl' },
  },
  {
    id: 'mla-9',
    title: 'MLA (9th edition)',
    aliases: ['mla'],
    kind: 'in-text',
    locale: 'en-US',
    source: { file: 'mla-9-archival.csl' },
  },
  {
    id: 'apa-7',
    title: 'APA (7th edition)',
    aliases: ['apa'],
    kind: 'in-text',
    locale: 'en-US',
    source: { file: 'apa-7-archival.csl' },
    isItalic: true,
  },
  {
    id: 'mhra-4',
    title: 'MHRA, notes (4th edition)',
    aliases: ['mhra'],
    kind: 'note',
    locale: 'en-GB',
    source: { file: 'mhra-4-archival.csl' },
  },
  {
    id: 'wilson-center-digital-archive',
    title: 'Wilson Center Digital Archive (reconstructed)',
    aliases: ['wcda'],
    kind: 'note',
    locale: 'en-US',
    source: { file: 'wilson-center-digital-archive-reconstructed.csl' },
    titles: 'printed',
  },
];

export const defaultStyle: string = styles[0].id;

/** The style of this name or alias, in any case. Throws `style-unknown`, which lists those there are. */
export function findStyle(name: string): Style {
  const wanted = name.trim().toLowerCase();
  const style = styles.find(({ id, aliases }) => id === wanted || aliases.includes(wanted));
  if (style) return style;
  const known = styles
    .map(({ id, aliases }) => t('orAliases', { id, aliases: aliases.join(', ') }))
    .join('; ');
  throw new AppError('style-unknown', t('unknown', { name, known }));
}

/** A style that came from another process, as it is known here: one of ours is known by itself, and a copy is none. */
export const styleHere = (style: Style): Style => (isOurs(style) ? findStyle(style.id) : style);

/** True for a style of ours, whose items carry more than CSL's own variables can say (`csl-item.ts`). */
export const isOurs = ({ source }: Style): boolean => 'file' in source;
