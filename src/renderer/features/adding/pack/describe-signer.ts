import type { Signer } from '#contract/entities.ts';
import type { Inspected } from '#contract/packs.ts';
import { adding as words } from '#words/en/adding.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('adding', words);

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
  const sentence = signer ? t('signed') : t('notSigned');
  if (!installed || installed.sameSigner) return { sentence, warning: null };
  if (!signer) return { sentence, warning: t('signatureGone', { name: before?.name ?? '' }) };
  return {
    sentence,
    warning: before
      ? t('signatureOther', { name: before.name, fingerprint: before.fingerprint })
      : t('signatureNew'),
  };
}
