import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { AppError } from '#contract/errors.ts';
import { hostFiles } from '#words/en/host-files.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('hostFiles', hostFiles);

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlDocument = DefaultTreeAdapterTypes.Document;

/**
 * A page of that many elements is none. The HTML Standard opens formatting elements again in each paragraph, so
 * that 240 kB of `<p><b id=…>` would make 200 million.
 */
const maxElements = 1_000_000;
/** Sixteen million letters are a shelf of books; as many bytes of attributes would fill the memory. */
const maxChars = 16_000_000;

/**
 * A page as a tree, read as browsers read it (HTML Standard, §13.2); nothing is run or fetched. The tree may be as
 * deep as the file is long: walk it without recursion. Throws `source-unreadable` for a page beyond all measure.
 */
export function parseHtml(html: string, path: string): HtmlDocument {
  const refuse = (why: 'htmlTooLong' | 'htmlTooManyElements'): never => {
    throw new AppError('source-unreadable', t(why, { path }));
  };
  if (html.length > maxChars) refuse('htmlTooLong');
  let nodes = 0;
  const count = () => {
    nodes += 1;
    if (nodes > maxElements) refuse('htmlTooManyElements');
  };
  const counting: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(...parts) {
      count();
      return defaultTreeAdapter.createElement(...parts);
    },
    createCommentNode(...parts) {
      count();
      return defaultTreeAdapter.createCommentNode(...parts);
    },
  };
  return parse(html, { treeAdapter: counting, sourceCodeLocationInfo: true });
}

/** The value of an attribute; null where it has none. */
export const attributeOf = ({ attrs }: HtmlElement, name: string): string | null =>
  attrs.find((each) => each.name === name)?.value ?? null;

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;

/** True for text that begins as a web page does: a doctype, a comment or `<html>`, `<head>`, `<body>`. */
export const looksLikeHtml = (head: string): boolean =>
  /^\uFEFF?\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i.test(
    head,
  );
