import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#contract/errors.ts';
import { hostCite } from '#words/en/host-cite.ts';
import { wordsOf } from '#words/words.ts';
import type { InstalledStyle } from './find-installed-styles.ts';
import { readStyle, type StrangersStyle } from './read-style.ts';
import { styleHead } from './style-head.ts';
import { styles as ownStyles } from './styles.ts';

const t = wordsOf('hostCite', hostCite);

/** A style that is none of ours: the reader added it, or another program has it on this machine. */
export interface OtherStyle {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly origin: 'added' | 'found';
}

/** The styles in the folder where those lie that the reader added; what is none is left out. */
export function addedStyles(folder: string): readonly OtherStyle[] {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.csl'));
  } catch {
    // It is made when the first style comes.
    return [];
  }
  return names.flatMap((name): OtherStyle[] => {
    const path = join(folder, name);
    const head = styleHead(readFileSync(path, 'utf8'), true);
    return head ? [{ id: head.id, title: head.title, path, origin: 'added' }] : [];
  });
}

/** Each style once: ours before any other of its id, and one that was added before one that was found. */
export function otherStyles(
  added: readonly OtherStyle[],
  installed: readonly InstalledStyle[],
): readonly OtherStyle[] {
  const found = installed.map(({ id, title, path }): OtherStyle => ({ id, title, path, origin: 'found' }));
  const all = new Map([...found, ...added].map((each) => [each.id, each]));
  return [...all.values()].filter(({ id }) => !ownStyles.some((own) => own.id === id));
}

/** Reads a style; one that stands for another takes its rules from that one, wherever among `all` it lies. */
export const readAmong = (xml: string, all: readonly OtherStyle[]): StrangersStyle =>
  readStyle(xml, {
    parentXml(id) {
      const parent = all.find((each) => each.id === id);
      return parent ? readFileSync(parent.path, 'utf8') : null;
    },
  });

/** The text of a style's file. Throws `source-not-found` and `source-unreadable`. */
export function styleText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const isGone = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new AppError(
      isGone ? 'source-not-found' : 'source-unreadable',
      isGone ? t('noFile', { path }) : t('unreadable', { path }),
      undefined,
      error,
    );
  }
}
