import { nearOf, nearOfAll } from './near.ts';
import type { Problems } from './problems.ts';
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

const groupOf = (token: Group['token'], scope: Scope): Group => ({
  token,
  scope,
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
  let group = groupOf(null, { field: null, exact: false, negated: false });
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

  const tellNear = (token: QueryToken) => problems.tell('near-unusable', token);
  const tellAlone = (token: OperatorToken) => problems.tell('operator-alone', token, token.operator);
  const tellNoValue = (token: FieldToken) => problems.tell('field-without-value', token, token.field);

  /** Before an operator or the end of a group: what still waits, waits in vain. */
  function settle(): void {
    if (group.field) tellNoValue(group.field);
    if (group.not?.type === 'operator') tellAlone(group.not);
    forget();
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
      const inner = groupOf(token, scope());
      outer.push(group);
      group = inner;
      return;
    }
    if (tooDeep === 0) problems.tell('too-deep', token, maxDepth);
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
    switch (token.type) {
      case 'operator':
        operate(token);
        return;
      case 'open':
        open(token);
        return;
      case 'close':
        if (tooDeep > 0) tooDeep -= 1;
        else if (outer.length > 0) close();
        else problems.tell('unopened-parenthesis', token);
        return;
      case 'minus':
        group.not = group.not ? null : token;
        return;
      case 'exact':
        group.isExact = true;
        return;
      case 'distance':
        group.distance = token.distance;
        return;
      case 'field':
        if (group.field) tellNoValue(group.field);
        group.field = token;
        return;
      case 'undated': {
        if (group.field) tellNoValue(group.field);
        if (token.more) problems.tell('undated-value', token);
        const node: QueryNode = { type: 'undated', from: token.from, to: token.to };
        push(token.answer ? node : notOf(node));
      }
    }
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
        problems.tell('unclosed-parenthesis', { from, to });
        close();
      }
      close();
      return group.items[0] ?? null;
    },
  };
}
