import { useMutation, useQuery } from '@tanstack/react-query';
import type { CollectionSummary } from '#contract/entities.ts';
import type { Inspected } from '#contract/packs.ts';
import { adding as words } from '#words/en/adding.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../../client.tsx';
import type { Chosen } from '../../../state/adding-state.ts';
import { useAdding } from '../../../state/use-adding.tsx';
import { useShelf } from '../../../state/use-shelf.tsx';
import { rich } from '../../../text/rich.tsx';
import { Failure } from '../../status/failure.tsx';
import { troubleWords } from '../trouble-words.ts';
import { useShowCollection } from '../use-show-collection.ts';
import { describeChanges } from './describe-changes.ts';
import { describeSigner } from './describe-signer.ts';
import { PackFacts } from './pack-facts.tsx';

const t = wordsOf('adding', words);

/** The second step, of a finished pack: whose it is and what it holds, before it is put on the shelf. */
export function PackStep({ pack }: { readonly pack: Chosen }) {
  const api = useApi();
  const { adding, dispatch } = useAdding();
  const shelf = useShelf();
  const showCollection = useShowCollection();
  const { data, error, refetch } = useQuery({
    queryKey: ['inspected', pack.path],
    queryFn: ({ signal }) => api.packs.inspect({ path: pack.path }, { signal }),
    staleTime: 0,
    gcTime: 0,
  });
  const install = useMutation({
    mutationFn: ({ path, digest }: { readonly path: string; readonly digest: string }) =>
      shelf.install(path, digest),
    onSuccess: (id) => {
      dispatch({ type: 'done' });
      showCollection(id);
    },
    // Whatever changed is looked at anew.
    onError: () => void refetch(),
  });
  const other = adding.updating && data && data.collection.id !== adding.updating.id ? adding.updating : null;

  return (
    <>
      <div className="add-body">
        {data ? (
          <article className="pack" aria-labelledby="pack-title">
            <h2 id="pack-title">{data.collection.title}</h2>
            {other && (
              <p className="caution" role="alert">
                {rich(t, 'anotherCollection', { em: (inside) => <em>{inside}</em>, title: other.title })}
              </p>
            )}
            {data.installed && <Update pack={data.collection} installed={data.installed} />}
            <PackFacts collection={data.collection} />
          </article>
        ) : error ? (
          <Failure error={error} onRetry={() => void refetch()} />
        ) : (
          <p className="quiet waiting" role="status">
            {t('checkingPack', { name: pack.name })}
          </p>
        )}
      </div>
      <footer className="add-foot">
        <p className="add-trouble" role="alert">
          {troubleWords(install.error)}
        </p>
        <div className="add-actions">
          <button
            type="button"
            className="secondary"
            onClick={() => dispatch({ type: 'step', step: 'choose' })}
          >
            {t('chooseAnother')}
          </button>
          <button
            type="button"
            className="primary"
            disabled={!data || data.installed?.same}
            // Pressed, it keeps the focus until the collection is there.
            aria-disabled={install.isPending}
            onClick={() =>
              data &&
              !install.isPending &&
              install.mutate({ path: pack.path, digest: data.collection.digest })
            }
          >
            {data?.installed ? t('doUpdate') : t('putOnShelf')}
          </button>
        </div>
      </footer>
    </>
  );
}

function Update({
  pack,
  installed,
}: {
  readonly pack: CollectionSummary;
  readonly installed: NonNullable<Inspected['installed']>;
}) {
  const { warning } = describeSigner(pack.signer, installed);
  if (installed.same) {
    return <p className="pack-update">{t('sameAlready')}</p>;
  }
  return (
    <section className="pack-update" aria-labelledby="pack-update-title">
      <h3 id="pack-update-title">
        {t('updates', { before: installed.collection.version, now: pack.version })}
      </h3>
      {warning && (
        <p className="caution" role="alert">
          {warning}
        </p>
      )}
      <ul>
        {describeChanges(installed.changes).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="quiet">{t('notesStay')}</p>
    </section>
  );
}
