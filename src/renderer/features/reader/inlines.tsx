import { createContext, Fragment, type ReactNode, useContext } from 'react';
import type { Inline } from '#contract/document.ts';
import { reader as words } from '#words/en/reader.ts';
import { wordsOf } from '#words/words.ts';
import { InScripts } from '../../ui/in-scripts.tsx';
import { AddressLink } from './links/address-link.tsx';

const t = wordsOf('reader', words);

export interface LinkActions {
  /** Opens a record of the same collection. */
  readonly onRecord: (id: string) => void;
}

/** Draws the inlines of the document model. The one place where they become elements. */
export function Inlines({
  content,
  links,
}: {
  readonly content: readonly Inline[];
  readonly links: LinkActions;
}): ReactNode {
  return content.map((inline, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a version's text never changes while it is shown.
    <Fragment key={at}>{draw(inline, links)}</Fragment>
  ));
}

function draw(inline: Inline, links: LinkActions): ReactNode {
  switch (inline.type) {
    case 'text':
      return <Words text={inline.text} />;
    case 'emphasis':
      return (
        <em>
          <Inlines content={inline.content} links={links} />
        </em>
      );
    case 'strong':
      return (
        <strong>
          <Inlines content={inline.content} links={links} />
        </strong>
      );
    case 'code':
      return <code>{inline.text}</code>;
    case 'name':
    case 'place':
    case 'date':
      return (
        <span className={`tei-${inline.type}`}>
          <Inlines content={inline.content} links={links} />
        </span>
      );
    case 'editorial':
      return (
        <span className={`editorial ${inline.mark}`}>
          <Inlines content={inline.content} links={links} />
        </span>
      );
    case 'link':
      return (
        <DocumentLink target={inline.target} links={links}>
          <Inlines content={inline.content} links={links} />
        </DocumentLink>
      );
    case 'footnote-reference':
      return (
        <a
          className="footnote-reference"
          id={`reference-${inline.note}`}
          href={`#footnote-${inline.note}`}
          role="doc-noteref"
          aria-label={t('footnote', { label: inline.label })}
        >
          {inline.label}
        </a>
      );
    case 'page-break':
      return (
        <span
          className="page-break"
          role="note"
          aria-label={t('page', { label: inline.label })}
          data-label={inline.label}
        />
      );
    case 'line-break':
      return <br />;
  }
}

/** The language of the text that is drawn. */
export const TextLanguage = createContext('en');

function Words({ text }: { readonly text: string }): ReactNode {
  return <InScripts text={text} language={useContext(TextLanguage)} />;
}

const recordTarget = 'record:';

/** A link to a record opens it; any other address is shown, never opened. */
function DocumentLink({
  target,
  links,
  children,
}: {
  readonly target: string;
  readonly links: LinkActions;
  readonly children: ReactNode;
}) {
  if (target.startsWith(recordTarget)) {
    return (
      <button
        type="button"
        className="record-link"
        onClick={() => links.onRecord(target.slice(recordTarget.length))}
      >
        {children}
      </button>
    );
  }
  return <AddressLink address={target}>{children}</AddressLink>;
}
