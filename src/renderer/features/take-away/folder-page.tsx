import { useEffect, useRef, useState } from 'react';
import { describeError } from '../../text/describe-error.ts';
import { FolderBrowser } from '../adding/choose/folder-browser.tsx';
import type { FolderListHandle } from '../adding/choose/folder-list.tsx';
import { useFolder } from '../adding/choose/use-folder.ts';

const none: ReadonlySet<string> = new Set();

/** The reader's disk, to choose the folder in which a file is to lie. Nothing that lies there is ever written over. */
export function FolderPage(props: {
  readonly title: string;
  readonly button: string;
  readonly onTake: (folder: string) => Promise<void>;
  readonly onBack: () => void;
}) {
  const { title, button, onTake, onBack } = props;
  const list = useRef<FolderListHandle>(null);
  const [folder, setFolder] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { data } = useFolder(folder);
  const here = data?.path ?? null;
  useEffect(() => {
    if (here !== null) list.current?.focus();
  }, [here]);

  // What had the focus goes with this page; what becomes of it stands in the next one.
  useEffect(
    () => () => {
      const outcome = document.querySelector<HTMLElement>('dialog[open] .take-outcome');
      if (!outcome || document.activeElement !== document.body) return;
      outcome.tabIndex = -1;
      outcome.focus();
    },
    [],
  );

  async function take(): Promise<void> {
    if (here === null || isBusy) return;
    setBusy(true);
    setError(null);
    try {
      await onTake(here);
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  }
  return (
    <div className="library-choose">
      <h3 tabIndex={-1}>{title}</h3>
      <FolderBrowser
        ref={list}
        folder={folder}
        onFolder={setFolder}
        chosen={none}
        choose={null}
        onGoOn={() => void take()}
      />
      <footer>
        <p role="alert" className="problem">
          {error ? `${describeError(error).title}. ${describeError(error).sentence}` : ''}
        </p>
        <div className="library-choose-ways">
          <button type="button" className="secondary" onClick={onBack}>
            Back
          </button>
          <button
            type="button"
            className="primary"
            disabled={here === null}
            aria-disabled={isBusy}
            onClick={() => void take()}
          >
            {button}
          </button>
        </div>
      </footer>
    </div>
  );
}
