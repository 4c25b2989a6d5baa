import { useMutation } from '@tanstack/react-query';
import { adding as words } from '#words/en/adding.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../../client.tsx';
import { useAdding } from '../../../state/use-adding.tsx';
import { useImportList } from '../../../state/use-imports.ts';
import { Failure } from '../../status/failure.tsx';
import { troubleWords } from '../trouble-words.ts';
import { ColumnTable } from './column-table.tsx';
import { FirstRecords } from './first-records.tsx';
import { FoundFiles } from './found-files.tsx';
import { LeftOut } from './left-out.tsx';
import { TitlePage } from './title-page.tsx';
import { usePreview } from './use-preview.ts';

const t = wordsOf('adding', words);

/** The second step, of files: what was found, what it would become, and what can be said otherwise. */
export function LookStep() {
  const api = useApi();
  const { adding, dispatch } = useAdding();
  const { put } = useImportList();
  const paths = adding.chosen.map(({ path }) => path);
  const { data: preview, error, stale, refetch } = usePreview(paths, adding.settings);
  const start = useMutation({
    mutationFn: () => api.imports.start({ paths, settings: adding.settings }),
    onSuccess: (job) => {
      put(job);
      dispatch({ type: 'started', job: job.job });
    },
  });
  const trouble = start.error ?? error;

  return (
    <>
      <div className="add-body" aria-busy={stale} data-stale={stale}>
        {preview ? (
          <div className="look">
            <div className="look-said">
              <FoundFiles preview={preview} />
              {preview.table && <ColumnTable table={preview.table} />}
              <LeftOut preview={preview} />
            </div>
            <div className="look-comes">
              <TitlePage preview={preview} />
              <FirstRecords preview={preview} />
            </div>
          </div>
        ) : error ? (
          <>
            <Failure error={error} onRetry={() => void refetch()} />
            <button type="button" className="link forget" onClick={() => dispatch({ type: 'forget' })}>
              {t('lookAgain')}
            </button>
          </>
        ) : (
          <p className="quiet waiting" role="status">
            {t('lookingInto')}
          </p>
        )}
      </div>
      <footer className="add-foot">
        <div className="add-said">
          <p role="status">{stale && preview ? t('lookingAgain') : ''}</p>
          <p className="add-trouble" role="alert">
            {preview && troubleWords(trouble)}
          </p>
        </div>
        <div className="add-actions">
          <button
            type="button"
            className="secondary"
            onClick={() => dispatch({ type: 'step', step: 'choose' })}
          >
            {t('chooseOther')}
          </button>
          <button
            type="button"
            className="primary"
            disabled={!preview || error !== null || preview.records.length === 0}
            aria-disabled={start.isPending}
            onClick={() => start.isPending || start.mutate()}
          >
            {t('import')}
          </button>
        </div>
      </footer>
    </>
  );
}
