import { basename } from 'node:path';
import { readCarrelLink } from '#contract/carrel-link.ts';
import type { Planned } from '#contract/hand-over.ts';
import { hostHandOver } from '#words/en/host-hand-over.ts';
import { wordsOf } from '#words/words.ts';
import { decodeFenceId, fencedIn } from '../markdown/fences.ts';
import { isSheet, markdownFilesIn, readMarkdown } from '../markdown/folder-files.ts';
import { type Incoming, type IncomingNote, nothingIn } from './incoming.ts';

const t = wordsOf('hostHandOver', hostHandOver);

/** The notes of a folder of Markdown that Carrel wrote, as they are by now; null where none of its files is one. */
export function readFolder(
  folder: string,
  told: (done: number, of: number) => void = () => {},
): Incoming | null {
  const notes: IncomingNote[] = [];
  const markNotes: Incoming['markNotes'][number][] = [];
  const unplaced: Planned[] = [];
  let own = 0;
  const paths = [...markdownFilesIn(folder)];
  for (const [at, path] of paths.entries()) {
    told(at, paths.length);
    const text = readMarkdown(path);
    const sheet = text === null ? null : fencedIn(text).find((part) => part !== null && isSheet(part.kind));
    if (!sheet) continue;
    own += 1;
    const ref = readCarrelLink(decodeFenceId(sheet.id) ?? '')?.ref;
    if (ref === undefined) continue;
    for (const part of fencedIn(sheet.content)) {
      if (part === null) {
        unplaced.push({ kind: 'note', title: basename(path), begins: '', why: t('noteEndGone') });
      } else if (part.kind === 'note') {
        const id = decodeFenceId(part.id) ?? '';
        if (id === 'record') notes.push({ at: { ref }, text: part.content, savedAt: null });
        else markNotes.push({ mark: id, text: part.content });
      }
    }
  }
  if (own === 0) return null;
  return {
    ...nothingIn('carrel-markdown'),
    notes,
    markNotes,
    unplaced,
    losses: [t('ofMarkdown')],
  };
}
