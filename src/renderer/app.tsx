import { PanelLeft } from 'lucide-react';
import { type CSSProperties, useState } from 'react';
import { room as words } from '#words/en/room.ts';
import { wordsOf } from '#words/words.ts';
import { LazyAddView, usePrefetchedAddView } from './features/adding/lazy-add-view.tsx';
import { LazyBookmarksView } from './features/bookmarks/lazy-bookmarks-view.tsx';
import { CatalogueView } from './features/catalogue/catalogue-view.tsx';
import { HelpDialog } from './features/help/help-dialog.tsx';
import { LibraryProvider } from './features/library/library-provider.tsx';
import { ListView } from './features/lists/list-view.tsx';
import { NamesProvider } from './features/names/names-provider.tsx';
import { useNarrowKeys } from './features/narrow/use-narrowing.ts';
import { LazyNotesView } from './features/notes-page/lazy-notes-view.tsx';
import { ImportSign } from './features/rail/import-lines.tsx';
import { Rail } from './features/rail/rail.tsx';
import { ReachProvider } from './features/reach/reach-provider.tsx';
import { NothingOpen } from './features/reader/nothing-open.tsx';
import { RecordView } from './features/reader/record-view.tsx';
import { HitWalkProvider } from './features/search/hits/use-hit-walk.tsx';
import { SelectionProvider } from './features/selection/selection-provider.tsx';
import { LibraryBanner } from './features/status/library-banner.tsx';
import { TakeAwayProvider } from './features/take-away/take-away-provider.tsx';
import { TrailProvider } from './features/trail/trail-provider.tsx';
import { KeyProvider } from './keys/use-keys.tsx';
import { useRoomKeys } from './keys/use-room-keys.ts';
import { catalogueWidths } from './state/room-state.ts';
import { AddingProvider, useAdding } from './state/use-adding.tsx';
import { LibraryStateProvider } from './state/use-library.tsx';
import { RoomProvider, useRoom } from './state/use-room.tsx';
import { ShelfProvider } from './state/use-shelf.tsx';
import { ActionButton } from './ui/action-button.tsx';
import { Splitter } from './ui/splitter.tsx';

const t = wordsOf('room', words);

export function App() {
  return (
    <LibraryStateProvider>
      <RoomProvider>
        <AddingProvider>
          <ShelfProvider>
            <KeyProvider>
              <LibraryProvider>
                <NamesProvider>
                  <TrailProvider>
                    <ReachProvider>
                      <SelectionProvider>
                        <TakeAwayProvider>
                          <HitWalkProvider>
                            <Room />
                          </HitWalkProvider>
                        </TakeAwayProvider>
                      </SelectionProvider>
                    </ReachProvider>
                  </TrailProvider>
                </NamesProvider>
              </LibraryProvider>
            </KeyProvider>
          </ShelfProvider>
        </AddingProvider>
      </RoomProvider>
    </LibraryStateProvider>
  );
}

function Room() {
  const { state, dispatch } = useRoom();
  const [helping, setHelping] = useState(false);
  const { begin } = useAdding();
  useRoomKeys({ onHelp: () => setHelping(true), onAdd: () => begin() });
  useNarrowKeys();
  usePrefetchedAddView();
  const { open, railFolded, catalogueWidth } = state;

  return (
    <>
      <LibraryBanner />
      <div className="room" data-rail={railFolded ? 'folded' : 'open'} data-pane={state.pane}>
        {railFolded && state.pane !== 'rail' ? (
          <div className="rail-stub">
            <ActionButton
              icon={PanelLeft}
              label={t('collections')}
              hint="["
              onPress={() => dispatch({ type: 'set', change: { railFolded: false } })}
            />
            <ImportSign />
          </div>
        ) : (
          <Rail onHelp={() => setHelping(true)} />
        )}
        <div
          className="catalogue-pane"
          style={{ '--catalogue-width': `${catalogueWidth}px` } as CSSProperties}
        >
          {state.readingList !== null ? (
            <ListView key={state.readingList} id={state.readingList} />
          ) : state.list === 'notes' ? (
            <LazyNotesView />
          ) : state.list === 'bookmarks' ? (
            <LazyBookmarksView />
          ) : (
            <CatalogueView />
          )}
        </div>
        <Splitter
          label={t('catalogueWidth')}
          value={catalogueWidth}
          min={catalogueWidths.min}
          max={catalogueWidths.max}
          onChange={(width) => dispatch({ type: 'set', change: { catalogueWidth: width } })}
        />
        <main className="page-pane">
          {open ? <RecordView key={`${open.collection} ${open.record}`} record={open} /> : <NothingOpen />}
        </main>
        {state.pane === 'add' && (
          <main className="add-pane">
            <LazyAddView />
          </main>
        )}
      </div>
      {helping && <HelpDialog onClose={() => setHelping(false)} />}
    </>
  );
}
