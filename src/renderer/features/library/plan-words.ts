import type { RestorePlanReport } from '#contract/library.ts';
import { common } from '#words/en/common.ts';
import { library as words } from '#words/en/library.ts';
import { wordsOf } from '#words/words.ts';
import { itemsWords } from './holdings-words.ts';

const t = wordsOf('library', words);
const c = wordsOf('common', common);

type Plan = Pick<RestorePlanReport, 'notes' | 'items' | 'bookmarks' | 'revisions' | 'state' | 'differing'>;
type Tally = RestorePlanReport['notes'];

/** True where taking the copy in would change nothing. */
export const addsNothing = ({ revisions, bookmarks, state }: Plan): boolean =>
  revisions === 0 && bookmarks.set === 0 && state === 0;

/** What taking a copy in does, a sentence each; what it does not is left out. */
export function planWords({ notes, items, bookmarks, state }: Plan): readonly string[] {
  return [
    ...tallyWords(notes, (count) => c('notes', { count })),
    ...items.flatMap(({ type, ...tally }) => tallyWords(tally, (count) => itemsWords(count, type))),
    ...when(bookmarks.set, (count) => t('bookmarksSet', { count })),
    ...when(bookmarks.kept, (count) => t('bookmarksKept', { count })),
    ...when(state, (count) => t('settingsAdded', { count })),
  ];
}

const tallyWords = (tally: Tally, named: (count: number) => string): string[] => [
  ...when(tally.new, (count) => t('planNew', { things: named(count) })),
  ...when(tally.continued, (count) => t('planContinued', { things: named(count) })),
  ...when(tally.both, (count) => t('planBoth', { things: named(count) })),
  ...when(tally.same, (count) => t('planSame', { things: named(count) })),
];

const when = (count: number, say: (count: number) => string): string[] => (count > 0 ? [say(count)] : []);

/** What is named of those that differ: "Note on coal in sample". */
export const differingWords = ({
  kind,
  collection,
  record,
  type,
  id,
}: RestorePlanReport['differing'][number]): string =>
  kind === 'note'
    ? t('differingNote', { record: record ?? '', collection: collection ?? '' })
    : t('differingItem', { thing: itemsWords(1, type ?? ''), id: id ?? '' });
