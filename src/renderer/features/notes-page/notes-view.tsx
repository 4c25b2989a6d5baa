import { PanelLeft } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { everyNote, notesSorts } from '../../state/room-state.ts';
import { useGoTo } from '../../state/use-go-to.ts';
import { useRoom } from '../../state/use-room.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { MarkBar } from '../marks/mark-bar.tsx';
import { useMarkDeeds } from '../marks/use-mark-deeds.ts';
import { undoVerb } from '../names/undo-verb.ts';
import { OwnSearch } from '../search/box/own-search.tsx';
import { Failure } from '../status/failure.tsx';
import { BinButton } from './bin-button.tsx';
import { NotesFilter } from './notes-filter.tsx';
import { type ListHandle, NotesList } from './notes-list.tsx';
import { isNarrowed, notesCount, sortNames } from './notes-words.ts';
import { RenameTag } from './rename-tag.tsx';
import { useNotes } from './use-notes.ts';

/** Everything that the reader wrote and marked, over all collections, in the place of the catalogue. */
export function NotesView() {
  const { state, dispatch } = useRoom();
  const goTo = useGoTo();
  const list = useRef<ListHandle>(null);
  const deeds = useMarkDeeds();
  const { view } = state.notes;
  const { data, error, isPlaceholderData, refetch } = useNotes(view);

  function listenForUndo(event: KeyboardEvent): void {
    const verb = undoVerb(event);
    // In a field what was typed is undone.
    if (verb === null || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    void deeds[verb]();
  }

  return (
    <section className="catalogue notes-page" aria-label="Notes and marks" onKeyDown={listenForUndo}>
      <OwnSearch
        label="Search your notes and the passages that you marked"
        placeholder="Search your notes and marks"
        asked={view.text}
        onAsk={(text) => dispatch({ type: 'notes', change: { text } })}
        onLeave={() => list.current?.focus()}
      />
      <div className="catalogue-head">
        <span className="back">
          <ActionButton icon={PanelLeft} label="Collections" onPress={() => goTo('rail')} />
        </span>
        <p role="status" data-stale={isPlaceholderData}>
          {data && notesCount(data.total, data.of)}
        </p>
        <label title="Change the order (s)">
          <span className="visually-hidden">Order</span>
          <select
            value={view.sort}
            aria-keyshortcuts="s"
            onChange={({ target }) =>
              dispatch({
                type: 'notes',
                change: { sort: notesSorts.find((each) => each === target.value) ?? 'changed' },
              })
            }
          >
            {notesSorts.map((sort) => (
              <option key={sort} value={sort}>
                {sortNames[sort]}
              </option>
            ))}
          </select>
        </label>
        <NotesFilter view={view} />
        {view.tag !== null && <RenameTag key={view.tag} tag={view.tag} deeds={deeds} />}
        <BinButton deeds={deeds} />
      </div>
      {error && !data ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : data && data.total > 0 ? (
        <NotesList ref={list} view={data.view} total={data.total} stale={isPlaceholderData} />
      ) : data ? (
        <EmptyPlace>
          <div className="empty">
            <p>
              {isNarrowed(view)
                ? 'None of your notes and marks is what you ask for.'
                : 'What you write and mark is listed here. Press n on a record to write a note, h on selected words to mark them.'}
            </p>
            {isNarrowed(view) && (
              <button
                type="button"
                className="link"
                onClick={() => dispatch({ type: 'notes', change: { ...everyNote, sort: view.sort } })}
              >
                Show all of them
              </button>
            )}
          </div>
        </EmptyPlace>
      ) : (
        <p className="quiet waiting">Opening your notes…</p>
      )}
      <MarkBar deeds={deeds} />
    </section>
  );
}
