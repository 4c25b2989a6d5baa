import type { Page } from 'playwright-core';

interface Node {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value: unknown } }[];
}

const controls = new Set([
  'button',
  'checkbox',
  'combobox',
  'link',
  'listbox',
  'menuitem',
  'option',
  'progressbar',
  'radio',
  'searchbox',
  'slider',
  'splitter',
  'switch',
  'tab',
  'textbox',
]);
const frames = new Set([
  'banner',
  'complementary',
  'dialog',
  'main',
  'navigation',
  'region',
  'search',
  'toolbar',
]);

async function treeOf(page: Page): Promise<readonly Node[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: Node[] };
    return nodes.filter(({ ignored }) => !ignored);
  } finally {
    await session.detach();
  }
}

const roleOf = (node: Node) => node.role?.value ?? '';
const nameOf = (node: Node) => (node.name?.value ?? '').replaceAll(/\s+/g, ' ').trim();

/** Controls in the accessibility tree that have no name, and how many there are. */
export async function unnamed(
  page: Page,
): Promise<{ readonly controls: number; readonly unnamed: readonly string[] }> {
  const found = (await treeOf(page)).filter((node) => controls.has(roleOf(node)));
  return { controls: found.length, unnamed: found.filter((node) => nameOf(node) === '').map(roleOf) };
}

/** What a screen reader can jump to: landmarks, dialogs, toolbars and headings, in their order. */
export async function skeleton(page: Page): Promise<readonly string[]> {
  return (await treeOf(page)).flatMap((node) => {
    const role = roleOf(node);
    if (role === 'heading') {
      const level = node.properties?.find(({ name }) => name === 'level')?.value.value;
      return [`heading ${level}: ${nameOf(node)}`];
    }
    return frames.has(role) ? [`${role}: ${nameOf(node)}`] : [];
  });
}
