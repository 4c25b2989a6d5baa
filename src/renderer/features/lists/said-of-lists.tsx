import { useListDeeds, useSaidOfLists } from './use-list-deeds.ts';

/** What was last done to a list, and the way back. */
export function SaidOfLists() {
  const said = useSaidOfLists();
  const { undo, redo } = useListDeeds();
  return (
    <p className="lists-said" role="status" data-trouble={said?.isTrouble}>
      {said && (
        <>
          {said.sentence}{' '}
          {said.next && (
            <button
              type="button"
              className="link"
              onClick={() => void (said.next === 'undo' ? undo() : redo())}
            >
              {said.next === 'undo' ? 'Undo' : 'Redo'}
            </button>
          )}
        </>
      )}
    </p>
  );
}
