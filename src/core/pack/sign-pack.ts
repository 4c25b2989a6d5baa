import { accessSync, constants, copyFileSync, realpathSync } from 'node:fs';
import type { Signer } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import { hostPacks } from '#words/en/host-packs.ts';
import { wordsOf } from '#words/words.ts';
import { asAnswer, partOf, putInPlace, removeLeftover } from './part-file.ts';
import { sealPack } from './seal-pack.ts';
import { type Signing, signerOf } from './signature.ts';
import { type Verified, verifyPack } from './verify-pack.ts';

const t = wordsOf('hostPacks', hostPacks);

export interface Signed extends Verified {
  readonly signer: Signer;
  /** Whose signature stood there before. */
  readonly replaced: Signer | null;
}

/**
 * Signs a pack that is there, in its place: on a copy beside it that is renamed when it is whole and on the disk. A
 * damaged pack is not signed. Throws what `verifyPack` throws, `output-unwritable`, and `bad-argument` for a name.
 */
export function signPack(path: string, signing: Signing): Signed {
  const signer = signerOf(signing);
  const { signer: replaced, ...verified } = verifyPack(path);
  // A link is followed, or the rename would put the pack in the link's place.
  const target = realpathSync(path);
  const part = partOf(target);
  try {
    checkWritable(target);
    removeLeftover(part);
    copyFileSync(target, part, constants.COPYFILE_EXCL);
    // What is signed is what was checked, also when the stick fails or the pack is exchanged meanwhile.
    verifyPack(part);
    const digest = sealPack(part, signing);
    putInPlace(part, target);
    return { ...verified, digest, signer, replaced };
  } catch (error) {
    throw asAnswer(path, error, t('copyAndSign'));
  } finally {
    removeLeftover(part);
  }
}

/** The rename alone would pass over a file's own protection. */
function checkWritable(target: string): void {
  try {
    accessSync(target, constants.W_OK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EROFS') throw error;
    const sentence = t('writeProtected', { path: target, wayOut: t('copyAndSign') });
    throw new AppError('output-unwritable', sentence, undefined, error);
  }
}
