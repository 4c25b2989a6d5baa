import { useQuery } from '@tanstack/react-query';
import type { Language } from '#words/languages.ts';
import { useApi } from '../../client.tsx';

/** The language that the reader chose; null where the system decides, undefined while it is not known. */
export function useChosenLanguage(): Language | null | undefined {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['language'],
    queryFn: () => api.language.begin({ wanted: [...navigator.languages] }),
  });
  return data?.chosen === 'en-XA' ? null : data?.chosen;
}
