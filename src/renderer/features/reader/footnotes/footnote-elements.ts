/** Numbers of footnotes in a text, in its order. */
export const referencesIn = (text: ParentNode): HTMLAnchorElement[] => [
  ...text.querySelectorAll<HTMLAnchorElement>('a.footnote-reference'),
];

/** The note that a reference is for. */
export const noteOf = (reference: HTMLAnchorElement): HTMLElement | null =>
  // As it is written: an address would have some of its letters escaped.
  document.getElementById(reference.getAttribute('href')?.slice(1) ?? '');

/** The first reference to a note. */
export const referenceTo = (text: ParentNode, note: HTMLElement): HTMLAnchorElement | null =>
  referencesIn(text).find((each) => noteOf(each) === note) ?? null;

/** The words of a note, to be shown a second time: without what names them, which there is once. */
export function copyOf(note: HTMLElement): DocumentFragment {
  const copy = document.createDocumentFragment();
  for (const child of note.lastElementChild?.childNodes ?? []) copy.append(child.cloneNode(true));
  for (const each of copy.querySelectorAll('[id], [data-place], a, button')) {
    each.removeAttribute('id');
    each.removeAttribute('data-place');
    each.removeAttribute('href');
    if (each instanceof HTMLButtonElement) each.replaceWith(...each.childNodes);
  }
  return copy;
}
