import type { ReactNode } from 'react';
import type { Block } from '#contract/document.ts';
import { reader as words } from '#words/en/reader.ts';
import { wordsOf } from '#words/words.ts';
import { Inlines, type LinkActions } from './inlines.tsx';

const t = wordsOf('reader', words);

/** Draws the blocks of the document model. */
export function Blocks({
  blocks,
  links,
}: {
  readonly blocks: readonly Block[];
  readonly links: LinkActions;
}): ReactNode {
  return blocks.map((block) => <DrawnBlock key={block.id} block={block} links={links} />);
}

const headings = ['h2', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

function DrawnBlock({ block, links }: { readonly block: Block; readonly links: LinkActions }): ReactNode {
  switch (block.type) {
    case 'heading': {
      const Heading = headings[block.level - 1] ?? 'h6';
      return (
        <Heading data-place={block.id}>
          <Inlines content={block.content} links={links} />
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p data-place={block.id}>
          <Inlines content={block.content} links={links} />
        </p>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List data-place={block.id}>
          {block.items.map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a version's text never changes while it is shown.
            <li key={at}>
              <Blocks blocks={item} links={links} />
            </li>
          ))}
        </List>
      );
    }
    case 'quotation':
      return (
        <blockquote data-place={block.id}>
          <Blocks blocks={block.blocks} links={links} />
        </blockquote>
      );
    case 'table':
      return <Table block={block} links={links} />;
    case 'preformatted':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: lines wider than the page are scrolled by keyboard.
        <pre data-place={block.id} tabIndex={0}>
          {block.text}
        </pre>
      );
    case 'page-break':
      return (
        <div
          data-place={block.id}
          className="page-break"
          role="note"
          aria-label={t('page', { label: block.label })}
          data-label={block.label}
        />
      );
    case 'rule':
      return <hr data-place={block.id} />;
  }
}

function Table({
  block,
  links,
}: {
  readonly block: Extract<Block, { type: 'table' }>;
  readonly links: LinkActions;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the page is scrolled by keyboard.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; a region for each table would be one landmark too many.
    <div className="table" role="group" tabIndex={0} aria-label={t('table')}>
      <table data-place={block.id}>
        <thead>
          <tr>
            {block.header.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a version's text never changes while it is shown.
              <th key={at} scope="col" data-place={`${block.id}/0/${at}`}>
                <Inlines content={cell} links={links} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a version's text never changes while it is shown.
            <tr key={line}>
              {row.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a version's text never changes while it is shown.
                <td key={at} data-place={`${block.id}/${line + 1}/${at}`}>
                  <Inlines content={cell} links={links} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
