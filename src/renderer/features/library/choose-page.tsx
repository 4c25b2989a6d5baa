import { useEffect, useRef, useState } from 'react';
import type { FileEntry } from '#contract/files.ts';
import { common } from '#words/en/common.ts';
import { library as words } from '#words/en/library.ts';
import { wordsOf } from '#words/words.ts';
import { FolderBrowser } from '../adding/choose/folder-browser.tsx';
import type { FolderListHandle } from '../adding/choose/folder-list.tsx';
import { useFolder } from '../adding/choose/use-folder.ts';
import { troubleWords } from '../adding/trouble-words.ts';
import type { Purpose } from './library-page.ts';
import { PageHeading } from './page-heading.tsx';

const t = wordsOf('library', words);
const c = wordsOf('common', common);

const wordsFor: Readonly<Record<Purpose, readonly [title: string, button: string, busy: string]>> = {
  copy: [t('copyWhere'), t('copyHere'), t('copyBusy')],
  files: [t('filesWhere'), t('filesHere'), t('filesBusy')],
  second: [t('secondWhere'), t('secondHere'), t('secondBusy')],
  'take-in': [t('takeInWhich'), t('lookAtIt'), ''],
};

/** The reader's disk, to choose a folder to put something, or a copy to be looked at. */
export function ChoosePage(props: {
  readonly purpose: Purpose;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onTake: (path: string) => void;
  readonly onBack: () => void;
}) {
  const { purpose, isBusy, error } = props;
  const [title, button, busy] = wordsFor[purpose];
  const list = useRef<FolderListHandle>(null);
  const [folder, setFolder] = useState<string | null>(null);
  const [file, setFile] = useState<FileEntry | null>(null);
  const { data } = useFolder(folder);
  const here = data?.path ?? null;
  useEffect(() => {
    if (here !== null) list.current?.focus();
  }, [here]);

  const wantsFile = purpose === 'take-in';
  const wanted = wantsFile ? (file?.path ?? null) : here;
  const take = () => wanted !== null && props.onTake(wanted);
  const chooseFile = (entries: readonly FileEntry[]) => {
    const last = entries.at(-1);
    if (last && last.kind !== 'folder') setFile(last.path === file?.path ? null : last);
  };

  return (
    <div className="library-choose">
      <PageHeading>{title}</PageHeading>
      <FolderBrowser
        ref={list}
        folder={folder}
        onFolder={(path) => {
          setFile(null);
          setFolder(path);
        }}
        chosen={new Set(file ? [file.path] : [])}
        choose={
          wantsFile
            ? {
                onToggle: (entry) => chooseFile([entry]),
                onAdd: chooseFile,
                onDone: (entry) => props.onTake(entry.path),
              }
            : null
        }
        onGoOn={take}
      />
      <footer>
        <p role="status" className="quiet">
          {isBusy ? busy : wantsFile && (file ? file.name : t('copyIsCalled'))}
        </p>
        <p role="alert" className="problem">
          {troubleWords(error)}
        </p>
        <div className="library-choose-ways">
          <button type="button" className="secondary" onClick={props.onBack}>
            {c('back')}
          </button>
          <button
            type="button"
            className="primary"
            disabled={wanted === null}
            aria-disabled={isBusy}
            onClick={take}
          >
            {button}
          </button>
        </div>
      </footer>
    </div>
  );
}
