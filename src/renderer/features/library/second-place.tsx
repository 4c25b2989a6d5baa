import type { BackupsReport } from '#contract/library.ts';
import { library as words } from '#words/en/library.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('library', words);

/** The other folder that each backup is copied to, and what stands in the way. */
export function SecondPlace(props: {
  readonly place: BackupsReport['secondPlace'];
  readonly canWrite: boolean;
  readonly isBusy: boolean;
  readonly onChoose: () => void;
  readonly onDrop: () => void;
}) {
  const { place } = props;
  return (
    <>
      {place ? (
        <p>
          <span className="path">{place.folder}</span>
        </p>
      ) : (
        <p>{t('noSecondPlace')}</p>
      )}
      {place?.trouble && <p className="problem">{place.trouble.message}</p>}
      {props.canWrite && (
        <div className="library-ways">
          <button type="button" className="secondary" onClick={props.onChoose}>
            {place ? t('chooseAnotherFolder') : t('chooseFolder')}
          </button>
          {place && (
            <button type="button" className="secondary" aria-disabled={props.isBusy} onClick={props.onDrop}>
              {t('useNone')}
            </button>
          )}
        </div>
      )}
    </>
  );
}
