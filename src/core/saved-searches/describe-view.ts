import type { FacetChoice } from '#contract/catalogue.ts';
import { hostSearch } from '#words/en/host-search.ts';
import { quoted } from '#words/joined.ts';
import { wordsOf } from '#words/words.ts';
import type { View } from '../catalogue/view.ts';
import { parseQuery } from '../search/parse-query.ts';
import { describeQuery } from '../search/query/describe-query.ts';

const t = wordsOf('hostSearch', hostSearch);

/** Says in words which records a view shows: “Records with “coal”. Narrowed to place: Anju. Only bookmarked ones.” */
export function describeView(view: View, titleOf: (collection: string) => string): string {
  const { query, collections, facets = [], only, reading, whose } = view;
  const isAsked = query.trim() !== '';
  const values = (exclude: boolean) =>
    facets.filter((each) => each.exclude === exclude).map((each) => choiceWords(each, titleOf));
  const narrowed = [...values(false), ...values(true).map((value) => t('notValue', { value }))];
  return [
    isAsked ? describeQuery(parseQuery(query).root, reading?.exact ?? false) : t('allRecords'),
    ...(isAsked && whose === 'mine' ? [t('mineOnly')] : []),
    ...(isAsked && whose === 'theirs' ? [t('theirsOnly')] : []),
    ...(narrowed.length > 0 ? [t('narrowedTo', { values: narrowed.join('; ') })] : []),
    ...(collections
      ? [
          t('inCollections', {
            collections: collections.map((id) => quoted(titleOf(id))).join(', '),
          }),
        ]
      : []),
    ...(only === 'bookmarked' ? [t('onlyBookmarked')] : []),
    ...(only === 'noted' ? [t('onlyNoted')] : []),
  ].join(' ');
}

const choiceWords = ({ kind, value }: FacetChoice, titleOf: (collection: string) => string): string =>
  `${kind}: ${kind === 'collection' ? titleOf(value) : value}`;
