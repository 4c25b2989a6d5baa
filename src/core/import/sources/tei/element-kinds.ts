import { type Element, isElement, type Node } from '../../xml/tree.ts';
import { isDivision } from './volume-index.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Elements that are a paragraph of their own. */
const paragraphs = words(`
  p ab salute signed dateline byline trailer docTitle titlePart docImprint docAuthor docDate docEdition imprimatur
  speaker stage person org place biblStruct biblFull msDesc figDesc change licence`);

/** Elements that hold blocks and are nothing themselves. */
const holders = words(`
  TEI text body front back group floatingText opener closer postscript argument epigraph titlePage attachment
  listBibl listPerson listPlace listOrg listEvent figure sp div castList set performance prologue epilogue
  sourceDesc encodingDesc editorialDecl projectDesc samplingDecl correction normalization quotation hyphenation
  segmentation interpretation revisionDesc publicationStmt availability notesStmt`);

const quotations = words('quote q cit blockquote');
const others = words('head list table lg l row item');

/** True for an element that ends the paragraph before it. */
export function isBlock(element: Element): boolean {
  const { name } = element;
  if (paragraphs.has(name) || holders.has(name) || others.has(name) || isDivision(name)) return true;
  if (quotations.has(name)) return isBlockQuotation(element);
  return holdsBlocks(element);
}

/** A quotation that stands apart from the sentence: it says so, or it has paragraphs of its own. */
const isBlockQuotation = (element: Element): boolean => /block/.test(rendOf(element)) || holdsBlocks(element);

export const isQuotation = (node: Node): node is Element => isElement(node) && quotations.has(node.name);

/** An element of no known kind that has blocks in it is looked through; what is inline by nature never is. */
function holdsBlocks(element: Element): boolean {
  if (inlineByNature.has(element.name)) return false;
  return element.children.some((child) => isElement(child) && child.name !== 'note' && isBlock(child));
}

const inlineByNature = words(`
  hi emph foreign persName placeName orgName name rs gloss term date time ref note ptr pb lb cb gb fw milestone
  anchor supplied unclear gap del add choice sic corr orig reg abbr expan seg title num measure said mentioned
  soCalled distinct label cell code formula`);

export const rendOf = ({ attributes }: Element): string =>
  `${attributes.rend ?? ''} ${attributes.rendition ?? ''} ${attributes.style ?? ''}`.toLowerCase();

/** A paragraph that is printed as a heading, by the words of its rendition. */
export const isPrintedHeading = (element: Element): boolean => /title|head|archivebold/.test(rendOf(element));

/** A note that runs on in its place, without a sign: “851G.00/12–1749: Telegram”. */
export const isInlineNote = ({ attributes }: Element): boolean =>
  /inline/.test(`${attributes.rend ?? ''} ${attributes.place ?? ''}`) ||
  (attributes.n === undefined && attributes.type === 'source' && attributes['xml:id'] === undefined);
