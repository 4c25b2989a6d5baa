import { PanelLeft } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { notesPage as words } from '#words/en/notes-page.ts';
import { wordsOf } from '#words/words.ts';
import { everyNote, notesSorts } from '../../state/room-state.ts';
import { useGoTo } from '../../state/use-go-to.ts';
import { useRoom } from '../../state/use-room.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
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

const t = wordsOf('notesPage', words);

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
    <section className="catalogue notes-page" aria-label={t('notesAndMarks')} onKeyDown={listenForUndo}>
      <OwnSearch
        label={t('searchLabel')}
        placeholder={t('searchHint')}
        asked={view.text}
        onAsk={(text) => dispatch({ type: 'notes', change: { text } })}
        onLeave={() => list.current?.focus()}
      />
      <div className="catalogue-head">
        <span className="back">
          <ActionButton icon={PanelLeft} label={t('collections')} onPress={() => goTo('rail')} />
        </span>
        <p role="status" data-stale={isPlaceholderData}>
          {data && notesCount(data.total, data.of)}
        </p>
        <label title={t('changeOrder')}>
          <span className="visually-hidden">{t('order')}</span>
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
        <div className="empty">
          <p>{isNarrowed(view) ? t('noneAsked') : t('whatIsHere')}</p>
          {isNarrowed(view) && (
            <button
              type="button"
              className="link"
              onClick={() => dispatch({ type: 'notes', change: { ...everyNote, sort: view.sort } })}
            >
              {t('showAll')}
            </button>
          )}
        </div>
      ) : (
        <p className="quiet waiting">{t('opening')}</p>
      )}
      <MarkBar deeds={deeds} />
    </section>
  );
}
