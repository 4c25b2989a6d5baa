import { useEffect, useRef, useState } from 'react';
import type { PlacedMark } from '#contract/marks.ts';
import type { MarkDeeds } from './use-mark-deeds.ts';

const pauseMs = 500;
const retryMs = 4_000;

/** `saved` is said only after the commit. */
export type KeptStatus = 'resting' | 'unsaved' | 'saved' | 'failed';

/** The words as they stand, and as they are stored. Words that are not stored yet are never overwritten by stored ones. */
export function useKeptNote({ id, note }: PlacedMark, deeds: MarkDeeds) {
  const [text, setText] = useState(note);
  const [status, setStatus] = useState<KeptStatus>('resting');
  const now = useRef({ text, stored: note, timer: 0, deeds });
  now.current.deeds = deeds;

  const save = async () => {
    const state = now.current;
    clearTimeout(state.timer);
    const sent = state.text;
    if (sent === state.stored) return;
    const before = state.stored;
    state.stored = sent;
    const done = await state.deeds.change({ id, note: sent });
    if (done) {
      setStatus(state.text === sent ? 'saved' : 'unsaved');
      return;
    }
    state.stored = before;
    setStatus('failed');
    state.timer = window.setTimeout(() => void save(), retryMs);
  };
  const latest = useRef(save);
  latest.current = save;

  // Undo, or another place of the window, may have changed it.
  useEffect(() => {
    const state = now.current;
    if (state.text !== state.stored) return;
    state.text = note;
    state.stored = note;
    setText(note);
  }, [note]);

  useEffect(() => {
    const flush = () => void latest.current();
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, []);

  return {
    text,
    status,
    write(next: string) {
      const state = now.current;
      // What the editor was given is nothing that was written.
      if (next === state.text) return;
      state.text = next;
      setText(next);
      setStatus('unsaved');
      clearTimeout(state.timer);
      state.timer = window.setTimeout(() => void latest.current(), pauseMs);
    },
    flush: () => void latest.current(),
  };
}
