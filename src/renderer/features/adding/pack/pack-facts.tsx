import type { CollectionSummary } from '#contract/entities.ts';
import { adding as words } from '#words/en/adding.ts';
import { wordsOf } from '#words/words.ts';
import { rich } from '../../../text/rich.tsx';
import { CopyText } from './copy-text.tsx';
import { describePack } from './describe-pack.ts';
import { describeSigner } from './describe-signer.ts';
import { groupDigest } from './group-digest.ts';

const t = wordsOf('adding', words);

/** What a pack says of itself, its digest, and who signed it. */
export function PackFacts({ collection }: { readonly collection: CollectionSummary }) {
  const { signer, digest, path } = collection;
  const { sentence } = describeSigner(signer, null);
  return (
    <>
      {collection.description && <p className="pack-description">{collection.description}</p>}
      <dl className="facts">
        {describePack(collection).map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t('signature')}</dt>
          <dd>
            {signer && (
              <p>
                {rich(t, 'signedBy', { b: (inside) => <strong>{inside}</strong>, name: signer.name })}
                <span className="figures">{signer.fingerprint}</span>
                <CopyText label={t('copyFingerprint')} figures={signer.fingerprint} />
              </p>
            )}
            <p className={signer ? 'quiet' : undefined}>{sentence}</p>
          </dd>
        </div>
        <div>
          <dt>{t('digest')}</dt>
          <dd>
            <span className="figures">{groupDigest(digest)}</span>
            <CopyText label={t('copyDigest')} figures={digest} />
          </dd>
        </div>
        <div>
          <dt>{t('file')}</dt>
          <dd className="pack-path">{path}</dd>
        </div>
      </dl>
    </>
  );
}
