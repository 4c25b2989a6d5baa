import type { BackupsReport } from '#contract/library.ts';

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
        <p>
          None yet. A stick or another disk keeps what you wrote when this one fails or is lost; each backup
          is copied there.
        </p>
      )}
      {place?.trouble && <p className="problem">{place.trouble.message}</p>}
      {props.canWrite && (
        <div className="library-ways">
          <button type="button" className="secondary" onClick={props.onChoose}>
            {place ? 'Choose another folder…' : 'Choose a folder…'}
          </button>
          {place && (
            <button type="button" className="secondary" aria-disabled={props.isBusy} onClick={props.onDrop}>
              Use none
            </button>
          )}
        </div>
      )}
    </>
  );
}
