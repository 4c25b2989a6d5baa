import type { CollectionSummary } from '#contract/entities.ts';
import { CopyText } from './copy-text.tsx';
import { describePack } from './describe-pack.ts';
import { describeSigner } from './describe-signer.ts';
import { groupDigest } from './group-digest.ts';

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
          <dt>Signature</dt>
          <dd>
            {signer && (
              <p>
                Signed by <strong>{signer.name}</strong>
                <span className="figures">{signer.fingerprint}</span>
                <CopyText label="Copy the fingerprint" figures={signer.fingerprint} />
              </p>
            )}
            <p className={signer ? 'quiet' : undefined}>{sentence}</p>
          </dd>
        </div>
        <div>
          <dt>Digest</dt>
          <dd>
            <span className="figures">{groupDigest(digest)}</span>
            <CopyText label="Copy the digest" figures={digest} />
          </dd>
        </div>
        <div>
          <dt>File</dt>
          <dd className="pack-path">{path}</dd>
        </div>
      </dl>
    </>
  );
}
