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
import { rail as words } from '#words/en/rail.ts';
import { wordsOf } from '#words/words.ts';
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

const t = wordsOf('rail', words);

const shelves: readonly { only: View['only']; label: string; key: string; icon: typeof Library }[] = [
  { only: 'all', label: t('allRecords'), key: '1', icon: Library },
  { only: 'bookmarked', label: t('bookmarked'), key: '2', icon: Bookmark },
  { only: 'noted', label: t('noted'), key: '3', icon: StickyNote },
];

const themeNames: Readonly<Record<Theme, string>> = {
  system: t('system'),
  light: t('light'),
  sepia: t('sepia'),
  dark: t('dark'),
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
    <nav id="rail" className="rail" aria-label={t('label')} tabIndex={-1}>
      <div className="rail-body">
        <div className="wordmark">{'Carrel'}</div>
        <span className="back">
          <ActionButton icon={ArrowRight} label={t('catalogue')} onPress={() => goTo('catalogue')} />
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
              title={`${t('readingShelf')} (K)`}
              onClick={() => dispatch({ type: 'list', list: 'bookmarks' })}
            >
              <BookMarked aria-hidden size={16} strokeWidth={1.75} />
              {t('readingShelf')}
              <kbd aria-hidden>K</kbd>
            </button>
          </li>
          <li>
            <button
              type="button"
              aria-current={state.readingList === null && state.list === 'notes' ? 'true' : undefined}
              aria-keyshortcuts="N"
              title={`${t('notesAndMarks')} (N)`}
              onClick={() => dispatch({ type: 'list', list: 'notes' })}
            >
              <NotebookText aria-hidden size={16} strokeWidth={1.75} />
              {t('notesAndMarks')}
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
        <ActionButton icon={BookUser} label={t('names')} hint="p" onPress={() => openNames()} />
        <ActionButton icon={LibraryBig} label={t('library')} hint="L" onPress={openLibrary} />
        <ActionButton
          icon={Footprints}
          label={trail === 'off' ? t('trail') : t('trailIs', { state: trail })}
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
        <ActionButton icon={ShieldCheck} label={t('reach')} hint="O" onPress={openReach} />
        <ActionButton icon={Keyboard} label={t('keys')} hint="?" onPress={onHelp} />
        <ActionButton
          icon={PanelLeft}
          label={t('foldAway')}
          hint="["
          onPress={() => dispatch({ type: 'set', change: { railFolded: true } })}
        />
      </div>
    </nav>
  );
}
