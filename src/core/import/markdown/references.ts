import type { FootnoteDefinition, Nodes, Root } from 'mdast';

/** What a text refers to by name: addresses of links, and footnotes in the order in which they are called. */
export interface References {
  targetOf(identifier: string): string | undefined;
  labelOf(identifier: string): string;
  readonly footnotes: readonly (FootnoteDefinition & { readonly label: string })[];
}

/** Collects link and footnote definitions. Footnotes are numbered by their first call, the uncalled last. */
export function createReferences(root: Root): References {
  const targets = new Map<string, string>();
  const definitions = new Map<string, FootnoteDefinition>();
  const called = new Set<string>();
  walk(root, (node) => {
    if (node.type === 'definition' && !targets.has(node.identifier)) targets.set(node.identifier, node.url);
    if (node.type === 'footnoteDefinition') definitions.set(node.identifier, node);
    if (node.type === 'footnoteReference') called.add(node.identifier);
  });
  const order = [...new Set([...called, ...definitions.keys()])];
  const labelOf = (identifier: string) => String(order.indexOf(identifier) + 1);
  return {
    targetOf: (identifier) => targets.get(identifier),
    labelOf,
    footnotes: order.flatMap((identifier) => {
      const definition = definitions.get(identifier);
      return definition ? [{ ...definition, label: labelOf(identifier) }] : [];
    }),
  };
}

function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) walk(child, visit);
}
