import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError, isAppError } from '#contract/errors.ts';
import type { Style as ShownStyle } from '#contract/styles.ts';
import type { InstalledStyle } from '#core/cite/find-installed-styles.ts';
import { addedStyles, type OtherStyle, otherStyles, readAmong, styleText } from '#core/cite/other-styles.ts';
import type { StrangersStyle } from '#core/cite/read-style.ts';
import { dropsSaid } from '#core/cite/style-drops.ts';
import { findStyle, styles as ownStyles, type Style } from '#core/cite/styles.ts';
import { writeWhole } from '#core/files/write-whole.ts';
import { makeFolder } from '#core/library/files.ts';
import { dataPlaces } from '#core/shelf/data-places.ts';
import { troubleOfDisk } from '#core/shelf/move-pack.ts';
import type { TaskPool } from './tasks/task-pool.ts';

/** The styles that a reader can cite in. Each is read when it is first used: there may be thousands. */
export interface StylesKeeper {
  list(): Promise<readonly ShownStyle[]>;
  /** Throws `style-unknown` and `style-unreadable`, as `need` does. */
  look(id: string): Promise<ShownStyle>;
  need(id: string): Promise<Style>;
  /** Throws `style-unreadable`, `source-not-found`, `output-unwritable`. */
  add(path: string): Promise<ShownStyle>;
  /** Throws `style-unknown`. */
  remove(id: string): void;
  putBack(): Promise<ShownStyle>;
}

const silentMs = 60_000;

export function keepStyles({
  dataFolder,
  pool,
  changed,
}: {
  readonly dataFolder: string;
  readonly pool: TaskPool;
  changed(): void;
}): StylesKeeper {
  const folder = dataPlaces(dataFolder).styles;
  let looking: Promise<readonly InstalledStyle[]> | null = null;
  let removed: { readonly path: string; readonly xml: string } | null = null;
  const known = new Map<string, StrangersStyle>();

  /** Ten thousand files may lie there, so they are looked through by a task, once. */
  function installed(): Promise<readonly InstalledStyle[]> {
    looking ??= pool
      .start('find-styles', {}, { silentMs })
      // That other programs' styles were not found is no reason not to cite.
      .result.catch(() => []);
    return looking;
  }
  const strangers = async () => otherStyles(addedStyles(folder), await installed());
  async function read(stranger: OtherStyle): Promise<StrangersStyle> {
    const kept = known.get(stranger.path);
    if (kept) return kept;
    const made = readAmong(styleText(stranger.path), await strangers());
    known.set(stranger.path, made);
    return made;
  }
  async function strangerOf(id: string): Promise<OtherStyle> {
    const found = (await strangers()).find((each) => each.id === id);
    if (found) return found;
    throw new AppError('style-unknown', 'This citation style is not there any more. Choose another.');
  }

  /** Writes a style whole, or not at all. */
  function keep(path: string, xml: string): void {
    try {
      makeFolder(folder);
    } catch (error) {
      throw troubleOfDisk(path, error);
    }
    writeWhole(path, xml);
    known.delete(path);
    changed();
  }
  async function added(xml: string): Promise<ShownStyle> {
    const { style, drops } = readAmong(xml, await strangers());
    // An id is an address, which no file can be called by.
    const name = createHash('sha256').update(style.id).digest('hex').slice(0, 24);
    keep(join(folder, `${name}.csl`), xml);
    return shown(style, 'added', dropsSaid(drops));
  }

  return {
    async list() {
      const own = ownStyles.map((style) => shown(style, 'own', ''));
      const others = (await strangers()).map(
        ({ id, title, path, origin }): ShownStyle => ({
          id,
          title,
          origin,
          kind: known.get(path)?.style.kind ?? 'note',
          language: 'en-US',
          drops: null,
        }),
      );
      return [...own, ...others];
    },
    async look(id) {
      if (isOwn(id)) return shown(findStyle(id), 'own', '');
      const stranger = await strangerOf(id);
      const { style, drops } = await read(stranger);
      return shown(style, stranger.origin, dropsSaid(drops));
    },
    async need(id) {
      return isOwn(id) ? findStyle(id) : (await read(await strangerOf(id))).style;
    },
    add: (path) => added(styleText(path)),
    remove(id) {
      const stranger = addedStyles(folder).find((each) => each.id === id);
      if (!stranger) throw new AppError('style-unknown', 'Only a style that you added can be taken away.');
      removed = { path: stranger.path, xml: styleText(stranger.path) };
      rmSync(stranger.path);
      known.delete(stranger.path);
      changed();
    },
    async putBack() {
      if (!removed) throw new AppError('style-unknown', 'No style was taken away since the start.');
      const style = await added(removed.xml);
      removed = null;
      return style;
    },
  };
}

const shown = (
  { id, title, kind, locale }: Style,
  origin: ShownStyle['origin'],
  drops: string,
): ShownStyle => ({
  id,
  title,
  origin,
  kind,
  language: locale,
  drops,
});

/** By its id or one of the names that it goes by. */
function isOwn(id: string): boolean {
  try {
    return findStyle(id) !== undefined;
  } catch (error) {
    if (isAppError(error)) return false;
    throw error;
  }
}
