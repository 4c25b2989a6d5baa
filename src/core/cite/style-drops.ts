import { hostCite } from '#words/en/host-cite.ts';
import { wordsOf } from '#words/words.ts';
import type { CslItem } from './csl-types.ts';
import { engineFor } from './engine.ts';
import type { Style } from './styles.ts';

const t = wordsOf('hostCite', hostCite);

/** What a style may leave out of an archival record, by CSL's own name. */
const droppable = [
  'archive',
  'archive_location',
  'archive-place',
  'author',
  'recipient',
  'translator',
  'title',
  'genre',
  'day',
  'URL',
] as const;
export type Droppable = (typeof droppable)[number];

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
    return new Set(droppable.filter(isMissing));
  };
  const documents = missing('document');
  const letters = missing('personal_communication');
  return droppable.flatMap((what): Dropped[] => {
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
    listed(drops.filter((each) => each.of === of).map(({ what }) => t(`drop.${what}`)));
  const [all, documents, letters] = [named('all'), named('documents'), named('letters')];
  if (documents !== '' && letters !== '')
    return all === ''
      ? t('leavesOutOfBoth', { documents, letters })
      : t('leavesOutAndOfBoth', { all, documents, letters });
  if (documents !== '')
    return all === ''
      ? t('leavesOutOfDocuments', { documents })
      : t('leavesOutAndOfDocuments', { all, documents });
  if (letters !== '')
    return all === '' ? t('leavesOutOfLetters', { letters }) : t('leavesOutAndOfLetters', { all, letters });
  return all === '' ? '' : t('leavesOut', { all });
}

/** "the archive, the shelfmark and the author" */
const listed = ([first = '', ...others]: readonly string[]): string =>
  others.reduce((before, last, at) => t(at === others.length - 1 ? 'and' : 'comma', { before, last }), first);
