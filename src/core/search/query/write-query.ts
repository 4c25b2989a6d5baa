import { tokenise } from '../fold.ts';
import type { Clause, QueryNode } from './query.ts';
import { spellingsOf } from './spellings.ts';

/**
 * The text that is read as this tree: `parseQuery(writeQuery(root))` has an equal one, but for where its parts stand.
 * What was typed as a beginning gets its star.
 */
export function writeQuery(root: QueryNode | null): string {
  return root === null ? '' : root.type === 'or' ? written(root.nodes, ' OR ') : top(root);
}

const top = (node: QueryNode): string => (node.type === 'and' ? written(node.nodes, ' ') : inside(node));

const written = (nodes: readonly QueryNode[], joint: string): string =>
  nodes.map((node) => (joint === ' OR ' ? top(node) : inside(node))).join(joint);

/** A node that stands among others. NEAR binds closest, then NOT, then a space, then OR. */
function inside(node: QueryNode): string {
  switch (node.type) {
    case 'words':
      return isOperator(node.clause) ? `NOT -${writeClause(node.clause)}` : writeClause(node.clause);
    case 'and':
    case 'or':
      return `(${writeQuery(node)})`;
    case 'near':
      return node.clauses.map(writeOperand).join(node.distance === 10 ? ' NEAR ' : ` NEAR/${node.distance} `);
    case 'not':
      return notWritten(node.node);
    case 'undated':
      return 'undated:yes';
    case 'date':
      return `${node.relation === 'in' ? 'date' : node.relation}:${bareOrQuoted(node.text)}`;
    case 'value':
      return `${node.field}:${bareOrQuoted(`${node.text}${node.prefix ? '*' : ''}`)}`;
  }
}

function notWritten(node: QueryNode): string {
  if (node.type === 'undated') return 'undated:no';
  const text = node.type === 'words' ? writeClause(node.clause) : inside(node);
  // `--x` is a dash and x, and NOT before a NEAR is a NOT of all of it.
  return node.type === 'near' || text.startsWith('-') ? `NOT ${text}` : `-${text}`;
}

/** A clause with its field, as it can stand anywhere but where an operator would. */
export function writeClause(clause: Clause): string {
  const { field, exact, phrase, text } = clause;
  const star = isBeginning(clause) ? '*' : '';
  const body = phrase ? `"${text}${star}"` : `${text}${star}`;
  return `${field === null ? '' : `${field}:`}${exact ? '=' : ''}${body}`;
}

// In a parenthesis a minus sign can be no part of NEAR.
const writeOperand = (clause: Clause): string =>
  isOperator(clause) ? `(NOT -${writeClause(clause)})` : writeClause(clause);

/** A word that would be read as an operator: it can only have come from behind two NOTs. */
const isOperator = ({ text, field, exact, phrase }: Clause): boolean =>
  field === null && !exact && !phrase && /^(?:OR|AND|NOT|NEAR(?:\/\d{1,4})?(?:[(（].*)?)$/s.test(text);

/** A character of a script without spaces is a beginning without any star. */
const isBeginning = ({ text, spellings }: Clause): boolean =>
  spellings[0]?.prefix === true && spellingsOf(tokenise(text), false)[0]?.prefix !== true;

/** A value or date, in quotation marks where it would be read as anything else. */
export const bareOrQuoted = (text: string): string =>
  /^[\p{L}\p{N}.][\p{L}\p{N}._/?~%*-]*$/u.test(text) ? text : `"${text}"`;
