import { reader as words } from '#words/en/reader.ts';
import { wordsOf } from '#words/words.ts';
import { rich } from '../../text/rich.tsx';

const t = wordsOf('reader', words);

/** The page before a record is open. It teaches one thing. */
export function NothingOpen() {
  return (
    <div className="page nothing-open">
      <p>{t('chooseRecord')}</p>
      <p className="quiet">
        {rich(t, 'chooseKeys', {
          j: () => <kbd>j</kbd>,
          k: () => <kbd>k</kbd>,
          search: () => <kbd>/</kbd>,
          help: () => <kbd>?</kbd>,
        })}
      </p>
    </div>
  );
}
