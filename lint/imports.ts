import { type Node, parseSync, Visitor } from 'oxc-parser';

/** One mention of another module in a source file. */
export interface Import {
  /** As written; null where it is computed and nobody can know it before it runs. */
  readonly specifier: string | null;
  /** `types`: type stripping removes it whole. `address`: a URL beside this file, as workers are named. */
  readonly kind: 'value' | 'types' | 'address';
  readonly line: number;
}

export class UnparsableError extends Error {}

/** The program of a source file, with the line of an offset. Throws `UnparsableError`. */
export function parseSource(file: string, source: string) {
  const { program, errors } = parseSync(file, source);
  const [first] = errors;
  if (first) throw new UnparsableError(first.message);
  return { program, lineAt: (offset: number) => source.slice(0, offset).split('\n').length };
}

/**
 * Every import of a file: static, type-only, dynamic, re-exported, in a type, by `require`, and by
 * `new URL('./x.ts', import.meta.url)`, which is how workers name their entry.
 */
export function importsOf(file: string, source: string): Import[] {
  const { program, lineAt } = parseSource(file, source);
  const found: Import[] = [];
  const add = (specifier: string | null, start: number, kind: Import['kind']) =>
    found.push({ specifier, kind, line: lineAt(start) });

  new Visitor({
    ImportDeclaration(node) {
      const names = node.specifiers;
      const everyType =
        names.length > 0 &&
        names.every((name) => name.type === 'ImportSpecifier' && name.importKind === 'type');
      add(node.source.value, node.start, node.importKind === 'type' || everyType ? 'types' : 'value');
    },
    ExportNamedDeclaration(node) {
      if (node.source) add(node.source.value, node.start, node.exportKind === 'type' ? 'types' : 'value');
    },
    ExportAllDeclaration(node) {
      add(node.source.value, node.start, node.exportKind === 'type' ? 'types' : 'value');
    },
    ImportExpression(node) {
      add(textOf(node.source), node.start, 'value');
    },
    TSImportType(node) {
      add(node.source.value, node.start, 'types');
    },
    TSExternalModuleReference(node) {
      add(node.expression.value, node.start, 'value');
    },
    CallExpression({ callee, arguments: [path], start }) {
      const asked =
        (callee.type === 'Identifier' && callee.name === 'require') ||
        (callee.type === 'MemberExpression' && isImportMeta(callee.object, callee.property, 'resolve'));
      if (asked) add(textOf(path), start, 'value');
    },
    NewExpression({ callee, arguments: [path, base], start }) {
      if (callee.type !== 'Identifier' || callee.name !== 'URL') return;
      if (base?.type !== 'MemberExpression' || !isImportMeta(base.object, base.property, 'url')) return;
      const text = textOf(path);
      if (text !== null && /\.[cm]?[jt]sx?$/.test(text)) add(text, start, 'address');
    },
  }).visit(program);
  return found;
}

function textOf(node: Node | undefined): string | null {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? null;
  return null;
}

const isImportMeta = (object: Node, property: Node, name: string): boolean =>
  object.type === 'MetaProperty' &&
  object.meta.name === 'import' &&
  property.type === 'Identifier' &&
  property.name === name;
