import { t } from '../../import-words.ts';
import type { Token } from './tokens.ts';

/** A record of a page, as printed. */
export interface Entry {
  readonly label: string | null;
  readonly title: string;
  readonly abstract: string | null;
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** Where its title leads, as the page writes it. */
  readonly links: readonly string[];
}

/** Text of a page that is neither record nor known navigation. */
export interface Leftover {
  readonly line: number;
  readonly why: string;
}

/** A record that was found, and whether it can be anything else. */
export interface Draft extends Entry {
  readonly sure: boolean;
}

type TextToken = Extract<Token, { kind: 'label' | 'text' }>;

interface Open {
  label: string | null;
  title: string | null;
  abstract: string | null;
  line: number;
  links: readonly string[];
  sure: boolean;
}

const isText = (token: Token | undefined): token is TextToken => token?.kind === 'text';
const isLabel = (token: Token | undefined): token is TextToken => token?.kind === 'label';

/** Abstracts are sentences, titles are not; the one sign by which two plain texts can be told apart. */
const isSentence = (text: string) => /[.…]["'”’»)\]]*$/.test(text);

/**
 * Reads the records of one stretch of a page. A date begins a record; the text behind it is the title and
 * the next the abstract. A record without date begins where the page leaves room for one, or where a text
 * that is no sentence is followed by one that is. `counted`: the stretch begins below the page's counter.
 */
export function readSection(
  tokens: readonly Token[],
  counted: boolean,
): { drafts: Draft[]; leftovers: Leftover[] } {
  const drafts: Draft[] = [];
  const leftovers: Leftover[] = [];
  const lastLabel = tokens.findLastIndex((token) => token.kind === 'label');
  let open: Open | null = null;

  const close = () => {
    if (open !== null && open.title !== null) drafts.push({ ...open, title: open.title });
    else if (open !== null)
      leftovers.push({ line: open.line, why: t('dateAlone', { date: open.label ?? '' }) });
    open = null;
  };
  const begin = (next: Partial<Open> & { line: number }) => {
    close();
    open = { label: null, title: null, abstract: null, links: [], sure: true, ...next };
  };

  for (const [index, token] of tokens.entries()) {
    const current = open as Open | null;
    if (token.kind === 'counter') close();
    else if (token.kind === 'navigation') {
      // "Read more" in a row leads where its title does.
      if (token.row !== null && current !== null) current.links = [...current.links, ...token.links];
      else close();
    } else if (token.row === 'start') {
      const { kind, text, line, links } = token;
      begin(kind === 'label' ? { label: text, line } : { title: text, links, line });
    } else if (current !== null && current.title === null) {
      current.title = token.text;
      current.links = token.links;
    } else if (token.row === 'inside' && current !== null) placeInRow(token, current);
    else if (current !== null && current.abstract === null && continues(token, tokens[index + 1])) {
      current.abstract = token.text;
    } else if (token.kind === 'label') begin({ label: token.text, line: token.line });
    else placeText(token, index, current);
  }
  close();
  return { drafts, leftovers };

  /** A text behind the title, in a row that the page's markup keeps together. */
  function placeInRow(token: TextToken, current: Open): void {
    if (token.kind === 'label' && current.label === null) current.label = token.text;
    else if (current.abstract === null) current.abstract = token.text;
    else if (isSentence(token.text)) current.abstract += `\n\n${token.text}`;
    else leftovers.push({ line: token.line, why: t('behindAbstract') });
  }

  /** A text behind a complete record, or before any. */
  function placeText(token: TextToken, index: number, current: Open | null): void {
    const next = tokens[index + 1];
    const between = index < lastLabel;
    const paired = isText(next) && !next.wide;
    const title = { title: token.text, line: token.line, links: token.links };
    if (current === null) begin({ ...title, sure: counted && paired && titleAndAbstract(token, next) });
    else if (token.wide) begin({ ...title, sure: paired || between });
    else if (paired && titleAndAbstract(token, next)) begin({ ...title, sure: between });
    else if (!isSentence(token.text)) begin({ ...title, sure: false });
    else if (between) current.abstract = `${current.abstract}\n\n${token.text}`;
    else
      leftovers.push({
        line: token.line,
        why: t('pageFoot'),
      });
  }
}

const titleAndAbstract = (title: TextToken, abstract: TextToken) =>
  !isSentence(title.text) && isSentence(abstract.text);

/**
 * True where a piece behind a title is its abstract: a text without extra room before it, or a date that has
 * no title of its own behind it and so begins no record.
 */
function continues(token: TextToken, next: Token | undefined): boolean {
  if (token.wide) return false;
  return token.kind === 'text' || isLabel(next);
}
