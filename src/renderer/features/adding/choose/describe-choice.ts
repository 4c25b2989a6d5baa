import { adding as words } from '#words/en/adding.ts';
import { wordsOf } from '#words/words.ts';
import type { Chosen } from '../../../state/adding-state.ts';
import { formatBytes } from '../../../text/format-bytes.ts';

const t = wordsOf('adding', words);

/** What is chosen, in a sentence. */
export function describeChoice(chosen: readonly Chosen[]): string {
  const [only] = chosen;
  if (!only) return t('nothingChosen');
  if (chosen.length === 1) return describeOne(only);
  const folders = chosen.filter(({ kind }) => kind === 'folder').length;
  const files = chosen.length - folders;
  if (files === 0) return t('chosenFolders', { count: folders });
  const size = formatBytes(chosen.reduce((sum, each) => sum + (each.bytes ?? 0), 0));
  return folders === 0 ? t('chosenFiles', { count: files, size }) : t('chosenBoth', { files, size, folders });
}

function describeOne({ kind, name, bytes }: Chosen): string {
  if (kind === 'folder') return t('chosenFolder', { name });
  const size = formatBytes(bytes ?? 0);
  return kind === 'pack' ? t('chosenPack', { name, size }) : t('chosenFile', { name, size });
}
