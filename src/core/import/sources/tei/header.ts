import { childNamed, descendants, type Element, textOf } from '../../xml/tree.ts';

/** What a volume's `teiHeader` says of it. */
export interface Header {
  readonly title: string | null;
  readonly rights: string | null;
  /** BCP 47 tag. */
  readonly language: string | null;
}

/** Tags of a plain kind only; what is none is not handed on as one. */
const tag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

export function readHeader(header: Element): Header {
  const file = childNamed(header, 'fileDesc');
  const titles = file && childNamed(file, 'titleStmt')?.children;
  const title = (titles ?? []).filter(
    (child): child is Element => typeof child !== 'string' && child.name === 'title',
  );
  const chosen = ['complete', 'main', undefined].flatMap((type) =>
    title.filter(({ attributes }) => type === undefined || attributes.type === type),
  )[0];
  const availability = file && [...descendants(file)].find(({ name }) => name === 'availability');
  const language = [...descendants(header)].find(({ name }) => name === 'language')?.attributes.ident;
  return {
    title: orNull(chosen && textOf(chosen)),
    rights: orNull(availability && rightsIn(availability)),
    language: language !== undefined && tag.test(language) ? language : null,
  };
}

/** The words of a licence with its address, which often stands in an attribute alone. */
function rightsIn(availability: Element): string {
  const words = textOf(availability);
  const target = [...descendants(availability)].find(({ name }) => name === 'licence')?.attributes.target;
  return target === undefined || words.includes(target) ? words : `${words} (${target})`.trim();
}

const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

export const languageTag = (text: string | undefined): string | null =>
  text !== undefined && tag.test(text) ? text : null;
