import { nearOf, nearOfAll } from './near.ts';
import { examples, type Problems } from './problems.ts';
import type { QueryNode } from './query.ts';
import type { Reading, Scope } from './read-piece.ts';
import type { FieldToken, OperatorToken, PieceToken, QueryToken } from './scan-query.ts';
import { allOf, anyOf, notOf } from './tree.ts';

/** Parentheses inside one another that are read; the tree of a query is then no deeper than three times that. */
export const maxDepth = 50;

/** A parenthesis that is open, or the whole query. */
interface Group {
  readonly token: Extract<QueryToken, { type: 'open' }> | null;
  /** What stood before it. */
  readonly scope: Scope;
  readonly isNegated: boolean;
  /** Of OR, those that are complete, and the one that is being read. */
  readonly alternatives: QueryNode[][];
  items: QueryNode[];
  /** What waits for the next piece. */
  field: FieldToken | null;
  isExact: boolean;
  not: QueryToken | null;
  joint: OperatorToken | null;
  /** Of `NEAR(a b, 5)`. */
  distance: number;
}

const groupOf = (token: Group['token'], scope: Scope, isNegated: boolean): Group => ({
  token,
  scope,
  isNegated,
  alternatives: [],
  items: [],
  field: null,
  isExact: false,
  not: null,
  joint: null,
  distance: token?.distance ?? 0,
});

/** Puts pieces together by operators and parentheses. A stack of its own, so no depth can overflow. */
export function createGroups(problems: Problems) {
  let group = groupOf(null, { field: null, exact: false, negated: false }, false);
  const outer: Group[] = [];
  /** Parentheses that are open beyond the deepest that is read. */
  let tooDeep = 0;

  function scope(): Scope {
    return {
      field: group.field?.field ?? group.scope.field,
      exact: group.isExact || group.scope.exact,
      negated: group.not !== null || group.scope.negated,
    };
  }

  function forget(): void {
    group.field = null;
    group.isExact = false;
    group.not = null;
  }

  /** An operand; null is one of which nothing can be looked for, and that is all right. */
  function push(node: QueryNode | null): void {
    const { joint, not } = group;
    forget();
    group.joint = null;
    if (node === null) return;
    const before = joint?.operator === 'NEAR' ? group.items.at(-1) : undefined;
    if (joint && before) {
      const near = not ? null : nearOf(before, node, joint.distance);
      if (near) {
        group.items[group.items.length - 1] = near;
        return;
      }
      tellNear(joint);
    }
    group.items.push(not ? notOf(node) : node);
  }

  function tellNear(token: { from: number; to: number }): void {
    problems.tell(
      'near-unusable',
      token,
      'NEAR stands between words or phrases of one field and has one distance, as in rice NEAR/5 harvest; here both sides were looked for anywhere.',
    );
  }

  function tellAlone({ operator, from, to }: { operator: string; from: number; to: number }): void {
    const missing = operator === 'NOT' ? 'something after it' : 'something on both sides';
    problems.tell(
      'operator-alone',
      { from, to },
      `${operator} needs ${missing} and was left out. To look for the word, write it small or as =${operator}.`,
    );
  }

  /** Before an operator or the end of a group: what still waits, waits in vain. */
  function settle(): void {
    if (group.field) tellNoValue(group.field);
    if (group.not?.type === 'operator') tellAlone(group.not);
    forget();
  }

  function tellNoValue({ field, from, to }: FieldToken): void {
    const example = examples[field] ?? `${field}:harvest`;
    problems.tell(
      'field-without-value',
      { from, to },
      `Nothing follows “${field}:”, so it was left out. Write what it should have, as in ${example}.`,
    );
  }

  function operate(token: OperatorToken): void {
    if (token.operator === 'NOT') {
      if (group.field) tellNoValue(group.field);
      group.field = null;
      group.not = group.not ? null : token;
      return;
    }
    settle();
    if (group.joint) tellAlone(group.joint);
    group.joint = null;
    if (group.items.length === 0) tellAlone(token);
    else {
      group.joint = token;
      if (token.operator === 'OR') {
        group.alternatives.push(group.items);
        group.items = [];
      }
    }
  }

  function open(token: Extract<QueryToken, { type: 'open' }>): void {
    if (outer.length < maxDepth) {
      const inner = groupOf(token, scope(), group.not !== null);
      outer.push(group);
      group = inner;
      return;
    }
    if (tooDeep === 0) {
      problems.tell(
        'too-deep',
        token,
        `Parentheses are read ${maxDepth} deep; those further inside were left out, and what they hold was read without them.`,
      );
    }
    tooDeep += 1;
  }

  function close(): void {
    settle();
    if (group.joint) tellAlone(group.joint);
    const inner = group;
    let node = anyOf([...inner.alternatives, inner.items].flatMap((items) => allOf(items) ?? []));
    if (inner.token && inner.token.distance !== null && node && node.type !== 'words') {
      const near = node.type === 'and' ? nearOfAll(node.nodes, inner.distance) : null;
      if (near === null) tellNear(inner.token);
      node = near ?? node;
    }
    const parent = outer.pop();
    if (!parent) group.items = node ? [node] : [];
    else {
      group = parent;
      push(node);
    }
  }

  function take(token: Exclude<QueryToken, PieceToken>): void {
    if (token.type === 'operator') operate(token);
    else if (token.type === 'open') open(token);
    else if (token.type === 'minus') group.not = group.not ? null : token;
    else if (token.type === 'exact') group.isExact = true;
    else if (token.type === 'distance') group.distance = token.distance;
    else if (token.type === 'field') {
      if (group.field) tellNoValue(group.field);
      group.field = token;
    } else if (token.type === 'undated') {
      if (group.field) tellNoValue(group.field);
      const { from, to, answer, more } = token;
      const node: QueryNode = { type: 'undated', from, to };
      if (more)
        problems.tell(
          'undated-value',
          token,
          '“undated:” takes yes or no; what follows it was read as if a space stood between.',
        );
      push(answer ? node : notOf(node));
    } else if (tooDeep > 0) tooDeep -= 1;
    else if (outer.length > 0) close();
    else
      problems.tell(
        'unopened-parenthesis',
        token,
        'A closing parenthesis has none that opens; it was left out.',
      );
  }

  return {
    scope,
    take,
    add(reading: Reading, isAttached: boolean): void {
      if (reading !== 'nothing') push(reading);
      else if (isAttached) settle();
    },
    finish(end: number): QueryNode | null {
      while (outer.length > 0) {
        const { from = 0, to = end } = group.token ?? {};
        problems.tell(
          'unclosed-parenthesis',
          { from, to },
          'A parenthesis is not closed: it was read as if it ended with the query.',
        );
        close();
      }
      close();
      return group.items[0] ?? null;
    },
  };
}
