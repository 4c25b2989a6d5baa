import type { CslItem } from './csl-types.ts';
import { engineFor } from './engine.ts';
import type { Style } from './styles.ts';

/** What a style may leave out of an archival record, by CSL's own name and in words. */
export const droppable = {
  archive: 'the archive',
  archive_location: 'the shelfmark',
  'archive-place': 'the archive’s city',
  author: 'the author',
  recipient: 'the recipient',
  translator: 'the translator',
  title: 'the title',
  genre: 'what kind of document it is',
  day: 'day and month',
  URL: 'the address',
} as const;
export type Droppable = keyof typeof droppable;

export interface Dropped {
  readonly what: Droppable;
  /** Whether it is missing from all records or only of one kind. */
  readonly of: 'all' | 'documents' | 'letters';
}

/** Words that no style writes of itself, none of them a part of another. */
const words: Readonly<Record<Exclude<Droppable, 'day'>, string>> = {
  archive: 'qarchivus',
  archive_location: 'qlocus',
  'archive-place': 'qurbs',
  author: 'qauctor',
  recipient: 'qreceptor',
  translator: 'qinterpres',
  title: 'qtitulus',
  genre: 'qgenus',
  URL: 'https://qregula.example',
};

/** A record with all that a style could print, or one without a title, where the kind stands in its place. */
const probe = (type: string, titled: boolean): CslItem => ({
  id: 'probe',
  type,
  ...(titled && { title: words.title, 'title-short': words.title }),
  genre: words.genre,
  author: [{ family: words.author, given: 'A.' }],
  recipient: [{ family: words.recipient, given: 'B.' }],
  translator: [{ literal: words.translator }],
  issued: { 'date-parts': [[1957, 11, 23]] },
  archive: words.archive,
  archive_location: words.archive_location,
  'archive-place': words['archive-place'],
  URL: words.URL,
});

/**
 * What a style prints neither in a first citation nor in a bibliography. The style is run on a record that
 * has everything, of each type that we make: what stands in a macro that nobody calls, or behind a condition
 * that such a record never meets, is so found to be missing, which the style's text alone would not tell.
 * Throws what the engine throws at a style that it cannot run.
 */
export function styleDrops(style: Style, folder?: string): readonly Dropped[] {
  const engine = engineFor(style, style.locale, folder);
  const missing = (type: string): ReadonlySet<Droppable> => {
    const printed = [true, false]
      .map((titled) => engine.format(probe(type, titled), probe(type, titled)))
      .map(({ note, bibliography }) => `${note} ${bibliography}`.toLowerCase())
      .join(' ');
    const isMissing = (what: Droppable) =>
      what === 'day' ? !/(?<!\d)23(?!\d)/.test(printed) : !printed.includes(words[what]);
    return new Set((Object.keys(droppable) as Droppable[]).filter(isMissing));
  };
  const documents = missing('document');
  const letters = missing('personal_communication');
  return (Object.keys(droppable) as Droppable[]).flatMap((what): Dropped[] => {
    const [ofDocuments, ofLetters] = [documents.has(what), letters.has(what)];
    // Only letters and telegrams have one.
    if (what === 'recipient') return ofLetters ? [{ what, of: 'letters' }] : [];
    if (!ofDocuments && !ofLetters) return [];
    return [{ what, of: ofDocuments ? (ofLetters ? 'all' : 'documents') : 'letters' }];
  });
}

/** "Leaves out the archive and the shelfmark; of letters also the recipient." Empty where nothing is dropped. */
export function dropsSaid(drops: readonly Dropped[]): string {
  const named = (of: Dropped['of']) =>
    listed(drops.filter((each) => each.of === of).map(({ what }) => droppable[what]));
  const [all, documents, letters] = [named('all'), named('documents'), named('letters')];
  const clauses = [
    all,
    documents && `of documents that are no letters ${all && 'also '}${documents}`,
    letters && `of letters ${all && 'also '}${letters}`,
  ].filter((clause) => clause !== '');
  return clauses.length === 0 ? '' : `Leaves out ${clauses.join('; ')}.`;
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
