import { type ReactNode, useState } from 'react';
import { common } from '#words/en/common.ts';
import { status as words } from '#words/en/status.ts';
import { wordsOf } from '#words/words.ts';
import { useHostEvent } from '../../client.tsx';
import { useLibrary } from '../../state/use-library.tsx';
import { titleOf } from '../../text/error-titles.ts';
import { rich } from '../../text/rich.tsx';
import { useOpenLibrary } from '../library/library-provider.tsx';

const t = wordsOf('status', words);
const c = wordsOf('common', common);
const b = (inside: ReactNode) => <strong>{inside}</strong>;

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
        <p>{rich(t, 'gone', { b, title: titleOf('host-gone') })}</p>
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
        {rich(t, state.state === 'read-only' ? 'readOnly' : 'unavailable', {
          b,
          title: titleOf(state.error.code),
          message: state.error.message,
        })}
      </p>
      <div className="banner-ways">
        {!/^library-(read-only|encrypted)$/.test(state.error.code) && (
          <button type="button" className="link" onClick={() => void tryAgain()}>
            {tried === 'in vain' ? t('stillTheSame') : c('tryAgain')}
          </button>
        )}
        {state.state === 'unavailable' && (
          <button type="button" className="link" onClick={openLibrary}>
            {t('whatCanBeDone')}
          </button>
        )}
      </div>
    </div>
  );
}
