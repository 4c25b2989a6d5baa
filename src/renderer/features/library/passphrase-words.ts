import { encryption as words } from '#words/en/encryption.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('encryption', words);

/** What stands in the form. */
export interface Typed {
  readonly passphrase: string;
  readonly next: string;
  /** The new one once more. */
  readonly again: string;
  readonly isKept: boolean;
  readonly olderBackups: 'encrypt' | 'delete';
}

/** What is still to be done before it is taken, as a sentence; null where nothing is. */
export function whyNotYet(typed: Typed, asks: 'passphrase' | 'new' | 'both'): string | null {
  if (asks !== 'new' && typed.passphrase === '') return t('wrong');
  if (asks === 'passphrase') return null;
  if (typed.next.length < 8) return t('short');
  if (typed.next !== typed.again) return t('differ');
  return typed.isKept ? null : t('notKept');
}
