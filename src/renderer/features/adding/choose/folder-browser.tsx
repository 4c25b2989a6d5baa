import { type Ref, useState } from 'react';
import type { FileEntry, FolderListing } from '#contract/files.ts';
import { adding as words } from '#words/en/adding.ts';
import { wordsOf } from '#words/words.ts';
import { Failure } from '../../status/failure.tsx';
import { Breadcrumb } from './breadcrumb.tsx';
import { FolderList, type FolderListHandle } from './folder-list.tsx';
import { PathField } from './path-field.tsx';
import { Places } from './places.tsx';
import { useFolder, useGoToPath } from './use-folder.ts';

const t = wordsOf('adding', words);

export interface FolderBrowserProps {
  readonly folder: string | null;
  readonly onFolder: (path: string) => void;
  readonly chosen: ReadonlySet<string>;
  /** Null where a folder is looked for and no entry is chosen. */
  readonly choose: {
    readonly onToggle: (entry: FileEntry) => void;
    readonly onAdd: (entries: readonly FileEntry[]) => void;
    readonly onDone: (entry: FileEntry) => void;
  } | null;
  readonly onGoOn: () => void;
  readonly ref?: Ref<FolderListHandle> | undefined;
}

const nothing = () => {};

/** The reader's own disk: places, the way to where one is, and what lies there. */
export function FolderBrowser({ folder, onFolder, chosen, choose, onGoOn, ref }: FolderBrowserProps) {
  const { data, error, isPlaceholderData, refetch } = useFolder(folder);
  const goToPath = useGoToPath();
  const [startAt, setStartAt] = useState<string | null>(null);

  const goTo = (path: string, at: string | null = null) => {
    setStartAt(at);
    onFolder(path);
  };
  if (!data) {
    if (error) return <Failure error={error} onRetry={() => void refetch()} />;
    return <p className="quiet waiting">{t('lookingAtDisk')}</p>;
  }
  return (
    <div className="browser">
      <Places places={data.places} path={data.path} onGo={goTo} />
      <div className="browser-main">
        <Breadcrumb path={data.path} onGo={goTo} />
        <PathField
          path={data.path}
          onGo={async (path) => {
            const { listing, entry } = await goToPath(path);
            if (entry) choose?.onAdd([entry as FileEntry]);
            goTo(listing.path, entry?.path ?? null);
          }}
        />
        {error && <Failure error={error} onRetry={() => void refetch()} />}
        {data.entries.length === 0 && <p className="quiet folder-empty">{emptySentence(data)}</p>}
        <FolderList
          ref={ref}
          listing={data}
          busy={isPlaceholderData}
          chosen={chosen}
          startAt={startAt}
          choosable={choose !== null}
          onOpen={({ path }) => goTo(path)}
          onUp={() => data.parent !== null && goTo(data.parent, data.path)}
          onToggle={choose?.onToggle ?? nothing}
          onAdd={choose?.onAdd ?? nothing}
          onDone={choose?.onDone ?? nothing}
          onGoOn={onGoOn}
        />
        {data.more > 0 && <p className="quiet folder-more">{t('entriesNotShown', { count: data.more })}</p>}
      </div>
    </div>
  );
}

const emptySentence = ({ hidden }: FolderListing) =>
  hidden === 0 ? t('folderEmpty') : t('folderHidden', { count: hidden });
