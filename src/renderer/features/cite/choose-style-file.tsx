import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { FileEntry } from '#contract/files.ts';
import type { Style } from '#contract/styles.ts';
import { cite as words } from '#words/en/cite.ts';
import { common } from '#words/en/common.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { describeError } from '../../text/describe-error.ts';
import { FolderBrowser } from '../adding/choose/folder-browser.tsx';
import type { FolderListHandle } from '../adding/choose/folder-list.tsx';
import { useFolder } from '../adding/choose/use-folder.ts';

const c = wordsOf('common', common);
const t = wordsOf('cite', words);

/** The reader's disk, to choose a .csl file from. A native dialog: it holds the focus and gives it back. */
export function ChooseStyleFile({ onClose }: { readonly onClose: (added: Style | null) => void }) {
  const api = useApi();
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<FolderListHandle>(null);
  const added = useRef<Style | null>(null);
  const [folder, setFolder] = useState<string | null>(null);
  const [file, setFile] = useState<FileEntry | null>(null);
  const { data } = useFolder(folder);
  const here = data?.path ?? null;
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    if (here !== null) list.current?.focus();
  }, [here]);
  const add = useMutation({
    mutationFn: (path: string) => api.styles.add({ path }),
    onSuccess: (style) => {
      added.current = style;
      dialog.current?.close();
    },
  });
  const choose = (entries: readonly FileEntry[]) => {
    const last = entries.at(-1);
    if (last && last.kind !== 'folder') setFile(last.path === file?.path ? null : last);
  };
  return createPortal(
    <dialog
      ref={dialog}
      className="library"
      data-page="choose"
      aria-labelledby="style-file-title"
      onClose={() => onClose(added.current)}
    >
      <header>
        <h2 id="style-file-title">{t('addStyle')}</h2>
        <button type="button" className="link" onClick={() => dialog.current?.close()}>
          {c('close')} <kbd aria-hidden>Esc</kbd>
        </button>
      </header>
      <div className="library-choose">
        <h3>{t('styleFile')}</h3>
        <FolderBrowser
          ref={list}
          folder={folder}
          onFolder={(path) => {
            setFile(null);
            setFolder(path);
          }}
          chosen={new Set(file ? [file.path] : [])}
          choose={{
            onToggle: (entry) => choose([entry]),
            onAdd: choose,
            onDone: (entry) => add.mutate(entry.path),
          }}
          onGoOn={() => file && add.mutate(file.path)}
        />
        <footer>
          <p role="alert" className="problem">
            {add.error && t('trouble', describeError(add.error))}
          </p>
          <div className="library-choose-ways">
            <button
              type="button"
              className="primary"
              disabled={!file || add.isPending}
              onClick={() => file && add.mutate(file.path)}
            >
              {t('addThis')}
            </button>
          </div>
        </footer>
      </div>
    </dialog>,
    document.body,
  );
}
