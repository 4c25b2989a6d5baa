import { randomBytes } from 'node:crypto';
import { appendFileSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { type TrailEntry, type TrailState, trailEntrySchema, trailStateSchema } from '#contract/trail.ts';
import type { Unlocked } from '../library/encryption/envelope.ts';
import { keyOfFolder } from '../library/encryption/folder-key.ts';
import { createPrivate, syncFolder } from '../library/files.ts';
import { trailLines } from './trail-lines.ts';

/**
 * The trail as a text file: its state in the first line, then an entry a line (JSON Lines). It is rewritten where
 * something is taken out, so that nothing of it is left: the library, which keeps every revision, is no place for it.
 * Beside an encrypted library each line is sealed.
 */
export interface TrailFile {
  readonly path: string;
  readonly state: TrailState;
  /** The earliest first. */
  readonly entries: readonly TrailEntry[];
  setState(state: TrailState): void;
  add(entry: TrailEntry): void;
  /** Writes all entries anew; lines that this version cannot read stay as they are, at the beginning. */
  replace(entries: readonly TrailEntry[]): void;
  /** Writes the same trail to another file, in another form. */
  writeTo(path: string, unlocked: Unlocked | null): void;
}

const headSchema = z.object({ trail: z.literal(1), state: trailStateSchema });

/** Opens the trail; a file that is not there is a trail that is off. Throws what the file system says, and `library-encrypted`. */
export function openTrail(path: string): TrailFile {
  const unlocked = keyOfFolder(dirname(path));
  let state: TrailState = 'off';
  let entries: TrailEntry[] = [];
  const unread: string[] = [];
  const text = textOf(path);
  let form = trailLines(unlocked, text);
  const [head = '', ...lines] = form.read(text);
  state = readLine(headSchema, head)?.state ?? 'off';
  for (const line of lines) {
    const entry = readLine(trailEntrySchema, line);
    if (entry) entries.push(entry);
    else if (line !== '') unread.push(line);
  }
  /** Number of the next line; null where the last is torn: another would be written onto it. */
  let next = text === '' || text.endsWith('\n') ? Math.max(text.split('\n').length - 1, 0) : null;

  function write(): void {
    const part = `${path}.part`;
    // One that a crash left would not be written over.
    rmSync(part, { force: true });
    next = writeAs(part, unlocked);
    renameSync(part, path);
    syncFolder(dirname(path));
  }

  function writeAs(to: string, unlocked: Unlocked | null): number {
    const all = [
      JSON.stringify({ trail: 1, state }),
      ...unread,
      ...entries.map((entry) => JSON.stringify(entry)),
    ];
    form = trailLines(unlocked, '', randomBytes(16).toString('hex'));
    createPrivate(to, all.map((line, at) => `${form.write(line, at)}\n`).join(''));
    return all.length;
  }

  return {
    path,
    get state() {
      return state;
    },
    get entries() {
      return entries;
    },
    setState(to) {
      state = to;
      write();
    },
    add(entry) {
      entries.push(entry);
      if (next === null) return write();
      try {
        appendFileSync(path, `${form.write(JSON.stringify(entry), next)}\n`);
        next += 1;
      } catch (error) {
        // Half a line may be there.
        next = null;
        entries.pop();
        throw error;
      }
    },
    replace(others) {
      entries = [...others];
      write();
    },
    writeTo: (to, unlocked) => void writeAs(to, unlocked),
  };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/** Null for a line that is none of ours: a power cut may have torn the last. */
function readLine<T>(schema: z.ZodType<T>, line: string): T | null {
  try {
    return schema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
