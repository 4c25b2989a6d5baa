import { useQuery } from '@tanstack/react-query';
import { encryption as words } from '#words/en/encryption.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import type { LibraryPage } from './library-page.ts';

const t = wordsOf('encryption', words);

export const encryptionKey = ['library', 'encryption'];

/** Whether the library is encrypted, which copies are not as it is, and what can be done about it. */
export function EncryptionFacts({
  canWrite,
  onPage,
}: {
  readonly canWrite: boolean;
  readonly onPage: (page: LibraryPage) => void;
}) {
  const api = useApi();
  const { data: report } = useQuery({
    queryKey: encryptionKey,
    queryFn: () => api.library.encryption({}),
    refetchOnMount: 'always',
  });
  if (!report) return null;
  const { state, plain, other } = report;
  const way = (deed: (LibraryPage & { at: 'encryption' })['deed'], label: string) => (
    <button type="button" className="secondary" onClick={() => onPage({ at: 'encryption', deed })}>
      {label}
    </button>
  );
  return (
    <div>
      <dt>{t('term')}</dt>
      <dd>
        <p>{t(state)}</p>
        {plain.length > 0 && (
          <p className="problem">{t('plain', { count: plain.length, paths: plain.join(', ') })}</p>
        )}
        {other.length > 0 && (
          <p className="problem">{t('other', { count: other.length, paths: other.join(', ') })}</p>
        )}
        <div className="library-ways">
          {state === 'off' && canWrite && way('encrypt', t('encryptDots'))}
          {state === 'on' && canWrite && way('change', t('changeDots'))}
          {state === 'on' && canWrite && way('decrypt', t('decryptDots'))}
          {state === 'locked' && way('unlock', t('unlockDots'))}
        </div>
      </dd>
    </div>
  );
}
