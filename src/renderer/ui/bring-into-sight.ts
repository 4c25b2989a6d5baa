/** Where the eye looks first: a third below the upper edge. */
const eyeLine = 0.33;
const edgePx = 48;

/** Scrolls only as far as it must: what is well in sight stays where it is. */
export function bringIntoSight(page: HTMLElement, range: Range): void {
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const frame = page.getBoundingClientRect();
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= frame.top + edgePx && bottom <= frame.bottom - edgePx) return;
  page.scrollTop += top - frame.top - frame.height * eyeLine;
}
