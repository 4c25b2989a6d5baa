import type { FacetKind } from '../../index/facets.ts';
import { allRows, sql } from '../../sql.ts';
import { fold } from '../fold.ts';
import type { ValueNode } from '../query/query.ts';
import type { Searched } from './evaluate.ts';

/** Records with a value in a field that is compared whole. */
export function matchValue(of: Searched, node: ValueNode): Iterable<number> {
  const { text, prefix } = node;
  switch (node.field) {
    case 'id':
      return withId(of, text, prefix);
    case 'note':
      return of.noted(text);
    case 'genre':
      return withFacet(of, 'genre', (value) => isValue(value, text, prefix));
    case 'language':
      // BCP 47: `zh` asks for `zh-Hant` too.
      return withFacet(
        of,
        'language',
        (value) => isValue(value, text, prefix) || isValue(value, `${text}-`, true),
      );
    case 'collection':
      return isCollection(of, text) ? allRowsOf(of) : [];
  }
}

const isValue = (value: string, text: string, prefix: boolean): boolean => {
  const [one, other] = [value.toLowerCase(), text.toLowerCase()];
  return prefix ? one.startsWith(other) : one === other;
};

function withFacet({ index }: Searched, kind: FacetKind, isMeant: (value: string) => boolean): number[] {
  return index.facets(kind).flatMap(({ value, rows }) => (isMeant(value) ? [...rows] : []));
}

/** Its id, an id that it had once, or its number in an edition. */
function withId({ pack }: Searched, text: string, prefix: boolean): number[] {
  const end = `${text}\u{10ffff}`;
  const query = prefix
    ? sql`SELECT rowid AS row FROM record WHERE id >= ${text} AND id < ${end}
          UNION SELECT record FROM alias WHERE alias >= ${text} AND alias < ${end}`
    : sql`SELECT rowid AS row FROM record WHERE id = ${text} UNION SELECT record FROM alias WHERE alias = ${text}`;
  return allRows<{ row: number }>(pack.db, query).map(({ row }) => row);
}

/** Its id, or words of its title. */
function isCollection({ pack: { collection } }: Searched, text: string): boolean {
  const [asked, title] = [fold(text), fold(collection.title)];
  return collection.id === text.toLowerCase() || (asked !== '' && ` ${title} `.includes(` ${asked} `));
}

const allRowsOf = ({ index }: Searched): number[] => Array.from({ length: index.records }, (_, i) => i + 1);
