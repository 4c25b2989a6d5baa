import { useEffect, useRef, useState } from 'react';
import type { FileEntry } from '#contract/files.ts';
import { countOf } from '../../text/count-of.ts';
import { describeError } from '../../text/describe-error.ts';
import { FolderBrowser } from '../adding/choose/folder-browser.tsx';
import type { FolderListHandle } from '../adding/choose/folder-list.tsx';
import { useFolder } from '../adding/choose/use-folder.ts';
import { ProgressLine } from './progress-line.tsx';
import { TakeInPlanView } from './take-in-plan.tsx';
import { TakenView } from './taken-view.tsx';
import { useTakeIn } from './use-take-in.ts';

/** Takes notes and marks in from a file or folder: what it would do is shown first, and nothing is ever overwritten. */
export function TakeInPage() {
  const list = useRef<FolderListHandle>(null);
  const [folder, setFolder] = useState<string | null>(null);
  const [file, setFile] = useState<FileEntry | null>(null);
  const [revise, setRevise] = useState<ReadonlySet<string>>(new Set());
  const { state, error, told, isBusy, ...deeds } = useTakeIn();
  const { data } = useFolder(folder);
  const here = data?.path ?? null;
  const isChoosing = state.at === 'choosing';
  useEffect(() => {
    if (here !== null && isChoosing) list.current?.focus();
  }, [here, isChoosing]);
  // What was pressed goes with its page; what became of it is where the reader goes on.
  const outcome = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another page has come.
  useEffect(() => {
    if (document.activeElement === document.body) outcome.current?.focus();
  }, [isBusy, state.at]);
  const look = (path: string) => {
    setRevise(new Set());
    void deeds.look(path);
  };

  if (isBusy || state.at !== 'choosing') {
    return (
      <div className="library-page take-page">
        <div ref={outcome} className="take-outcome" tabIndex={-1}>
          {isBusy ? (
            <ProgressLine
              label="Looking at what is to be taken in"
              noun="files"
              told={told}
              onCancel={deeds.cancel}
            />
          ) : state.at === 'planned' ? (
            <TakeInPlanView
              of={state.plan}
              revise={revise}
              onRevise={setRevise}
              onMore={(list) => void deeds.more(list)}
            />
          ) : state.at === 'taken' ? (
            <TakenView
              taken={state.taken}
              undone={state.undone}
              onUndo={() => void deeds.undo(state.path, state.taken)}
            />
          ) : null}
          <p role="alert" className="problem">
            {error !== null && describeError(error).sentence}
          </p>
        </div>
        <footer>
          <p className="take-said path">{state.at === 'choosing' ? '' : state.path}</p>
          {!isBusy && (
            <button type="button" className="secondary" onClick={deeds.back}>
              {state.at === 'taken' ? 'Take in another' : 'Back'}
            </button>
          )}
          {!isBusy && state.at === 'planned' && (
            <button
              type="button"
              className="primary"
              disabled={state.plan.counts.new + revise.size === 0}
              onClick={() => void deeds.run(state.path, state.plan.seal, [...revise])}
            >
              {deedOf(state.plan.counts.new, revise.size)}
            </button>
          )}
        </footer>
      </div>
    );
  }
  const wanted = file?.path ?? here;
  const chooseFile = (entries: readonly FileEntry[]) => {
    const last = entries.at(-1);
    if (last && last.kind !== 'folder') setFile(last.path === file?.path ? null : last);
  };
  return (
    <div className="library-choose">
      <h3>Annotations, a Markdown folder of Carrel’s, or references with notes</h3>
      <FolderBrowser
        ref={list}
        folder={folder}
        onFolder={(path) => {
          setFile(null);
          setFolder(path);
        }}
        chosen={new Set(file ? [file.path] : [])}
        choose={{
          onToggle: (entry) => chooseFile([entry]),
          onAdd: chooseFile,
          onDone: (entry) => look(entry.path),
        }}
        onGoOn={() => wanted !== null && look(wanted)}
      />
      <footer>
        <p role="alert" className="problem">
          {error !== null && `${describeError(error).title}. ${describeError(error).sentence}`}
        </p>
        <div className="library-choose-ways">
          <button
            type="button"
            className="primary"
            disabled={wanted === null}
            onClick={() => wanted !== null && look(wanted)}
          >
            {file ? `Look at ${file.name}` : 'Look at this folder'}
          </button>
        </div>
      </footer>
    </div>
  );
}

/** What the button will do. */
function deedOf(fresh: number, revised: number): string {
  if (revised === 0) return 'Take in what is new';
  const revisions = countOf(revised, 'new revision');
  return fresh === 0 ? `Take in ${revisions}` : `Take in what is new, and ${revisions}`;
}
