import { useQueryClient } from '@tanstack/react-query';
import { useHostEvent } from '../client.tsx';

/** Forgets what was answered of notes and marks whenever it may be otherwise, also while their list is not shown. */
export function useFreshNotes(): void {
  const queries = useQueryClient();
  const refresh = () => void queries.invalidateQueries({ queryKey: ['notes'] });
  useHostEvent('marks.changed', refresh);
  useHostEvent('record.changed', refresh);
  useHostEvent('library.changed', refresh);
  useHostEvent('collections.changed', refresh);
  useHostEvent('notes.looked', refresh);
}
