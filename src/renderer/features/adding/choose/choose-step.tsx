import { useEffect, useRef } from 'react';
import type { FileEntry } from '#contract/files.ts';
import { adding as words } from '#words/en/adding.ts';
import { wordsOf } from '#words/words.ts';
import { useAdding } from '../../../state/use-adding.tsx';
import { addEntries, toggleEntry, whyNotTogether } from './choose-entries.ts';
import { ChosenLine } from './chosen-line.tsx';
import { crumbsOf } from './crumbs-of.ts';
import { FolderBrowser } from './folder-browser.tsx';
import type { FolderListHandle } from './folder-list.tsx';
import { useFolder } from './use-folder.ts';

const t = wordsOf('adding', words);

/** The first step: which files, folders or pack. */
export function ChooseStep() {
  const { adding, dispatch } = useAdding();
  const { chosen, folder } = adding;
  const list = useRef<FolderListHandle>(null);
  const { data } = useFolder(folder);
  const here = data?.path ?? null;
  const trouble = whyNotTogether(chosen);

  // The reader's hands are on the list as soon as it is there, also in the next folder.
  useEffect(() => {
    if (here === null) return;
    const focused = document.activeElement;
    if (focused === document.body || focused?.id === 'add') list.current?.focus();
  }, [here]);

  const choose = (entries: typeof chosen) => dispatch({ type: 'choose', entries });
  const look = (entries: typeof chosen) => {
    choose(entries);
    if (whyNotTogether(entries) === null) dispatch({ type: 'step', step: 'look' });
  };
  const takeFolder = () => {
    const name = here && crumbsOf(here).at(-1)?.name;
    if (here && name) look([{ name, path: here, kind: 'folder', bytes: null }]);
  };

  return (
    <>
      <FolderBrowser
        ref={list}
        folder={folder}
        onFolder={(path) => dispatch({ type: 'folder', path })}
        chosen={new Set(chosen.map(({ path }) => path))}
        choose={{
          onToggle: (entry: FileEntry) => choose(toggleEntry(chosen, entry)),
          onAdd: (entries) => choose(addEntries(chosen, entries)),
          onDone: (entry) => look(addEntries(chosen, [entry])),
        }}
        onGoOn={() => chosen.length > 0 && look(chosen)}
      />
      <footer className="add-foot">
        <ChosenLine
          chosen={chosen}
          trouble={trouble}
          onDrop={(path) => {
            dispatch({ type: 'drop', path });
            list.current?.focus();
          }}
        />
        <div className="add-actions">
          <button type="button" className="secondary" disabled={here === null} onClick={takeFolder}>
            {t('takeFolder')}
          </button>
          <button
            type="button"
            className="primary"
            disabled={chosen.length === 0 || trouble !== null}
            onClick={() => dispatch({ type: 'step', step: 'look' })}
          >
            {t('lookAt', { count: chosen.length })}
          </button>
        </div>
      </footer>
    </>
  );
}
