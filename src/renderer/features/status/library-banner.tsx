import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { LibraryState } from '#contract/api.ts';
import { useApi, useHostEvent } from '../../client.tsx';
import { errorTitles } from '../../text/error-titles.ts';

/** Says when there is no library: what happened, that reading goes on, and how to have it back. */
export function LibraryBanner() {
  const api = useApi();
  const queries = useQueryClient();
  const status = useQuery({ queryKey: ['status'], queryFn: () => api.app.status({}) });
  const [changed, setChanged] = useState<LibraryState | null>(null);
  const [tried, setTried] = useState(0);
  const [gone, setGone] = useState(false);
  useHostEvent('library.changed', setChanged);
  useHostEvent('host.gone', () => setGone(true));

  if (gone) {
    return (
      <div className="banner" role="alert">
        <p>
          <strong>{errorTitles['host-gone']}.</strong> What was saved is safe. Close this window and start
          Carrel again.
        </p>
      </div>
    );
  }
  const library = changed ?? status.data?.library;
  if (library === undefined || library.state === 'ready') return null;
  const retry = async () => {
    const state = await api.app.retryLibrary({});
    setTried(state.state === 'ready' ? 0 : tried + 1);
    await queries.invalidateQueries();
  };
  return (
    <div className="banner" role="alert">
      <p>
        <strong>{errorTitles[library.error.code]}.</strong> {library.error.message}{' '}
        {library.state === 'read-only'
          ? 'Here your bookmarks and notes are shown and cannot be changed.'
          : 'Reading, searching and citing work meanwhile; bookmarks and notes do not.'}
      </p>
      <button type="button" className="link" onClick={() => void retry()}>
        {tried === 0 ? 'Try again' : 'Still the same. Try again'}
      </button>
    </div>
  );
}
