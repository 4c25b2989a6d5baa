import { useState } from 'react';
import { useHostEvent } from '../../client.tsx';
import { useLibrary } from '../../state/use-library.tsx';
import { errorTitles } from '../../text/error-titles.ts';
import { useOpenLibrary } from '../library/library-provider.tsx';

/** Says when there is no library, or one that can only be read: what happened, that reading goes on, and the ways out. */
export function LibraryBanner() {
  const { state, retry } = useLibrary();
  const openLibrary = useOpenLibrary();
  const [tried, setTried] = useState<'not' | 'trying' | 'in vain'>('not');
  const [gone, setGone] = useState(false);
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
  if (state === undefined || state.state === 'ready') return null;
  async function tryAgain(): Promise<void> {
    if (tried === 'trying') return;
    setTried('trying');
    const next = await retry();
    setTried(next?.state === 'ready' ? 'not' : 'in vain');
    // What was pressed goes with the banner.
    if (next?.state === 'ready')
      (document.getElementById('page') ?? document.getElementById('catalogue-list'))?.focus();
  }
  return (
    <div className="banner" role="alert">
      <p>
        <strong>{errorTitles[state.error.code]}.</strong> {state.error.message}{' '}
        {state.state === 'read-only'
          ? 'Here your bookmarks and notes are shown and cannot be changed.'
          : 'Reading, searching and citing work meanwhile; bookmarks and notes do not.'}
      </p>
      <div className="banner-ways">
        {state.error.code !== 'library-read-only' && (
          <button type="button" className="link" onClick={() => void tryAgain()}>
            {tried === 'in vain' ? 'Still the same. Try again' : 'Try again'}
          </button>
        )}
        {state.state === 'unavailable' && (
          <button type="button" className="link" onClick={openLibrary}>
            What can be done
          </button>
        )}
      </div>
    </div>
  );
}
