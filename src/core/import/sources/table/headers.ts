import { t } from '../../import-words.ts';
import { cleanCell } from './row.ts';

/**
 * The headers of a table by which its cells are found. An empty one is named after its place ("column 3"), so
 * that a mapping can name it; equal ones are one column with several values. Says what it did.
 */
export function headersOf(printed: readonly string[]): { names: string[]; remarks: string[] } {
  const names = printed.map((header, index) => cleanCell(header) || `column ${index + 1}`);
  const places = new Map<string, number[]>();
  for (const [index, name] of names.entries()) {
    const known = places.get(name);
    if (known) known.push(index + 1);
    else places.set(name, [index + 1]);
  }
  const remarks = [...places]
    .filter(([, numbers]) => numbers.length > 1)
    .map(([name, numbers]) => t('headerTwice', { name, numbers: numbers.join(', ') }));
  return { names, remarks };
}
