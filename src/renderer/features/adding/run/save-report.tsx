import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { adding as words } from '#words/en/adding.ts';
import { common } from '#words/en/common.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../../client.tsx';
import { FolderBrowser } from '../choose/folder-browser.tsx';
import type { FolderListHandle } from '../choose/folder-list.tsx';
import { useFolder } from '../choose/use-folder.ts';
import { troubleWords } from '../trouble-words.ts';

const t = wordsOf('adding', words);
const c = wordsOf('common', common);

const none: ReadonlySet<string> = new Set();

/** Asks for a folder and puts the whole report there. A native dialog: it holds the focus and gives it back. */
export function SaveReport({
  job,
  onClose,
}: {
  readonly job: string;
  /** With the path of the saved report; null where it was not saved. */
  readonly onClose: (path: string | null) => void;
}) {
  const api = useApi();
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<FolderListHandle>(null);
  const saved = useRef<string | null>(null);
  const [folder, setFolder] = useState<string | null>(null);
  const { data } = useFolder(folder);
  const here = data?.path ?? null;
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    if (here !== null) list.current?.focus();
  }, [here]);
  const save = useMutation({
    mutationFn: (to: string) => api.imports.saveReport({ job, folder: to }),
    onSuccess: ({ path }) => {
      saved.current = path;
      dialog.current?.close();
    },
  });

  const saveHere = () => {
    if (here !== null && !save.isPending) save.mutate(here);
  };

  return (
    <dialog
      ref={dialog}
      className="save-report"
      aria-labelledby="save-report-title"
      onClose={() => onClose(saved.current)}
    >
      <header>
        <h2 id="save-report-title">{t('saveReport')}</h2>
        <button type="button" className="link" onClick={() => dialog.current?.close()}>
          {c('close')} <kbd aria-hidden>{t('esc')}</kbd>
        </button>
      </header>
      <FolderBrowser
        ref={list}
        folder={folder}
        onFolder={setFolder}
        chosen={none}
        choose={null}
        onGoOn={saveHere}
      />
      <footer className="add-foot">
        <p className="add-trouble" role="alert">
          {troubleWords(save.error)}
        </p>
        <div className="add-actions">
          <button
            type="button"
            className="primary"
            disabled={here === null || save.isPending}
            onClick={saveHere}
          >
            {t('saveHere')}
          </button>
        </div>
      </footer>
    </dialog>
  );
}
