import { common } from '#words/en/common.ts';
import { wordsOf } from '#words/words.ts';
import { useListDeeds, useSaidOfLists } from './use-list-deeds.ts';

const c = wordsOf('common', common);

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
              {said.next === 'undo' ? c('undo') : c('redo')}
            </button>
          )}
        </>
      )}
    </p>
  );
}
