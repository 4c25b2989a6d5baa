import { type RefObject, useEffect, useState } from 'react';

/** The text of a page once all of it is drawn; it may come after its page. Another version's is another element. */
export function useDrawnText(page: RefObject<HTMLElement | null>): HTMLElement | null {
  const [text, setText] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const element = page.current;
    if (!element) return;
    const look = () => setText(element.querySelector<HTMLElement>('.text[data-drawn="whole"]'));
    look();
    // A child of the page itself, or one that becomes whole: what else changes in the text is not looked at.
    const added = new MutationObserver(look);
    added.observe(element, { childList: true });
    const whole = new MutationObserver(look);
    whole.observe(element, { subtree: true, attributeFilter: ['data-drawn'] });
    return () => {
      added.disconnect();
      whole.disconnect();
    };
  }, [page]);
  return text;
}
