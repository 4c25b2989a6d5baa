import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { FileEntry } from '#contract/files.ts';
import type { Planned, TakeInPlan, TakenIn } from '#contract/hand-over.ts';
import { useApi } from '../../client.tsx';
import { countOf } from '../../text/count-of.ts';
import { describeError } from '../../text/describe-error.ts';
import { FolderBrowser } from '../adding/choose/folder-browser.tsx';
import type { FolderListHandle } from '../adding/choose/folder-list.tsx';
import { useFolder } from '../adding/choose/use-folder.ts';

const formatNames: Readonly<Record<TakeInPlan['format'], string>> = {
  'carrel-jsonld': 'Annotations that Carrel wrote',
  'web-annotations': 'W3C annotations',
  'carrel-markdown': 'A Markdown folder that Carrel wrote',
  'csl-json': 'Notes of references (CSL-JSON)',
};

/** Takes notes and marks in from a file or folder: what it would do is shown first, and nothing is ever overwritten. */
export function TakeInPage() {
  const { takeIn } = useApi();
  const list = useRef<FolderListHandle>(null);
  const [folder, setFolder] = useState<string | null>(null);
  const [file, setFile] = useState<FileEntry | null>(null);
  const { data } = useFolder(folder);
  const here = data?.path ?? null;
  useEffect(() => {
    if (here !== null) list.current?.focus();
  }, [here]);
  const look = useMutation({
    mutationFn: async (path: string) => ({ path, plan: await takeIn.plan({ path }) }),
  });
  const run = useMutation({ mutationFn: (asked: { path: string; seal: string }) => takeIn.run(asked) });

  const back = () => {
    look.reset();
    run.reset();
  };
  if (look.data) {
    const { path, plan } = look.data;
    return (
      <div className="library-page take-page">
        <div className="take-outcome">
          {run.data ? <Taken of={run.data} /> : <Plan of={plan} />}
          <p role="alert" className="problem">
            {run.error && describeError(run.error).sentence}
          </p>
        </div>
        <footer>
          <p className="take-said path">{path}</p>
          <button type="button" className="secondary" onClick={back}>
            {run.data ? 'Take in another' : 'Back'}
          </button>
          {!run.data && (
            <button
              type="button"
              className="primary"
              disabled={plan.counts.new === 0 || run.isPending}
              onClick={() => run.mutate({ path, seal: plan.seal })}
            >
              Take in what is new
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
          onDone: (entry) => look.mutate(entry.path),
        }}
        onGoOn={() => wanted !== null && look.mutate(wanted)}
      />
      <footer>
        <p role="alert" className="problem">
          {look.error && `${describeError(look.error).title}. ${describeError(look.error).sentence}`}
        </p>
        <div className="library-choose-ways">
          <button
            type="button"
            className="primary"
            disabled={wanted === null || look.isPending}
            onClick={() => wanted !== null && look.mutate(wanted)}
          >
            {file ? `Look at ${file.name}` : 'Look at this folder'}
          </button>
        </div>
      </footer>
    </div>
  );
}

function Plan({
  of: { format, counts, new: fresh, differs, unplaced, waiting, losses },
}: {
  readonly of: TakeInPlan;
}) {
  return (
    <section aria-label="What would be done">
      <h3>{formatNames[format]}</h3>
      <p role="status">
        {counts.new === 0 ? 'Nothing in it is new.' : `${countOf(counts.new, 'thing is', 'things are')} new.`}
        {counts.there > 0 && ` ${countOf(counts.there, 'is', 'are')} in the library already.`}
      </p>
      <Things title="New" things={fresh} of={counts.new} />
      <Things
        title="New, and wait: their passage is not found in the text"
        things={waiting}
        of={counts.waiting}
      />
      <Things title="Otherwise in the library; what is there stays" things={differs} of={counts.differs} />
      <Things title="Cannot be placed" things={unplaced} of={counts.unplaced} />
      {losses.map((loss) => (
        <p key={loss} className="quiet">
          {loss}
        </p>
      ))}
    </section>
  );
}

function Things({
  title,
  things,
  of,
}: {
  readonly title: string;
  readonly things: readonly Planned[];
  readonly of: number;
}) {
  if (of === 0) return null;
  return (
    <details open={of <= 20}>
      <summary>
        {title}: {of.toLocaleString('en-GB')}
      </summary>
      <ul className="library-deeds">
        {things.map(({ kind, title: name, begins, why }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two of them may be alike, and none ever moves.
          <li key={at}>
            {name} <span className="quiet">{[kind, begins, why].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
        {of > things.length && (
          <li className="quiet">and {(of - things.length).toLocaleString('en-GB')} more</li>
        )}
      </ul>
    </details>
  );
}

function Taken({ of: { notes, marks, bookmarks, lists } }: { readonly of: TakenIn }) {
  const counts = [
    countOf(notes, 'note'),
    countOf(marks, 'mark'),
    countOf(bookmarks, 'bookmark'),
    countOf(lists, 'reading list'),
  ];
  return (
    <section aria-label="What was taken in">
      <h3>Taken in</h3>
      <p role="status">{new Intl.ListFormat('en-GB').format(counts)}.</p>
    </section>
  );
}
