import { useQueryClient } from '@tanstack/react-query';
import { useHostEvent } from '../client.tsx';

/** What is drawn out of a pack on the page of a record. */
const ofPacks = ['record', 'text', 'marks'];

/**
 * Forgets what was read out of packs when one of them was replaced. The open page is read anew, and no other is shown from
 * memory: marks would be looked for in one text and shown on another.
 */
export function useFreshPages(): void {
  const queries = useQueryClient();
  useHostEvent('collections.changed', () => {
    for (const key of ofPacks) {
      queries.removeQueries({ queryKey: [key], type: 'inactive' });
      void queries.invalidateQueries({ queryKey: [key] });
    }
  });
}
