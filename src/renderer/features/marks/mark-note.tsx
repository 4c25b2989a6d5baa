import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { maxMarkNoteChars } from '#contract/mark-colours.ts';
import type { PlacedMark } from '#contract/marks.ts';
import { useTypeAhead } from '../../keys/use-keys.tsx';
import type { MarkDeeds } from './use-mark-deeds.ts';

const pauseMs = 500;
const retryMs = 4_000;

export interface MarkNoteProps {
  readonly mark: PlacedMark;
  readonly deeds: MarkDeeds;
  /** True when the reader has asked to write; it is told once. */
  readonly asked: boolean;
  readonly onAsked: () => void;
  readonly onLeave: () => void;
}

/** The note on a passage; saved at each pause, and when it is left. Give it the mark as its key. */
export function MarkNote({ mark, deeds, asked, onAsked, onLeave }: MarkNoteProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const typeAhead = useTypeAhead();
  const { text, status, write, flush } = useKeptNote(mark, deeds);

  // Before the next key can come: what was typed so far is in the field when the rest is added to it.
  useLayoutEffect(() => {
    if (!asked) return;
    const element = field.current;
    if (!element) return;
    // The passage stays in sight with its note, where there is room for little more.
    element.closest('.mark-row')?.scrollIntoView({ block: 'start', inline: 'nearest' });
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
    const typed = typeAhead.take();
    if (typed !== '') write(element.value + typed);
    onAsked();
  });

  return (
    <div className="mark-note-field">
      <label>
        <span>Note</span>
        <textarea
          ref={field}
          value={text}
          rows={3}
          maxLength={maxMarkNoteChars}
          placeholder="In Markdown; it is saved as you type."
          onChange={(event) => write(event.target.value)}
          onBlur={flush}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            onLeave();
          }}
        />
      </label>
      <p className="quiet" role="status" data-mark-note={status}>
        {sentences[status]}
      </p>
    </div>
  );
}

const sentences = {
  resting: '',
  unsaved: 'Not saved yet',
  saved: 'Saved',
  failed: 'Not saved. Your words stay here and are tried again.',
} as const;

/** The words as they stand, and as they are stored. Words that are not stored yet are never overwritten by stored ones. */
function useKeptNote({ id, note }: PlacedMark, deeds: MarkDeeds) {
  const [text, setText] = useState(note);
  const [status, setStatus] = useState<keyof typeof sentences>('resting');
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
      state.text = next;
      setText(next);
      setStatus('unsaved');
      clearTimeout(state.timer);
      state.timer = window.setTimeout(() => void latest.current(), pauseMs);
    },
    flush: () => void latest.current(),
  };
}
