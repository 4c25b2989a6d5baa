import { useGoTo } from '../../state/use-go-to.ts';
import { useRoom } from '../../state/use-room.tsx';

/** Goes to the catalogue of one collection, from its beginning. */
export function useShowCollection(): (id: string) => void {
  const { dispatch } = useRoom();
  const goTo = useGoTo();
  return (id) => {
    dispatch({ type: 'view', change: { query: '', collections: [id], only: 'all' } });
    goTo('catalogue');
  };
}
