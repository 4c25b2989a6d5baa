import { attributeOf, type HtmlElement } from '../../html/parse-html.ts';
import { type Survey, walkSeen } from './survey.ts';

/** A note and the sign by which it is called. */
export interface Note {
  readonly note: string;
  readonly label: string;
}

/** The footnotes of a page, as far as they can be recognised. */
export interface PageNotes {
  /** By the links that call them. */
  readonly called: ReadonlyMap<HtmlElement, Note>;
  /** By the elements that hold them. */
  readonly held: ReadonlyMap<HtmlElement, Note>;
  /** Links that lead from a note back to where it is called, and say nothing. */
  readonly waysBack: ReadonlySet<HtmlElement>;
}

const sign = /^[[(]?\s*(?:note\s+)?(\d{1,4}|[*†‡§¶#]{1,4}|\p{L}|[ivxlc]{1,8})\s*[\])]?\.?$/iu;
const arrow = /^(?:[\s↩↑⇑^⏎←«]|\uFE0E)*$/u;
const noteWord =
  /(?:^|[\s_-])(?:foot-?note|end-?note|rearnote|cite_note|fn|_?ftn|_?edn)(?:[\s_:.-]*\d*)?(?:$|[\s_-])/i;
const holders = new Set(['li', 'p', 'div', 'aside', 'dd', 'section']);
/** Notes are not buried deeper below what they belong to. */
const nearLevels = 32;

/**
 * Finds footnotes: a link with a sign for its words leads to a part of the page further down, which calls itself a
 * note or leads back. Word, Pandoc, MediaWiki, DPUB-ARIA and most that was written by hand do one of these.
 */
export function findNotes({ links, named, orderOf }: Survey): PageNotes {
  const called = new Map<HtmlElement, Note>();
  const held = new Map<HtmlElement, Note>();
  const waysBack = new Set<HtmlElement>();
  const leadingTo = new Map<string, HtmlElement[]>();
  for (const [link, name] of links) {
    const others = leadingTo.get(name);
    if (others) others.push(link);
    else leadingTo.set(name, [link]);
  }
  for (const [link, name] of links) {
    const label = sign.exec(wordsOf(link))?.[1];
    const target = named.get(name);
    if (label === undefined || target === undefined) continue;
    const holder = holderOf(target);
    if (!holder || orderOf(holder) < orderOf(link) || isWithin(link, holder)) continue;
    const own = [link, ...around(link).slice(0, 2)].flatMap(namesOf);
    // More than a few are no ways back from one note.
    const ways = own
      .flatMap((each) => leadingTo.get(each)?.slice(0, 20) ?? [])
      .filter((each) => isWithin(each, holder));
    if (ways.length === 0 && !callsItselfNote(holder) && !callsItselfNote(target)) continue;
    const note = held.get(holder) ?? { note: name, label };
    held.set(holder, note);
    called.set(link, { note: note.note, label });
    for (const way of ways) if (arrow.test(wordsOf(way)) || sign.test(wordsOf(way))) waysBack.add(way);
  }
  return { called, held, waysBack };
}

/** What holds a note: the target or what is next around it; a numbered division of notes holds all of its own. */
function holderOf(target: HtmlElement): HtmlElement | undefined {
  const holder = [target, ...around(target)].find(({ tagName }) => holders.has(tagName));
  const outer = holder && around(holder)[0];
  const id = outer && holders.has(outer.tagName) ? (attributeOf(outer, 'id') ?? '') : '';
  return /\d$/.test(id) && noteWord.test(id) ? outer : holder;
}

/** The elements around one, the nearest first, as far as they may matter. */
function around(element: HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = [];
  for (let { parentNode } = element; parentNode !== null && found.length < nearLevels; ) {
    if (!('tagName' in parentNode)) break;
    found.push(parentNode);
    ({ parentNode } = parentNode);
  }
  return found;
}

const isWithin = (element: HtmlElement, holder: HtmlElement): boolean => around(element).includes(holder);

const namesOf = (element: HtmlElement): string[] =>
  ['id', 'name'].flatMap((name) => attributeOf(element, name) ?? []);

const callsItselfNote = (element: HtmlElement): boolean =>
  ['role', 'epub:type', 'class', 'id', 'name'].some((name) => {
    const said = attributeOf(element, name) ?? '';
    return said.length < 200 && noteWord.test(said.replace(/^doc-/, ''));
  });

/** The words of a link, as far as they could be a sign. */
function wordsOf(link: HtmlElement): string {
  let words = '';
  walkSeen(link.childNodes.slice(0, 8), {
    enter: () => words.length < 40,
    text(more) {
      if (words.length < 40) words += more;
    },
  });
  return words.trim();
}
