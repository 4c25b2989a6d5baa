import { adding as words } from '#words/en/adding.ts';
import { wordsOf } from '#words/words.ts';
import type { Chosen } from '../../../state/adding-state.ts';

const t = wordsOf('adding', words);

/** The choice after an entry was chosen, or taken back. A pack takes the place of another. */
export function toggleEntry(chosen: readonly Chosen[], entry: Chosen): readonly Chosen[] {
  const others = chosen.filter(({ path }) => path !== entry.path);
  if (others.length < chosen.length) return others;
  const instead = isPack(entry) && chosen.every(isPack);
  return instead ? [asChosen(entry)] : [...chosen, asChosen(entry)];
}

const isPack = ({ kind }: Chosen) => kind === 'pack';

/** The choice with all these entries in it, each once. */
export function addEntries(chosen: readonly Chosen[], entries: readonly Chosen[]): readonly Chosen[] {
  const known = new Set(chosen.map(({ path }) => path));
  return [...chosen, ...entries.filter(({ path }) => !known.has(path)).map(asChosen)];
}

const asChosen = ({ name, path, kind, bytes }: Chosen): Chosen => ({ name, path, kind, bytes });

/** Why what was chosen cannot go together; null where it can. */
export function whyNotTogether(chosen: readonly Chosen[]): string | null {
  const packs = chosen.filter(isPack).length;
  if (packs === 0 || chosen.length === 1) return null;
  return packs === chosen.length ? t('onePack') : t('packAlone');
}
