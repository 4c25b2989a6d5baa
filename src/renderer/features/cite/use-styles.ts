import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../client.tsx';

/** The styles that there are, and the languages in which they can be written. */
export function useStyles() {
  const api = useApi();
  return useQuery({ queryKey: ['styles'], queryFn: ({ signal }) => api.styles.list({}, { signal }) });
}
