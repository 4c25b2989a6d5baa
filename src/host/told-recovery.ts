import { isAppError } from '#contract/errors.ts';
import { type RecoveryReport, type ToldRecovery, toldRecoverySchema } from '#contract/library.ts';
import type { Library } from '#core/library/open-library.ts';

/**
 * What was done at the last start that had to put the library together, kept in the library itself: whoever closes the
 * window before it was read is told at the next start. The folder stands with it, because a copy takes this along into
 * other libraries, which it tells nothing of.
 */
const stateKey = 'recovery';

export function toldRecovery(library: Library): ToldRecovery | null {
  try {
    const { folder, ...told } = Object(JSON.parse(library.state.get(stateKey) ?? 'null'));
    const parsed = toldRecoverySchema.safeParse(told);
    return folder === library.folder && parsed.success ? parsed.data : null;
  } catch (error) {
    if (isAppError(error) || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** What is there, once a copy was taken into a library that was put together for it. */
export function tellOf(
  library: Library,
  { notes, bookmarks }: Pick<RecoveryReport, 'notes' | 'bookmarks'>,
): void {
  const told = toldRecovery(library);
  if (told !== null) keepTold(library, { ...told, recovery: { ...told.recovery, notes, bookmarks } });
}

/** Throws what stands in the way of keeping it. */
export function keepTold(library: Library, told: ToldRecovery): void {
  library.state.set(stateKey, JSON.stringify({ folder: library.folder, ...told }));
}
