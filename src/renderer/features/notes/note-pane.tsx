import { useEffect, useRef, useState } from 'react';
import type { Note, RecordRef } from '#contract/entities.ts';
import { useApi } from '../../client.tsx';
import { useTypeAhead } from '../../keys/use-keys.tsx';
import { createMarkdownEditor, type MarkdownEditor } from './markdown-editor.ts';
import { keepNote, type NoteKeeper, type NoteStatus } from './note-keeper.ts';
import { NoteStatusLine } from './note-status-line.tsx';

export interface NotePaneProps {
  readonly record: RecordRef;
  readonly title: string;
  readonly stored: Note | null;
  /** Counts up each time the reader asks for the note. */
  readonly focusRequest: number;
  readonly onLeave: () => void;
}

/** The note on a record. Give it the record as its key: each record has an editor of its own. */
export function NotePane({ record, title, stored, focusRequest, onLeave }: NotePaneProps) {
  const api = useApi();
  const place = useRef<HTMLDivElement>(null);
  const keeper = useRef<NoteKeeper>(null);
  const view = useRef<MarkdownEditor>(null);
  const typeAhead = useTypeAhead();
  const [status, setStatus] = useState<NoteStatus>({ state: 'empty' });
  const first = useRef({ stored, onLeave });
  first.current.onLeave = onLeave;

  useEffect(() => {
    if (!place.current) return;
    const note = keepNote(api, record, first.current.stored, setStatus);
    const editor = createMarkdownEditor(place.current, {
      text: note.text,
      label: `Note on ${title}`,
      onChange: note.write,
      onBlur: note.flush,
      onEscape: () => first.current.onLeave(),
    });
    keeper.current = note;
    view.current = editor;
    setStatus(note.status);
    addEventListener('pagehide', note.leave);
    document.addEventListener('visibilitychange', note.flush);
    return () => {
      removeEventListener('pagehide', note.leave);
      document.removeEventListener('visibilitychange', note.flush);
      note.close();
      editor.destroy();
    };
    // The record is this pane's key: it never changes under it, and a title never under a record.
  }, [api, record, title]);

  useEffect(() => {
    if (focusRequest === 0) return;
    view.current?.focus();
    view.current?.insert(typeAhead.take());
  }, [focusRequest, typeAhead]);

  return (
    <aside className="note" aria-label="Note">
      <header>
        <h2>Note</h2>
        <NoteStatusLine
          status={status}
          onRetry={() => keeper.current?.flush()}
          onOverwrite={() => keeper.current?.overwrite()}
        />
      </header>
      <div ref={place} className="note-editor" />
    </aside>
  );
}
