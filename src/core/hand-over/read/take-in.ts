import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { RecordRef } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import type { Planned, TakeInPlan, TakenIn } from '#contract/hand-over.ts';
import type { Library } from '../../library/open-library.ts';
import type { Pack } from '../../pack/open-pack.ts';
import type { HandOverSource } from '../source.ts';
import type { Incoming } from './incoming.ts';
import { type FullPlan, planOf } from './plan.ts';
import { readAnnotations } from './read-annotations.ts';
import { readCslNotes } from './read-csl.ts';
import { readFolder } from './read-folder.ts';

export interface TakeInDesk {
  readonly library: Library;
  readonly source: HandOverSource;
  readonly packs: readonly Pack[];
}

/** Larger is no file of notes. */
const maxBytes = 256 * 1024 * 1024;
/** As many of each list as a plan shows. */
const most = 200;

/**
 * What taking in a file or folder would do; changes nothing. Throws `source-not-found`, `source-unreadable` and
 * `take-in-unknown`.
 */
export function planTakeIn({ source, packs }: TakeInDesk, path: string): TakeInPlan {
  const incoming = readIncoming(path);
  return shownPlan(incoming, planOf(incoming, source, packs));
}

export interface Taken {
  readonly counts: TakenIn;
  /** Records that have a note or bookmark more. */
  readonly noted: readonly RecordRef[];
}

/**
 * Takes in what is new, in one commit; the library is to be opened anew then. Throws `take-in-changed` where the plan would
 * not be the one that was sealed, besides what planning throws.
 */
export function runTakeIn({ library, source, packs }: TakeInDesk, path: string, seal: string | null): Taken {
  const plan = planOf(readIncoming(path), source, packs);
  if (seal !== null && sealOf(plan) !== seal) {
    throw new AppError(
      'take-in-changed',
      'The file or the library has changed since the plan was made. Look at the plan again.',
    );
  }
  if (plan.additions.length > 0) library.addTogether(plan.additions);
  const counted = (kind: Planned['kind']) => plan.new.filter((each) => each.kind === kind).length;
  return {
    counts: {
      notes: counted('note'),
      marks: counted('mark'),
      bookmarks: counted('bookmark'),
      lists: counted('list'),
    },
    noted: plan.additions.flatMap((each) => (each.kind === 'item' ? [] : [each.ref])),
  };
}

function readIncoming(path: string): Incoming {
  const incoming = read(path);
  if (incoming) return incoming;
  throw new AppError(
    'take-in-unknown',
    `Nothing in ${path} can be taken in. It can be annotations (JSON-LD), a folder of Markdown that Carrel wrote, or notes of Zotero (CSL-JSON).`,
  );
}

function read(path: string): Incoming | null {
  let text: string;
  try {
    const facts = statSync(path);
    if (facts.isDirectory()) return readFolder(path);
    if (facts.size > maxBytes) return null;
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw code === 'ENOENT'
      ? new AppError('source-not-found', `There is no file or folder ${path}.`)
      : new AppError('source-unreadable', `${path} cannot be read (${code}).`, undefined, error);
  }
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return readAnnotations(value) ?? readCslNotes(value);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const sealOf = ({ additions }: FullPlan): string =>
  createHash('sha256').update(JSON.stringify(additions)).digest('hex').slice(0, 32);

function shownPlan(incoming: Incoming, plan: FullPlan): TakeInPlan {
  return {
    format: incoming.format,
    counts: {
      new: plan.new.length,
      there: plan.there,
      differs: plan.differs.length,
      unplaced: plan.unplaced.length,
      waiting: plan.waiting.length,
    },
    new: plan.new.slice(0, most),
    differs: plan.differs.slice(0, most),
    unplaced: plan.unplaced.slice(0, most),
    waiting: plan.waiting.slice(0, most),
    losses: [...incoming.losses],
    seal: sealOf(plan),
  };
}
