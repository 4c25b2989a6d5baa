import { Bookmark, BookmarkCheck } from 'lucide-react';
import type { ReadingState } from '#contract/reading-states.ts';

/** A bookmark that is full, half full, or ticked: told by its form, and never by a colour alone. */
export function ReadingSign({ state, label }: { readonly state: ReadingState; readonly label?: string }) {
  const named = label === undefined ? { 'aria-hidden': true } : { 'aria-label': label, role: 'img' };
  if (state === 'read') return <BookmarkCheck {...named} size={14} />;
  if (state === 'unread') return <Bookmark {...named} size={13} fill="currentColor" />;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it is named by its label, or hidden where words beside it say the same.
    <svg {...named} width={13} height={13} viewBox="0 0 24 24" fill="none" stroke="currentColor">
      <path d="M19 21l-7-4-7 4V5a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2z" strokeWidth={2} strokeLinejoin="round" />
      <path d="M5 11h14v10l-7-4-7 4z" fill="currentColor" stroke="none" />
    </svg>
  );
}
