import { childNamed, descendants, type Element, elementsOf } from '../../xml/tree.ts';
import { didOf } from './components.ts';
import { shortened, wordsOf } from './words.ts';

/** Where the papers are kept. */
export interface Repository {
  readonly name: string;
  readonly place: string | null;
}

const maxChars = 300;
const isAddress = ({ name }: Element): boolean => name === 'address';

/** The repository that a unit names; null where it names none. */
export function repositoryOf(unit: Element): Repository | null {
  const element = didOf(unit).find(({ name }) => name === 'repository');
  if (element === undefined) return null;
  const names = elementsOf(element).filter(({ name }) => /^(?:corpname|name|famname|persname)$/.test(name));
  const text = names.length > 0 ? names.map((name) => wordsOf(name)).join('. ') : wordsOf(element, isAddress);
  if (text === '') return null;
  return { name: shortened(text, maxChars), place: placeIn(element) };
}

/** The city: a place that is marked, else the line of the address with a postal code. */
function placeIn(repository: Element): string | null {
  const marked = [...descendants(repository)].find(({ name }) => name === 'geogname');
  if (marked !== undefined) return shortened(wordsOf(marked), 100) || null;
  const address = childNamed(repository, 'address');
  const lines = address === undefined ? [] : elementsOf(address).map((line) => wordsOf(line).slice(0, 200));
  return lines.map(cityOf).find((city) => city !== null) ?? null;
}

/** “Princeton, New Jersey 08544 USA”, “59 rue Guynemer, 93383 Pierrefitte-sur-Seine”. */
function cityOf(line: string): string | null {
  const before = /^(\p{Lu}[\p{L} .'’-]{1,60}), \p{Lu}[\p{L}. ]{1,40},? \d{5}/u.exec(line)?.[1];
  return before ?? /(?:^|[,\s])\d{5} (\p{Lu}[\p{L} '’-]{1,60})$/u.exec(line)?.[1] ?? null;
}
