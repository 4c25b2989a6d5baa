import type { Cited } from '#contract/entities.ts';

/**
 * Puts a text on the clipboard, as plain and, where it is given, as rich text. By the copy event, not the clipboard API: that
 * would need a permission, and the window has none.
 */
export function copyRich({ text, html }: Pick<Cited, 'text'> & Partial<Cited>): boolean {
  let taken = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    // The editor of notes would otherwise put its own selection there.
    event.stopImmediatePropagation();
    taken = true;
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
  return done && taken;
}
