import { appendFileSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { type TrailEntry, type TrailState, trailEntrySchema, trailStateSchema } from '#contract/trail.ts';
import { createPrivate, syncFolder } from '../library/files.ts';

/**
 * The trail as a text file: its state in the first line, then an entry a line (JSON Lines). It is rewritten where
 * something is taken out, so that nothing of it is left: the library, which keeps every revision, is no place for it.
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
}

const headSchema = z.object({ trail: z.literal(1), state: trailStateSchema });

/** Opens the trail; a file that is not there is a trail that is off. Throws what the file system says. */
export function openTrail(path: string): TrailFile {
  let state: TrailState = 'off';
  let entries: TrailEntry[] = [];
  const unread: string[] = [];
  const [head = '', ...lines] = textOf(path).split('\n');
  state = readLine(headSchema, head)?.state ?? 'off';
  for (const line of lines.filter(Boolean)) {
    const entry = readLine(trailEntrySchema, line);
    if (entry) entries.push(entry);
    else unread.push(line);
  }

  function write(): void {
    const all = [
      JSON.stringify({ trail: 1, state }),
      ...unread,
      ...entries.map((entry) => JSON.stringify(entry)),
    ];
    const part = `${path}.part`;
    // One that a crash left would not be written over.
    rmSync(part, { force: true });
    createPrivate(part, `${all.join('\n')}\n`);
    renameSync(part, path);
    syncFolder(dirname(path));
  }

  return {
    path,
    get state() {
      return state;
    },
    get entries() {
      return entries;
    },
    setState(next) {
      state = next;
      write();
    },
    add(entry) {
      appendFileSync(path, `${JSON.stringify(entry)}\n`);
      entries.push(entry);
    },
    replace(next) {
      entries = [...next];
      write();
    },
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
