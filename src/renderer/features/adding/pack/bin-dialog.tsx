import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Binned } from '#contract/packs.ts';
import { useApi } from '../../../client.tsx';
import { binKey, useShelf } from '../../../state/use-shelf.tsx';
import { describeError } from '../../../text/describe-error.ts';
import { formatBytes } from '../../../text/format-bytes.ts';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** What was removed or replaced in the last 30 days: back on the shelf, or gone for good. */
export function BinDialog({
  binned,
  onClose,
}: {
  readonly binned: readonly Binned[];
  readonly onClose: () => void;
}) {
  const api = useApi();
  const queries = useQueryClient();
  const { restore } = useShelf();
  const dialog = useRef<HTMLDialogElement>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const discard = (entry: string) =>
    api.packs
      .discard({ entry })
      .then(() => setError(null), setError)
      .finally(() => void queries.invalidateQueries({ queryKey: binKey }));

  return (
    <dialog ref={dialog} className="information" aria-labelledby="bin-title" onClose={onClose}>
      <header>
        <h2 id="bin-title">Removed</h2>
        <button type="button" className="link" onClick={() => dialog.current?.close()}>
          Close <kbd aria-hidden>Esc</kbd>
        </button>
      </header>
      <p className="quiet">
        What was removed or replaced is kept for 30 days. Notes and bookmarks stay longer.
      </p>
      <ul className="binned">
        {binned.map(({ entry, title, version, removed, bytes }) => (
          <li key={entry}>
            <span>
              {title}
              <small className="quiet">
                {version !== null && `Version ${version}, `}
                {formatBytes(bytes)}, removed on {day.format(new Date(removed))}
              </small>
            </span>
            <button
              type="button"
              className="secondary"
              aria-label={`Bring back ${title}`}
              onClick={() => {
                dialog.current?.close();
                void restore(entry);
              }}
            >
              Bring back
            </button>
            <button
              type="button"
              className="secondary"
              aria-label={`Delete for good: ${title}`}
              onClick={() => void discard(entry)}
            >
              Delete for good
            </button>
          </li>
        ))}
      </ul>
      {binned.length === 0 && <p>Nothing is left here.</p>}
      <p className="add-trouble" role="alert">
        {error !== null && describeError(error).sentence}
      </p>
    </dialog>
  );
}
