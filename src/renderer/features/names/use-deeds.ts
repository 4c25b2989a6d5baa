import { useState } from 'react';
import { isAppError } from '#contract/errors.ts';
import type { ChangedName, NameEdit } from '#contract/names.ts';
import { names as words } from '#words/en/names.ts';
import { spokenLanguage, wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { useLibrary } from '../../state/use-library.tsx';
import { describeError } from '../../text/describe-error.ts';

const t = wordsOf('names', words);

/** What came of the last deed, to be said in one place. */
export interface Said {
  readonly sentence: string;
  readonly isTrouble: boolean;
  /** What one press does with the change: takes it back, or does it again. */
  readonly next: { readonly verb: 'undo' | 'redo'; readonly change: string } | null;
  /** Does once more what the library could not keep. */
  readonly again?: () => void;
}

export interface Deeds {
  readonly said: Said | null;
  /** Each answers null where it could not be done; then the reason is said. */
  readonly change: (edit: NameEdit) => Promise<ChangedName | null>;
  readonly undo: (change: string | null) => Promise<ChangedName | null>;
  readonly redo: (change: string | null) => Promise<ChangedName | null>;
}

export function useDeeds(): Deeds {
  const { names } = useApi();
  const { retry } = useLibrary();
  const [said, setSaid] = useState<Said | null>(null);

  async function attempt(
    work: () => Promise<ChangedName>,
    told: (done: ChangedName) => Omit<Said, 'isTrouble'>,
  ): Promise<ChangedName | null> {
    try {
      const done = await work();
      setSaid({ ...told(done), isTrouble: false });
      return done;
    } catch (error) {
      const again = async () => {
        await retry();
        await attempt(work, told);
      };
      // What the reader asked for cannot be done at all, or the library could not keep it.
      const mayBeTried = isAppError(error) && error.code.startsWith('library-');
      setSaid({
        sentence: describeError(error).sentence,
        isTrouble: true,
        next: null,
        ...(mayBeTried && { again: () => void again() }),
      });
      return null;
    }
  }

  return {
    said,
    change: (edit) =>
      attempt(
        () => names.change({ edit }),
        ({ sentence, change }) => ({ sentence: t('done', { sentence }), next: { verb: 'undo', change } }),
      ),
    undo: (last) =>
      attempt(
        () => names.undo({ change: last }),
        ({ sentence, change }) => ({
          sentence: t('undone', { sentence: lower(sentence) }),
          next: { verb: 'redo', change },
        }),
      ),
    redo: (last) =>
      attempt(
        () => names.redo({ change: last }),
        ({ sentence, change }) => ({
          sentence: t('redone', { sentence: lower(sentence) }),
          next: { verb: 'undo', change },
        }),
      ),
  };
}

/** After a colon English goes on with a small letter; a German sentence may begin with a noun. */
const lower = (sentence: string) =>
  spokenLanguage() === 'en' ? sentence.slice(0, 1).toLowerCase() + sentence.slice(1) : sentence;
