import type { Node } from 'oxc-parser';
import { Visitor } from 'oxc-parser';
import { parseSource } from './imports.ts';
import type { Finding } from './layer-rule.ts';

/** Ways from text to markup. The document model is drawn, so nothing in the room needs one (A10, A16). */
const markup = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'dangerouslySetInnerHTML',
  'createContextualFragment',
  'parseFromString',
  'parseHTMLUnsafe',
  'srcdoc',
  'srcDoc',
]);

/** Finds every way from text to markup or to code in one file, however it is spelled. */
export function checkMarkup(file: string, source: string): Finding[] {
  const { program, lineAt } = parseSource(file, source);
  const isTest = /\.test\.tsx?$/.test(file);
  const found: Finding[] = [];
  const add = (start: number, what: string, kind: 'markup' | 'code') =>
    found.push({
      file,
      line: lineAt(start),
      message: `“${what}” turns text into ${kind}, which nothing here may do.`,
    });
  const refuseName = (start: number, name: string | null) => {
    if (name !== null && markup.has(name)) add(start, name, 'markup');
  };

  new Visitor({
    MemberExpression(node) {
      refuseName(node.start, nameOf(node.property));
    },
    Property(node) {
      refuseName(node.start, nameOf(node.key));
    },
    JSXAttribute(node) {
      refuseName(node.start, node.name.type === 'JSXIdentifier' ? node.name.name : null);
    },
    CallExpression(node) {
      const name = globalName(node.callee);
      if (name === 'eval') add(node.start, 'eval', 'code');
      if (name === 'Function') add(node.start, 'Function()', 'code');
      const [first] = node.arguments;
      const word = first?.type === 'Literal' && typeof first.value === 'string' ? first.value : null;
      if ((name === 'setTimeout' || name === 'setInterval') && word !== null) add(node.start, name, 'code');
      const method = node.callee.type === 'MemberExpression' ? nameOf(node.callee.property) : null;
      if (method === 'createElement' && word?.toLowerCase() === 'script')
        add(node.start, 'a script element', 'code');
      if ((method === 'write' || method === 'writeln') && isDocument(node.callee))
        add(node.start, `document.${method}`, 'markup');
    },
    Literal(node) {
      // Tests say what is refused.
      if (isTest || typeof node.value !== 'string') return;
      if (/^\s*javascript:/i.test(node.value)) add(node.start, 'javascript:', 'code');
    },
    JSXOpeningElement(node) {
      if (node.name.type === 'JSXIdentifier' && node.name.name.toLowerCase() === 'script')
        add(node.start, 'a script element', 'code');
    },
    NewExpression(node) {
      if (globalName(node.callee) === 'Function') add(node.start, 'new Function', 'code');
    },
  }).visit(program);
  return found;
}

/** `document.…` */
const isDocument = (callee: Node): boolean =>
  callee.type === 'MemberExpression' &&
  callee.object.type === 'Identifier' &&
  callee.object.name === 'document';

/** The name of a property, written out or as a string in brackets. */
function nameOf(node: Node): string | null {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}

/** `eval`, and also `(0, eval)`, `globalThis.eval` and `window.eval`. */
function globalName(node: Node): string | null {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'ParenthesizedExpression') return globalName(node.expression);
  if (node.type === 'SequenceExpression') {
    const last = node.expressions.at(-1);
    return last ? globalName(last) : null;
  }
  if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier') return null;
  return ['globalThis', 'window', 'self'].includes(node.object.name) ? nameOf(node.property) : null;
}
