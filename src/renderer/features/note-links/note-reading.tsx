import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { type ReactNode, useEffect, useRef } from 'react';
import { readCarrelLink } from '#contract/carrel-link.ts';
import { useFollowLink } from '../notes/use-follow-link.ts';
import { LinkedName } from './linked-name.tsx';

export interface NoteReadingProps {
  readonly text: string;
  readonly label: string;
  readonly onLeave: () => void;
}

/** A note as it reads: its Markdown drawn, its links to be followed. */
export function NoteReading({ text, label, onLeave }: NoteReadingProps) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => (place.current?.querySelector<HTMLElement>('button') ?? place.current)?.focus(), []);
  return (
    <section
      ref={place}
      className="note-reading"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keys.
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onLeave();
      }}
    >
      {childrenOf(fromMarkdown(text))}
    </section>
  );
}

/** Nothing of a note becomes an element by its own word: each kind of node has its one, and HTML is text. */
function draw(node: Nodes, key: number): ReactNode {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'paragraph':
      return <p key={key}>{childrenOf(node)}</p>;
    case 'heading':
      // The page has headings of its own; these are no part of its outline.
      return (
        <p key={key} className="md-heading">
          {childrenOf(node)}
        </p>
      );
    case 'emphasis':
      return <em key={key}>{childrenOf(node)}</em>;
    case 'strong':
      return <strong key={key}>{childrenOf(node)}</strong>;
    case 'blockquote':
      return <blockquote key={key}>{childrenOf(node)}</blockquote>;
    case 'list':
      return node.ordered ? (
        <ol key={key} start={node.start ?? 1}>
          {childrenOf(node)}
        </ol>
      ) : (
        <ul key={key}>{childrenOf(node)}</ul>
      );
    case 'listItem':
      return <li key={key}>{childrenOf(node)}</li>;
    case 'inlineCode':
      return <code key={key}>{node.value}</code>;
    case 'code':
      return <pre key={key}>{node.value}</pre>;
    case 'break':
      return <br key={key} />;
    case 'thematicBreak':
      return <hr key={key} />;
    case 'link':
      return <Link key={key} url={node.url} words={childrenOf(node)} isBare={isBare(node)} />;
    case 'image':
      return node.alt ?? '';
    case 'html':
      return node.value;
    default:
      return 'children' in node ? childrenOf(node as Parents) : null;
  }
}

const childrenOf = (node: Parents): ReactNode[] => node.children.map((child, at) => draw(child as Nodes, at));

/** True of `<carrel:…>`, whose words are its target. */
function isBare(node: Extract<Nodes, { type: 'link' }>): boolean {
  const [only] = node.children;
  return node.children.length === 1 && only?.type === 'text' && only.value === node.url;
}

/** A link into the room is followed; any other is only said, since the room has no way out. */
function Link({
  url,
  words,
  isBare: bare,
}: {
  readonly url: string;
  readonly words: ReactNode;
  readonly isBare: boolean;
}) {
  const follow = useFollowLink();
  const link = readCarrelLink(url);
  if (link === null) {
    return (
      <>
        {words}
        {!bare && <span className="quiet"> ({url})</span>}
      </>
    );
  }
  return (
    <button type="button" className="link" onClick={() => follow(link)}>
      {bare ? <LinkedName link={link} /> : words}
    </button>
  );
}
