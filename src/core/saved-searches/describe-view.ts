import type { FacetChoice } from '#contract/catalogue.ts';
import type { View } from '../catalogue/view.ts';
import { parseQuery } from '../search/parse-query.ts';
import { describeQuery } from '../search/query/describe-query.ts';

/** Says in words which records a view shows: “Records with “coal”. Narrowed to place: Anju. Only bookmarked ones.” */
export function describeView(view: View, titleOf: (collection: string) => string): string {
  const { query, collections, facets = [], only, reading, whose } = view;
  const isAsked = query.trim() !== '';
  const values = (exclude: boolean) =>
    facets.filter((each) => each.exclude === exclude).map((each) => wordsOf(each, titleOf));
  const narrowed = [...values(false), ...values(true).map((value) => `not ${value}`)];
  return [
    isAsked ? describeQuery(parseQuery(query).root, reading?.exact ?? false) : 'All records.',
    ...(isAsked && whose === 'mine' ? ['In my notes only.'] : []),
    ...(isAsked && whose === 'theirs' ? ['Not in my notes.'] : []),
    ...(narrowed.length > 0 ? [`Narrowed to ${narrowed.join('; ')}.`] : []),
    ...(collections ? [`In ${collections.map((id) => `“${titleOf(id)}”`).join(', ')}.`] : []),
    ...(only === 'bookmarked' ? ['Only bookmarked ones.'] : []),
    ...(only === 'noted' ? ['Only those with a note.'] : []),
  ].join(' ');
}

const wordsOf = ({ kind, value }: FacetChoice, titleOf: (collection: string) => string): string =>
  `${kind}: ${kind === 'collection' ? titleOf(value) : value}`;
