import type { RecordRef } from '#contract/entities.ts';
import { common } from '#words/en/common.ts';
import { wordsOf } from '#words/words.ts';
import { versionKey } from '../../state/room-state.ts';
import { useBookmarkDeeds, useSaidOfBookmarks } from './use-bookmark-deeds.ts';

const c = wordsOf('common', common);

/** What was last done with a bookmark, and the way back; on the page of a record, what concerns this record. */
export function SaidOfBookmarks({ of }: { readonly of?: RecordRef }) {
  const said = useSaidOfBookmarks();
  const { undo, redo } = useBookmarkDeeds();
  if (!said || (of && said.ref && versionKey(of) !== versionKey(said.ref))) return null;
  const { sentence, trouble, next, again } = said;
  return (
    <>
      {sentence}{' '}
      {next && (
        <button type="button" className="link" onClick={() => void (next === 'undo' ? undo() : redo())}>
          {next === 'undo' ? c('undo') : c('redo')}
        </button>
      )}
      {again && (
        <button type="button" className="link" title={trouble ?? undefined} onClick={again}>
          {c('tryAgain')}
        </button>
      )}
    </>
  );
}
