import { languageTag } from '../../import/languages.ts';
import type { FacetKind } from '../../index/facets.ts';
import { guarded } from '../../index/guarded.ts';
import { indexOf } from '../../index/open-index.ts';
import type { Pack } from '../../pack/open-pack.ts';
import { allRows, sql } from '../../sql.ts';
import { fold } from '../fold.ts';
import type { ValueNode } from '../query/query.ts';
import type { Searched } from './evaluate.ts';

/** Records with a value in a field that is compared whole. */
export function matchValue(
  of: Pick<Searched, 'pack' | 'index' | 'noted'>,
  node: ValueNode,
): Iterable<number> {
  const { text, prefix } = node;
  switch (node.field) {
    case 'id':
      return withId(of.pack, text, prefix);
    case 'note':
      return of.noted(text);
    case 'genre':
      return withFacet(of, 'genre', (value) => isValue(value, text, prefix));
    case 'language':
      return withFacet(of, 'language', languageMeant(text, prefix));
    case 'collection':
      return isCollection(of.pack, text, prefix) ? allRowsOf(of) : [];
  }
}

/** Whether the record in a row has a value; of notes, which are in no pack, never. Throws `pack-damaged`. */
export function hasValue(pack: Pack, row: number, node: ValueNode): boolean {
  if (node.field === 'collection') return isHeld(pack, node);
  const of = { pack, index: indexOf(pack), noted: () => [] };
  for (const each of guarded(pack, () => matchValue(of, node))) if (each === row) return true;
  return false;
}

/**
 * Whether a pack has a record with this id or language, or is this collection. Of genres, whose list is closed, and of
 * notes, which are in no pack, it says nothing against any. Throws `pack-damaged`.
 */
export function isHeld(pack: Pack, { field, text, prefix }: ValueNode): boolean {
  switch (field) {
    case 'id':
      return guarded(pack, () => withId(pack, text, prefix, 1)).length > 0;
    case 'collection':
      return isCollection(pack, text, prefix);
    case 'language': {
      const isMeant = languageMeant(text, prefix);
      return indexOf(pack)
        .facets('language')
        .some(({ value }) => isMeant(value));
    }
    case 'genre':
    case 'note':
      return true;
  }
}

/** By its tag, of which `zh` asks for `zh-Hant` too (BCP 47), an ISO 639 code or its English name. */
function languageMeant(text: string, prefix: boolean): (value: string) => boolean {
  const tag = languageTag(text) ?? text;
  return (value) =>
    isValue(value, text, prefix) ||
    [text, tag].some((asked) => isValue(value, asked, false) || isValue(value, `${asked}-`, true));
}

const isValue = (value: string, text: string, prefix: boolean): boolean => {
  const [one, other] = [value.toLowerCase(), text.toLowerCase()];
  return prefix ? one.startsWith(other) : one === other;
};

function withFacet(
  { index }: Pick<Searched, 'index'>,
  kind: FacetKind,
  isMeant: (value: string) => boolean,
): number[] {
  return index.facets(kind).flatMap(({ value, rows }) => (isMeant(value) ? [...rows] : []));
}

/** Its id, an id that it had once, or its number in an edition; a limit below 0 is none. */
function withId(pack: Pack, text: string, prefix: boolean, limit = -1): number[] {
  const end = `${text}\u{10ffff}`;
  const query = prefix
    ? sql`SELECT rowid AS row FROM record WHERE id >= ${text} AND id < ${end}
          UNION SELECT record FROM alias WHERE alias >= ${text} AND alias < ${end} LIMIT ${limit}`
    : sql`SELECT rowid AS row FROM record WHERE id = ${text} UNION SELECT record FROM alias WHERE alias = ${text}
          LIMIT ${limit}`;
  return allRows<{ row: number }>(pack.db, query).map(({ row }) => row);
}

/** Its id, or words of its title; the last of them, or the id, may be a beginning. */
function isCollection({ collection }: Pack, text: string, prefix: boolean): boolean {
  const [asked, title] = [fold(text), fold(collection.title)];
  if (isValue(collection.id, text, prefix)) return true;
  return asked !== '' && ` ${title} `.includes(prefix ? ` ${asked}` : ` ${asked} `);
}

const allRowsOf = ({ index }: Pick<Searched, 'index'>): number[] =>
  Array.from({ length: index.records }, (_, i) => i + 1);
