import { AppError, isAppError } from '#contract/errors.ts';
import { findInstalledStyles } from '#core/cite/find-installed-styles.ts';
import { addedStyles, otherStyles, readAmong, styleText } from '#core/cite/other-styles.ts';
import type { StrangersStyle } from '#core/cite/read-style.ts';
import { dropsSaid } from '#core/cite/style-drops.ts';
import { findStyle, type Style } from '#core/cite/styles.ts';
import { dataPlaces } from '#core/shelf/data-places.ts';

export interface NamedStyle {
  readonly style: Style;
  /** What a style of others never prints of an archival record, in one sentence; null where it prints all. */
  readonly drops: string | null;
}

/** What `--style` says in `--help`. */
export const styleOption = [
  '--style <style>',
  'the citation style: one of Carrel’s by name, one that was added or that another program has by its id, or a .csl file',
] as const;

/**
 * The style that is meant: one of ours, a file, or one that was added to this data folder or lies on this machine, by its id
 * or the last part of it (“oscola”). Throws `style-unknown`, `style-unreadable`, `source-not-found`.
 */
export function styleNamed(name: string, dataFolder: string): NamedStyle {
  const isFile = /\.csl$/i.test(name);
  const unknown = isFile ? null : notOurs(name);
  if (unknown === undefined) return { style: findStyle(name), drops: null };
  // Ours are found without a look at the thousands that may lie there.
  const all = otherStyles(addedStyles(dataPlaces(dataFolder).styles), findInstalledStyles());
  if (isFile) return named(readAmong(styleText(name), all));
  const wanted = name.trim().toLowerCase();
  const found =
    all.find(({ id }) => id.toLowerCase() === wanted) ??
    all.find(({ id }) => id.toLowerCase().split('/').at(-1) === wanted);
  if (found) return named(readAmong(styleText(found.path), all));
  throw new AppError(
    'style-unknown',
    `${unknown?.message} Nor was a style of that id added, or found on this machine; a .csl file will do too.`,
  );
}

/** Why it is none of ours; undefined where it is one. */
function notOurs(name: string): AppError | undefined {
  try {
    findStyle(name);
    return undefined;
  } catch (error) {
    if (isAppError(error)) return error;
    throw error;
  }
}

const named = ({ style, drops }: StrangersStyle): NamedStyle => ({
  style,
  drops: drops.length === 0 ? null : `The style “${style.title}”: ${dropsSaid(drops)}`,
});
