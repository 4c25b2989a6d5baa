import { useEffect, useRef, useState } from 'react';
import { readCarrelLink } from '#contract/carrel-link.ts';
import { useRoom } from '../../../state/use-room.tsx';
import { useFollowLink } from '../../notes/use-follow-link.ts';

/** Long enough that a fast typist's letters arrive together, short enough not to be noticed. */
const settleMs = 60;

/** What is in the search box; it becomes the query of the view a moment after the last letter. */
export function useTypedQuery(): readonly [text: string, setText: (text: string) => void] {
  const { state, dispatch } = useRoom();
  const [text, setText] = useState(state.view.query);
  const sent = useRef(state.view.query);
  const follow = useRef(useFollowLink());

  // What others set (a cleared search, a saved place) is shown; what was typed here is not overwritten.
  useEffect(() => {
    if (state.view.query === sent.current) return;
    sent.current = state.view.query;
    setText(state.view.query);
  }, [state.view.query]);

  useEffect(() => {
    if (text === sent.current) return;
    const link = readCarrelLink(text);
    if (link !== null) {
      // The way back of a quotation is gone, not searched for.
      setText(sent.current);
      follow.current(link);
      return;
    }
    const timer = setTimeout(() => {
      sent.current = text;
      dispatch({ type: 'view', change: { query: text } });
    }, settleMs);
    return () => clearTimeout(timer);
  }, [text, dispatch]);

  return [text, setText];
}
