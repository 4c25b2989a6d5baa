import { type RefObject, useEffect, useState } from 'react';

/** The text of a page once it is drawn; it may come after its page. Another version's is another element. */
export function useDrawnText(page: RefObject<HTMLElement | null>): HTMLElement | null {
  const [text, setText] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const element = page.current;
    if (!element) return;
    const look = () => setText(element.querySelector<HTMLElement>('.text'));
    look();
    // A child of the page itself: what changes in the text is not looked at.
    const watcher = new MutationObserver(look);
    watcher.observe(element, { childList: true });
    return () => watcher.disconnect();
  }, [page]);
  return text;
}
