import { useQueryClient } from '@tanstack/react-query';
import { BookOpen, PenLine } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { LibraryState, Result } from '#contract/api.ts';
import type { Note, RecordRef } from '#contract/entities.ts';
import { notes as words } from '#words/en/notes.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { useKeyCommand, useTypeAhead } from '../../keys/use-keys.tsx';
import { useLibrary } from '../../state/use-library.tsx';
import { recordKey } from '../../state/use-record.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { createLinkSource } from '../note-links/link-source.ts';
import { NoteReading } from '../note-links/note-reading.tsx';
import { HistoryButton } from '../notes-history/history-button.tsx';
import { createMarkdownEditor, type MarkdownEditor } from './markdown-editor.ts';
import { keepNote, type NoteKeeper, type NoteStatus } from './note-keeper.ts';
import { NoteStatusLine } from './note-status-line.tsx';

const t = wordsOf('notes', words);

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
  const [reading, setReading] = useState<string | null>(null);
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  const library = useLibrary();
  const queries = useQueryClient();
  const { edition } = library;
  const locked = lockOf(library.state);
  const isLocked = locked !== null;
  const latest = useRef({ stored, onLeave, isLocked });
  latest.current = { stored, onLeave, isLocked };
  // While it is only read, what the other Carrel saves is shown; while it is empty, what is brought back from the bin.
  const isBlank = (keeper.current?.text ?? '') === '';
  const readRevision = isLocked || isBlank ? (stored?.revision ?? 0) : null;

  // A library that was opened anew may hold another wording: what is on the page goes on from there, or is kept as it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once in each edition of the library, and of a note that is only read.
  useEffect(() => {
    // What was just asked for may not have reached the page yet.
    const fresh = queries.getQueryData<Result<'records.get'>>(recordKey(record));
    const note = keepNote(api, record, fresh?.note ?? latest.current.stored, (next) =>
      setStatus(withFailure(next)),
    );
    keeper.current = note;
    view.current?.replace(note.text);
    setStatus(note.status);
    addEventListener('pagehide', note.leave);
    document.addEventListener('visibilitychange', note.flush);
    return () => {
      removeEventListener('pagehide', note.leave);
      document.removeEventListener('visibilitychange', note.flush);
      note.close();
    };
  }, [api, record, edition, readRevision]);

  useEffect(() => {
    if (!place.current) return;
    const editor = createMarkdownEditor(place.current, {
      text: keeper.current?.text ?? '',
      label: t('noteOn', { title }),
      placeholder: t('placeholder'),
      isLocked: latest.current.isLocked,
      onChange: (text) => keeper.current?.write(text),
      onBlur: () => keeper.current?.flush(),
      onEscape: () => latest.current.onLeave(),
      onRead: () => setReading(keeper.current?.text ?? ''),
      links: createLinkSource(api),
    });
    view.current = editor;
    return () => {
      view.current = null;
      editor.destroy();
    };
    // The record is this pane's key: it never changes under it, and a title never under a record.
  }, [title, api]);

  // What stands on the page is the newest wording.
  function openHistory(isOpen: boolean): void {
    keeper.current?.flush();
    setHistoryOpen(isOpen);
  }
  useKeyCommand('history', () => openHistory(true));

  useEffect(() => view.current?.lock(isLocked), [isLocked]);

  const isAsked = useRef(false);
  function write(): void {
    isAsked.current = true;
    setReading(null);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time that it is asked for.
  useEffect(() => {
    if (focusRequest > 0) write();
  }, [focusRequest]);
  // After the editor is to be seen again: what is hidden takes no focus.
  useEffect(() => {
    if (!isAsked.current || reading !== null) return;
    isAsked.current = false;
    view.current?.focus();
    view.current?.insert(typeAhead.take());
  });

  return (
    <aside className="note" aria-label={t('note')}>
      <header>
        <h2>{t('note')}</h2>
        <NoteStatusLine
          status={status}
          locked={locked}
          textOf={() => keeper.current?.text ?? ''}
          onRetry={async () => {
            // The library itself may be what has to be tried again.
            await library.retry();
            keeper.current?.flush();
          }}
          onOverwrite={() => keeper.current?.overwrite()}
        />
        {status.state !== 'empty' && (
          <ActionButton
            icon={reading === null ? BookOpen : PenLine}
            label={reading === null ? t('read') : t('write')}
            {...(reading !== null && { hint: 'n' })}
            onPress={() => (reading === null ? setReading(keeper.current?.text ?? '') : write())}
          />
        )}
        {status.state !== 'empty' && (
          <HistoryButton
            of={{ kind: 'record', ref: record }}
            on={title}
            hint="H"
            isLocked={isLocked}
            isOpen={isHistoryOpen}
            onOpen={openHistory}
            onBringBack={(text) => {
              view.current?.replace(text);
              setReading((before) => before && text);
            }}
          />
        )}
      </header>
      {reading !== null && (
        <NoteReading text={reading} label={t('noteToRead', { title })} onLeave={onLeave} />
      )}
      <div ref={place} className="note-editor" hidden={reading !== null} />
    </aside>
  );
}

function lockOf(state: LibraryState | undefined) {
  if (state?.state !== 'read-only') return null;
  return state.error.code === 'library-read-only' ? 'as-asked' : 'by-another';
}

/** A failure is said until a save succeeds, also while it is tried again: its buttons must not go from under the mouse. */
const withFailure =
  (next: NoteStatus) =>
  (before: NoteStatus): NoteStatus =>
    next.state === 'saving' && before.state === 'failed' ? before : next;
