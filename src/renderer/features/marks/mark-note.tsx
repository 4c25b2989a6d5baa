import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { maxMarkNoteChars } from '#contract/mark-colours.ts';
import type { PlacedMark } from '#contract/marks.ts';
import { marks as words } from '#words/en/marks.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { useTypeAhead } from '../../keys/use-keys.tsx';
import { createLinkSource } from '../note-links/link-source.ts';
import type { MarkdownEditor } from '../notes/markdown-editor.ts';
import { useKeptNote } from './use-kept-note.ts';
import type { MarkDeeds } from './use-mark-deeds.ts';

const t = wordsOf('marks', words);

export interface MarkNoteProps {
  readonly mark: PlacedMark;
  readonly deeds: MarkDeeds;
  /** True when the reader has asked to write; it is told once. */
  readonly asked: boolean;
  readonly onAsked: () => void;
  readonly onLeave: () => void;
}

/** The note on a passage; saved at each pause, and when it is left. Give it the mark as its key. */
export function MarkNote({
  mark,
  deeds,
  asked,
  onAsked,
  onLeave,
  isLocked,
}: MarkNoteProps & { readonly isLocked: boolean }) {
  const api = useApi();
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<MarkdownEditor>(null);
  const [isThere, setThere] = useState(false);
  const [isTooLong, setTooLong] = useState(false);
  const typeAhead = useTypeAhead();
  /** Whether what is typed is held for this note. */
  const isHeld = useRef(false);
  const { text, status, write, flush } = useKeptNote(mark, deeds);
  const latest = useRef({ text, write, flush, onLeave, isLocked });
  latest.current = { text, write, flush, onLeave, isLocked };

  useEffect(() => {
    let isGone = false;
    // It is half of the window's code, and comes when a note is first written.
    void import('../notes/markdown-editor.ts').then(({ createMarkdownEditor }) => {
      if (isGone || !place.current) return;
      editor.current = createMarkdownEditor(place.current, {
        text: latest.current.text,
        label: t('note'),
        placeholder: t('notePlaceholder'),
        isLocked: latest.current.isLocked,
        maxChars: maxMarkNoteChars,
        onTooLong: () => setTooLong(true),
        onChange: (next) => {
          setTooLong(false);
          latest.current.write(next);
        },
        onBlur: () => latest.current.flush(),
        onEscape: () => latest.current.onLeave(),
        onRead: () => {
          latest.current.flush();
          place.current?.closest('.mark-editor')?.querySelector<HTMLElement>('.note-links button')?.focus();
        },
        links: createLinkSource(api),
      });
      setThere(true);
    });
    return () => {
      isGone = true;
      editor.current?.destroy();
      editor.current = null;
    };
  }, [api]);

  // Undo, or another place of the window, may have changed it.
  useEffect(() => editor.current?.replace(text), [text]);
  useEffect(() => editor.current?.lock(isLocked), [isLocked]);

  // Before the next key can come: what was typed so far is in the field when the rest is added to it.
  useLayoutEffect(() => {
    if (!asked) return;
    if (!isThere || !editor.current) {
      typeAhead.begin();
      isHeld.current = true;
      return;
    }
    // The passage stays in sight with its note, where there is room for little more.
    place.current?.closest('.mark-row')?.scrollIntoView({ block: 'start', inline: 'nearest' });
    editor.current.focus();
    editor.current.insert(typeAhead.take());
    isHeld.current = false;
    onAsked();
  });
  // Letters must not be held for a note that has gone; those for the next one are not this one's to take.
  useEffect(() => () => void (isHeld.current && typeAhead.take()), [typeAhead]);

  return (
    <div className="mark-note-field">
      <span aria-hidden>{t('note')}</span>
      <div ref={place} className="mark-note-editor" />
      <p className="quiet" role="status" data-mark-note={status}>
        {isTooLong ? t('noteTooLong') : sentences[status]}
      </p>
    </div>
  );
}

const sentences = {
  resting: '',
  unsaved: t('unsaved'),
  saved: t('saved'),
  failed: t('failed'),
} as const;
