import { isAppError } from '#contract/errors.ts';
import { libraryError } from './library-errors.ts';

/** Runs an action of the library and turns trouble with the disk into an answer that begins with `what`. */
export interface Guard {
  <T>(what: string, action: () => T): T;
  /** True once anything damaged was met: then the next start has to check. */
  metDamage(): boolean;
}

export function createGuard(folder: string): Guard {
  let damage = false;
  const guard = <T>(what: string, action: () => T): T => {
    try {
      return action();
    } catch (error) {
      const answer = libraryError(error, what, folder);
      if (isAppError(answer) && answer.code === 'library-damaged') damage = true;
      throw answer;
    }
  };
  return Object.assign(guard, { metDamage: () => damage });
}
