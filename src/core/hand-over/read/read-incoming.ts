import { readFileSync, statSync } from 'node:fs';
import { AppError } from '#contract/errors.ts';
import { hostHandOver } from '#words/en/host-hand-over.ts';
import { wordsOf } from '#words/words.ts';
import type { Incoming } from './incoming.ts';
import { readAnnotations } from './read-annotations.ts';
import { readCslNotes } from './read-csl.ts';
import { readFolder } from './read-folder.ts';

const t = wordsOf('hostHandOver', hostHandOver);

/** Larger is no file of notes. */
const maxBytes = 256 * 1024 * 1024;

/**
 * What a file or a folder of Markdown has in it; `told` hears how many files are read. Throws `source-not-found`,
 * `source-unreadable` and `take-in-unknown`.
 */
export function readIncoming(path: string, told: (done: number, of: number) => void): Incoming {
  const incoming = read(path, told);
  if (incoming) return incoming;
  throw new AppError('take-in-unknown', t('takeInUnknown', { path }));
}

function read(path: string, told: (done: number, of: number) => void): Incoming | null {
  let text: string;
  try {
    const facts = statSync(path);
    if (facts.isDirectory()) return readFolder(path, told);
    if (facts.size > maxBytes) return null;
    told(0, 1);
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw code === 'ENOENT'
      ? new AppError('source-not-found', t('noSource', { path }))
      : new AppError('source-unreadable', t('unreadable', { path, code }), undefined, error);
  }
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return readAnnotations(value) ?? readCslNotes(value);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
