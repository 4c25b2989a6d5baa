import type { View } from '#contract/api.ts';
import { searches as words } from '#words/en/searches.ts';
import { wordsOf } from '#words/words.ts';
import { valueWords } from '../narrow/facet-words.ts';

const t = wordsOf('searches', words);

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
    return choice.exclude ? t('not', { value }) : value;
  });
  const asked = [words, ...values].filter((each) => each !== '').join(t('betweenParts'));
  const shelf = { all: '', bookmarked: t('bookmarked'), noted: t('withNote') }[only];
  const name = asked || shelf || (collections ?? []).map(titleOf).join(t('betweenParts')) || t('allRecords');
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}
