import { skipToken, useQuery } from '@tanstack/react-query';
import { useApi, useHostEvent } from '../../client.tsx';

/** The styles that there are, and the languages in which they can be written. */
export function useStyles() {
  const api = useApi();
  const styles = useQuery({
    queryKey: ['styles'],
    queryFn: ({ signal }) => api.styles.list({}, { signal }),
  });
  useHostEvent('styles.changed', () => void styles.refetch());
  return styles;
}

/** A style looked into: what it leaves out, and whether it makes notes. */
export function useStyle(id: string | undefined) {
  const api = useApi();
  return useQuery({
    queryKey: ['style', id],
    queryFn: id === undefined ? skipToken : ({ signal }) => api.styles.look({ id }, { signal }),
    retry: false,
  });
}
