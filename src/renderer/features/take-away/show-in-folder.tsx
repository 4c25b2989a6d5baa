import { useQuery } from '@tanstack/react-query';
import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { takeAway as words } from '#words/en/take-away.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { describeError } from '../../text/describe-error.ts';

const t = wordsOf('takeAway', words);

/** Shows what was written in its folder, where the desktop has a way to. */
export function ShowInFolder({ path }: { readonly path: string }) {
  const api = useApi();
  const [trouble, setTrouble] = useState('');
  const { data } = useQuery({
    queryKey: ['shows-files'],
    queryFn: ({ signal }) => api.app.status({}, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  async function show(): Promise<void> {
    setTrouble('');
    try {
      await api.files.show({ path });
    } catch (error) {
      setTrouble(describeError(error).sentence);
    }
  }
  if (!data?.showsFiles) return null;
  return (
    <>
      <button type="button" className="copy" onClick={() => void show()}>
        <FolderOpen aria-hidden size={14} strokeWidth={1.75} />
        {t('showInFolder')}
      </button>
      <span role="alert">{trouble}</span>
    </>
  );
}
