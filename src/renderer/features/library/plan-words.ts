import type { RestorePlanReport } from '#contract/library.ts';
import { countOf } from '../../text/count-of.ts';
import { itemsWords } from './holdings-words.ts';

type Plan = Pick<RestorePlanReport, 'notes' | 'items' | 'bookmarks' | 'revisions' | 'state' | 'differing'>;
type Tally = RestorePlanReport['notes'];

/** True where taking the copy in would change nothing. */
export const addsNothing = ({ revisions, bookmarks, state }: Plan): boolean =>
  revisions === 0 && bookmarks.set === 0 && state === 0;

/** What taking a copy in does, a sentence each; what it does not is left out. */
export function planWords({ notes, items, bookmarks, state }: Plan): readonly string[] {
  return [
    ...tallyWords(notes, (count) => countOf(count, 'note')),
    ...items.flatMap(({ type, ...tally }) => tallyWords(tally, (count) => itemsWords(count, type))),
    ...when(bookmarks.set, (count) => `${countOf(count, 'bookmark')}: new, and set.`),
    ...when(bookmarks.kept, (count) => `${countOf(count, 'bookmark')}: left as here.`),
    ...when(state, (count) => `${countOf(count, 'setting')} of the window: new, and added.`),
  ];
}

const tallyWords = (tally: Tally, named: (count: number) => string): string[] => [
  ...when(tally.new, (count) => `${named(count)}: new, and added.`),
  ...when(
    tally.continued,
    (count) => `${named(count)}: continued in the copy, whose newer wording stands from then on.`,
  ),
  ...when(
    tally.both,
    (count) => `${named(count)}: changed here and in the copy. Both are kept, and yours goes on standing.`,
  ),
  ...when(tally.same, (count) => `${named(count)}: the same, or older there than here. Left as here.`),
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
  kind === 'note' ? `Note on ${record} in ${collection}` : `${itemsWords(1, type ?? '')} (${id})`;
