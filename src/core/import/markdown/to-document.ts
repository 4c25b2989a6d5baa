import type { ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Block, DocumentModel, Footnote, Inline } from '#contract/document.ts';
import { noId } from '../../pack/block-ids.ts';
import { createReferences, type References } from './references.ts';

/**
 * Turns Markdown (CommonMark with the tables, footnotes and links of GitHub's dialect) into the document
 * model. HTML is kept as the text that it is; a picture becomes its description.
 */
export function markdownToDocument(markdown: string, language: string): DocumentModel {
  const root = fromMarkdown(markdown, {
    // A single tilde is EDTF's sign for "about" in our texts, not a line through the word.
    extensions: [gfm({ singleTilde: false })],
    mdastExtensions: [gfmFromMarkdown()],
  });
  return documentOf(root, language);
}

function documentOf(root: Root, language: string): DocumentModel {
  const references = createReferences(root);

  const blocksOf = (nodes: readonly RootContent[]): Block[] => nodes.flatMap(blockOf);
  const inlines = (nodes: readonly PhrasingContent[]) => inlinesOf(nodes, references);

  function blockOf(node: RootContent): Block | [] {
    switch (node.type) {
      case 'heading': {
        const content = inlines(node.children);
        return { type: 'heading', id: noId, level: node.depth, content };
      }
      case 'paragraph': {
        const content = inlines(node.children);
        if (content.length === 0) return [];
        return { type: 'paragraph', id: noId, content };
      }
      case 'html':
        return isComment(node.value) ? [] : paragraphOf(node.value);
      case 'list': {
        const items = node.children.map(itemOf);
        const ordered = node.ordered ?? false;
        return { type: 'list', id: noId, ordered, items };
      }
      case 'blockquote': {
        const blocks = blocksOf(node.children);
        return { type: 'quotation', id: noId, blocks };
      }
      case 'table': {
        const rows = node.children.map((row) => row.children.map((cell) => inlines(cell.children)));
        return { type: 'table', id: noId, header: rows[0] ?? [], rows: rows.slice(1) };
      }
      case 'code':
        return { type: 'preformatted', id: noId, text: node.value };
      case 'thematicBreak':
        return { type: 'rule', id: noId };
      default:
        // Definitions of links and footnotes are taken where they are referred to.
        return [];
    }
  }

  const paragraphOf = (text: string): Block => ({
    type: 'paragraph',
    id: noId,
    content: [{ type: 'text', text }],
  });

  function itemOf({ checked, children }: ListItem): Block[] {
    const blocks = blocksOf(children);
    if (checked === null || checked === undefined) return blocks;
    return [paragraphOf(checked ? '☑' : '☐'), ...blocks];
  }

  const blocks = blocksOf(root.children);
  const footnotes: Footnote[] = references.footnotes.map(({ identifier, label, children }) => ({
    id: identifier,
    label,
    blocks: blocksOf(children),
  }));
  return { language, blocks, footnotes };
}

function inlinesOf(nodes: readonly PhrasingContent[], references: References): Inline[] {
  const merged: Inline[] = [];
  for (const inline of nodes.flatMap((node) => inlineOf(node, references))) {
    const last = merged.at(-1);
    if (last?.type === 'text' && inline.type === 'text') {
      merged[merged.length - 1] = { type: 'text', text: last.text + inline.text };
    } else if (inline.type !== 'text' || inline.text !== '') merged.push(inline);
  }
  return merged;
}

function inlineOf(node: PhrasingContent, references: References): Inline | Inline[] {
  switch (node.type) {
    case 'text':
      // A line end inside a paragraph is where the author's editor broke the line.
      return { type: 'text', text: node.value.replaceAll(/\s*\n\s*/g, ' ') };
    case 'emphasis':
    case 'strong':
      return { type: node.type, content: inlinesOf(node.children, references) };
    case 'delete':
      return inlinesOf(node.children, references);
    case 'inlineCode':
      return { type: 'code', text: node.value };
    case 'break':
      return { type: 'line-break' };
    case 'html':
      return isComment(node.value) ? [] : { type: 'text', text: node.value };
    case 'link':
      return { type: 'link', target: node.url, content: inlinesOf(node.children, references) };
    case 'linkReference': {
      const content = inlinesOf(node.children, references);
      const target = references.targetOf(node.identifier);
      return target === undefined ? content : { type: 'link', target, content };
    }
    case 'image':
    case 'imageReference':
      return { type: 'text', text: node.alt ?? '' };
    case 'footnoteReference':
      return {
        type: 'footnote-reference',
        note: node.identifier,
        label: references.labelOf(node.identifier),
      };
  }
}

const isComment = (html: string) => /^<!--[\s\S]*-->$/.test(html.trim());
