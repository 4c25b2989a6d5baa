import { hostSources } from '#words/en/host-sources.ts';
import { wordsOf } from '#words/words.ts';

/** What importers say of files and their records, in the language of the window. */
export const t = wordsOf('hostSources', hostSources);

/** Where something stands: "page.txt, line 12". The path and a comma come first in every language. */
export const placeOf = (path: string, line: number): string => t('place', { path, line });

/** Names in quotation marks, one after the other. */
export const quoted = (names: readonly string[]): string =>
  names.map((text) => t('quoted', { text })).join(', ');

/** Half a sentence of a whole one, for behind a colon. */
export const withoutStop = (sentence: string): string => sentence.replace(/[.。]$/, '');

/** What stands in a list with how often it does, the most frequent first, and how many more there are. */
export function listCounted(counts: ReadonlyMap<string, number>, most: number): string {
  const list = [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([name, count]) => t('countedName', { name: name.slice(0, 60), count }))
    .join(', ');
  return counts.size > most ? t('listAndMore', { list, more: counts.size - most }) : list;
}
