import { useQueryClient } from '@tanstack/react-query';
import { useHostEvent } from '../client.tsx';

/** Forgets what was answered of the catalogue and the shelf whenever it may be otherwise, also while they are not shown. */
export function useFreshRecords(): void {
  const queries = useQueryClient();
  const forget = (key: string) => void queries.invalidateQueries({ queryKey: [key] });
  const forgetAll = () => {
    forget('catalogue');
    forget('bookmarks');
  };
  useHostEvent('collections.changed', forgetAll);
  useHostEvent('library.changed', forgetAll);
  useHostEvent('record.changed', () => forget('catalogue'));
  // A note on a passage is a note on its record.
  useHostEvent('marks.changed', () => forget('catalogue'));
  useHostEvent('bookmarks.changed', () => forget('bookmarks'));
}
