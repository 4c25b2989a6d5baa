import type { View } from '#contract/api.ts';
import { valueWords } from '../narrow/facet-words.ts';

/** The most of a query that makes a name: a line of the rail. */
const most = 80;

/** A name for a view, from what it asks for. */
export function suggestName(
  { query, facets = [], only, collections }: View,
  titleOf: (id: string) => string,
): string {
  const words = query.replaceAll(/\s+/g, ' ').trim();
  const values = facets.map((choice) => {
    const value = valueWords(choice, choice.kind === 'collection' ? titleOf(choice.value) : undefined);
    return choice.exclude ? `not ${value}` : value;
  });
  const asked = [words, ...values].filter((each) => each !== '').join(', ');
  const shelf = { all: '', bookmarked: 'Bookmarked', noted: 'With a note' }[only];
  const name = asked || shelf || (collections ?? []).map(titleOf).join(', ') || 'All records';
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}
