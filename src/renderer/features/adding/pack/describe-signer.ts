import type { Signer } from '#contract/entities.ts';
import type { Inspected } from '#contract/packs.ts';

export interface SignerWords {
  readonly sentence: string;
  /** What one should look at twice; null for nothing. */
  readonly warning: string | null;
}

/** Who signed a pack, and what that is worth. */
export function describeSigner(
  signer: Signer | null,
  installed: Pick<NonNullable<Inspected['installed']>, 'sameSigner' | 'collection'> | null,
): SignerWords {
  const before = installed?.collection.signer ?? null;
  const sentence = signer
    ? 'The pack is as its signer made it. A name proves nothing, since a signer may choose any: compare the fingerprint with the one you know from elsewhere.'
    : 'Nobody signed this pack. It is whole, but nothing shows whose it is.';
  if (!installed || installed.sameSigner) return { sentence, warning: null };
  if (!signer) {
    return {
      sentence,
      warning: `The one on your shelf was signed by ${before?.name}, this one is not signed. Ask where it comes from.`,
    };
  }
  return {
    sentence,
    warning: before
      ? `The one on your shelf was signed with another key, by ${before.name}, ${before.fingerprint}. Ask the publisher before you update.`
      : 'The one on your shelf is not signed, this one is. See whether you know the fingerprint.',
  };
}
