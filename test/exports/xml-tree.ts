import { SaxesParser } from 'saxes';

/** An element as a strict parser reads it, with its namespace's prefix. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Node | string)[];
}

/** The root of a well-formed document; throws where it is none. */
export function treeOf(text: string): Node {
  const top: Node = { name: '', attributes: {}, children: [] };
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const node: Node = { name, attributes: Object.fromEntries(values), children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (piece) => open.at(-1)?.children.push(piece));
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  return top.children.find((child) => typeof child !== 'string') ?? top;
}

export const childrenOf = ({ children }: Node): readonly Node[] =>
  children.filter((child) => typeof child !== 'string');

export const textOf = ({ children }: Node): string =>
  children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

export const descendants = (node: Node, name: string): readonly Node[] =>
  childrenOf(node).flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);
