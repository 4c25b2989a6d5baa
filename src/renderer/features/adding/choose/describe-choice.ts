import type { Chosen } from '../../../state/adding-state.ts';
import { countOf } from '../../../text/count-of.ts';
import { formatBytes } from '../../../text/format-bytes.ts';

/** What is chosen, in a sentence. */
export function describeChoice(chosen: readonly Chosen[]): string {
  const [only] = chosen;
  if (!only) return 'Nothing is chosen yet.';
  if (chosen.length === 1) return describeOne(only);
  const folders = chosen.filter(({ kind }) => kind === 'folder').length;
  const files = chosen.length - folders;
  if (files === 0) return `${countOf(folders, 'folder')}.`;
  const bytes = chosen.reduce((sum, each) => sum + (each.bytes ?? 0), 0);
  const ofFiles = `${countOf(files, 'file')}, ${formatBytes(bytes)}`;
  return folders === 0 ? `${ofFiles}.` : `${ofFiles}, and ${countOf(folders, 'folder')}.`;
}

function describeOne({ kind, name, bytes }: Chosen): string {
  if (kind === 'folder') return `The folder ${name}.`;
  const size = formatBytes(bytes ?? 0);
  return kind === 'pack' ? `${name}, a pack of ${size}.` : `${name}, ${size}.`;
}
