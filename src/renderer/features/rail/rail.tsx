import {
  ArrowRight,
  BookMarked,
  Bookmark,
  BookUser,
  Footprints,
  Keyboard,
  Library,
  LibraryBig,
  NotebookText,
  PanelLeft,
  ShieldCheck,
  StickyNote,
  SunMoon,
} from 'lucide-react';
import type { View } from '#contract/api.ts';
import { nextOf, type Theme, themes } from '../../state/room-state.ts';
import { useCollections } from '../../state/use-collections.ts';
import { useGoTo } from '../../state/use-go-to.ts';
import { useRoom } from '../../state/use-room.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { LanguageMenu } from '../language/language-menu.tsx';
import { useOpenLibrary } from '../library/library-provider.tsx';
import { ListsSection } from '../lists/lists-section.tsx';
import { useOpenNames } from '../names/names-provider.tsx';
import { NarrowSection } from '../narrow/narrow-section.tsx';
import { useOpenReach } from '../reach/reach-provider.tsx';
import { SavedSearches } from '../searches/saved-searches.tsx';
import { useOpenTrail } from '../trail/trail-provider.tsx';
import { useTrailState } from '../trail/use-trail.ts';
import { CollectionList } from './collection-list.tsx';

const shelves: readonly { only: View['only']; label: string; key: string; icon: typeof Library }[] = [
  { only: 'all', label: 'All records', key: '1', icon: Library },
  { only: 'bookmarked', label: 'Bookmarked', key: '2', icon: Bookmark },
  { only: 'noted', label: 'With a note', key: '3', icon: StickyNote },
];

const themeNames: Readonly<Record<Theme, string>> = {
  system: 'Light as the system',
  light: 'Daylight',
  sepia: 'Evening',
  dark: 'Night',
};

/** The rail: what is looked at, from which collections, and the room's own switches. */
export function Rail({ onHelp }: { readonly onHelp: () => void }) {
  const { state, dispatch } = useRoom();
  const goTo = useGoTo();
  const openNames = useOpenNames();
  const openLibrary = useOpenLibrary();
  const openTrail = useOpenTrail();
  const openReach = useOpenReach();
  const trail = useTrailState();
  const collections = useCollections();
  const { only, search } = state.view;
  const isCatalogue = state.readingList === null && state.list === 'records';

  return (
    <nav id="rail" className="rail" aria-label="Collections and lists" tabIndex={-1}>
      <div className="rail-body">
        <div className="wordmark">Carrel</div>
        <span className="back">
          <ActionButton icon={ArrowRight} label="Catalogue" onPress={() => goTo('catalogue')} />
        </span>
        <ul className="shelves">
          {shelves.map(({ only: value, label, key, icon: Icon }) => (
            <li key={value}>
              <button
                type="button"
                aria-current={isCatalogue && only === value && !search ? 'true' : undefined}
                aria-keyshortcuts={key}
                title={`${label} (${key})`}
                onClick={() => dispatch({ type: 'view', change: { only: value } })}
              >
                <Icon aria-hidden size={16} strokeWidth={1.75} />
                {label}
                <kbd aria-hidden>{key}</kbd>
              </button>
            </li>
          ))}
          <li>
            <button
              type="button"
              aria-current={state.readingList === null && state.list === 'bookmarks' ? 'true' : undefined}
              aria-keyshortcuts="K"
              title="Reading shelf (K)"
              onClick={() => dispatch({ type: 'list', list: 'bookmarks' })}
            >
              <BookMarked aria-hidden size={16} strokeWidth={1.75} />
              Reading shelf
              <kbd aria-hidden>K</kbd>
            </button>
          </li>
          <li>
            <button
              type="button"
              aria-current={state.readingList === null && state.list === 'notes' ? 'true' : undefined}
              aria-keyshortcuts="N"
              title="Notes and marks (N)"
              onClick={() => dispatch({ type: 'list', list: 'notes' })}
            >
              <NotebookText aria-hidden size={16} strokeWidth={1.75} />
              Notes and marks
              <kbd aria-hidden>N</kbd>
            </button>
          </li>
        </ul>
        <SavedSearches />
        <ListsSection />
        <CollectionList shelved={collections.data ?? []} />
        <NarrowSection />
      </div>
      <div className="rail-foot">
        <ActionButton icon={BookUser} label="Names" hint="p" onPress={() => openNames()} />
        <ActionButton icon={LibraryBig} label="Library" hint="L" onPress={openLibrary} />
        <ActionButton
          icon={Footprints}
          label={trail === 'off' ? 'Trail' : `Trail is ${trail}`}
          hint="T"
          onPress={openTrail}
        />
        <ActionButton
          icon={SunMoon}
          label={themeNames[state.theme]}
          hint="t"
          onPress={() => dispatch({ type: 'set', change: { theme: nextOf(themes, state.theme) } })}
        />
        <LanguageMenu />
        <ActionButton icon={ShieldCheck} label="What it can reach" hint="O" onPress={openReach} />
        <ActionButton icon={Keyboard} label="Keys" hint="?" onPress={onHelp} />
        <ActionButton
          icon={PanelLeft}
          label="Fold away"
          hint="["
          onPress={() => dispatch({ type: 'set', change: { railFolded: true } })}
        />
      </div>
    </nav>
  );
}
