import { reader as words } from '#words/en/reader.ts';
import { wordsOf } from '#words/words.ts';
import { rich } from '../../text/rich.tsx';

const t = wordsOf('reader', words);

/** The page before a record is open. It teaches one thing. */
export function NothingOpen() {
  return (
    <div className="page nothing-open">
      <h1>{t('chooseRecord')}</h1>
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
