/** A line of a text, more or less: what is this near to the end is the end. */
const nearPx = 24;

/** How much of a text has come into sight above the lower edge of its page, from 0 to 1. */
export function seenSoFar(page: HTMLElement, text: HTMLElement): number {
  const box = text.getBoundingClientRect();
  const notes = text.querySelector('.footnotes');
  // Notes in the margin stand beside the text, not behind it.
  const end = notes && page.dataset.notes !== 'margin' ? notes.getBoundingClientRect().top : box.bottom;
  const edge = page.getBoundingClientRect().bottom;
  return shareSeen(box.top, end, edge);
}

/** The share of a stretch, from `start` to `end`, that lies above an edge. */
export function shareSeen(start: number, end: number, edge: number): number {
  if (end - edge <= nearPx) return 1;
  return Math.max(0, Math.min(1, (edge - start) / (end - start)));
}
