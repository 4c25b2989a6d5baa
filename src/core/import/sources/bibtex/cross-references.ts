import type { BibEntry } from './entries.ts';
import { ownFields } from './fields.ts';

/** A chain of references is no longer than this. */
const maxSteps = 8;

/** The keys that an entry takes fields from: `xdata` as they are, `crossref` as of the book that it stands in. */
function parentsOf({
  fields,
}: Pick<BibEntry, 'fields'>): { readonly key: string; readonly isBook: boolean }[] {
  const keys = (name: string, isBook: boolean) =>
    (fields.get(name) ?? '')
      .split(',')
      .slice(0, maxSteps)
      .map((key) => ({ key: key.trim().toLowerCase(), isBook }))
      .filter(({ key }) => key !== '');
  return [...keys('xdata', false), ...keys('crossref', true)];
}

/** The entries that others refer to, by key in small letters. Only these are kept while a file is read. */
export function referredEntries(entries: () => Iterable<BibEntry>): ReadonlyMap<string, BibEntry> {
  const wanted = new Set<string>();
  for (const entry of entries()) for (const { key } of parentsOf(entry)) wanted.add(key);
  const found = new Map<string, BibEntry>();
  if (wanted.size === 0) return found;
  for (const entry of entries()) {
    const key = entry.key.toLowerCase();
    if (wanted.has(key) && !found.has(key) && entry.fault === null) found.set(key, entry);
  }
  return found;
}

/** An entry with the fields that it takes from those it refers to; `missing` names keys that lead nowhere or in a ring. */
export function withInherited(
  entry: BibEntry,
  referred: ReadonlyMap<string, BibEntry>,
): { readonly entry: BibEntry; readonly missing: readonly string[] } {
  const fields = new Map(entry.fields);
  const missing: string[] = [];
  const seen = new Set([entry.key.toLowerCase()]);
  let next = parentsOf(entry);
  for (let step = 0; step < maxSteps && next.length > 0; step += 1) {
    const parents = next.slice(0, maxSteps);
    next = [];
    for (const { key, isBook } of parents) {
      const parent = seen.has(key) ? undefined : referred.get(key);
      seen.add(key);
      if (parent === undefined) missing.push(key);
      else {
        inherit(fields, parent.fields, isBook);
        next.push(...parentsOf(parent));
      }
    }
  }
  return { entry: { ...entry, fields }, missing };
}

function inherit(fields: Map<string, string>, parent: BibEntry['fields'], isBook: boolean): void {
  for (const [name, value] of parent) {
    if (ownFields.has(name)) continue;
    // The title of the book is not the title of the letter in it.
    const to =
      isBook && name === 'title' ? 'booktitle' : isBook && name === 'subtitle' ? 'booksubtitle' : name;
    const isAuthor = isBook && name === 'author';
    if (!fields.has(to) && !isAuthor) fields.set(to, value);
  }
}
