import fc from 'fast-check';
import { type Clause, type QueryNode, queryFields } from './query.ts';

/** Texts for tests: words that fold in every way, everything that our language knows, and anything at all. */
const piece = fc.oneof(
  fc.constantFrom('Sang-jo', 'mao', 'Mao’s', 'U.S.S.R.', '김일성', '일', '周恩来', 'C++', 'a', 'harvest'),
  fc.constantFrom(
    ' ',
    ' ',
    ' ',
    '\n',
    '"',
    '“',
    '”',
    '(',
    ')',
    '（',
    '）',
    '-',
    '--',
    '−',
    '=',
    '*',
    ',',
    ':',
    '/',
  ),
  fc.constantFrom('OR', 'NOT', 'AND', 'NEAR', 'NEAR/5', 'NEAR(', 'NEAR/3(', ', 5)', 'or', '\u0000', '\ud800'),
  fc.constantFrom(...queryFields).map((field) => `${field}:`),
  fc.constantFrom('1956', '1956-08', '195X', '1956~', '..', '/', '1957..1956', 'none', 'letter', 'author:'),
  fc.string({ unit: 'binary', maxLength: 3 }),
);

export const hostileText: fc.Arbitrary<string> = fc
  .array(piece, { maxLength: 20 })
  .map((pieces) => pieces.join(''));

/** A tree on one line: `and(rice not(title=army))`, with `*` for a beginning and `=` for an exact spelling. */
export function shownTree(node: QueryNode | null): string {
  if (node === null) return 'all';
  switch (node.type) {
    case 'words':
      return shownClause(node.clause);
    case 'near':
      return `near${node.distance}(${node.clauses.map(shownClause).join(' ')})`;
    case 'and':
    case 'or':
      return `${node.type}(${node.nodes.map(shownTree).join(' ')})`;
    case 'not':
      return `not(${shownTree(node.node)})`;
    case 'undated':
      return 'undated';
    case 'date':
      return `${node.earliest ?? ''}..${node.latest ?? ''}`;
    case 'value':
      return `${node.field}:${node.text}${node.prefix ? '*' : ''}`;
  }
}

function shownClause({ field, exact, spellings }: Clause): string {
  const words = spellings.map((spelling) => `${spelling.words.join('_')}${spelling.prefix ? '*' : ''}`);
  return `${field === null ? '' : `${field}:`}${exact ? '=' : ''}${words.join('|')}`;
}

/** A tree without the places of its parts, which writing it anew moves. */
export const withoutPlaces = (node: QueryNode | null): unknown =>
  JSON.parse(JSON.stringify(node, (key, value) => (key === 'from' || key === 'to' ? undefined : value)));
