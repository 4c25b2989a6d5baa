import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** Tells about how far an import is, from the places of its records. */
export interface Gauge {
  /** Bytes of all files. */
  readonly bytes: number;
  /** Bytes that are read when the record at `where` is: those of the files before, and its part of this one. */
  at(where: string): number;
}

/** In a shorter file nobody sees the bar move. */
const worthCounting = 256 * 1024;
const chunkBytes = 1024 * 1024;
const newline = 10;

/** `where` is a path, with a line behind it where there is one: "page.txt, line 12". */
export function createGauge(files: readonly { readonly path: string }[]): Gauge {
  const sizes = new Map(files.map(({ path }) => [path, sizeOf(path)]));
  const begun = new Set<string>();
  let [before, current, lines, furthest] = [0, '', 0, 0];

  function begin(path: string): void {
    before += begun.has(current) ? (sizes.get(current) ?? 0) : 0;
    if (begun.has(path)) before -= sizes.get(path) ?? 0;
    begun.add(path);
    current = path;
    lines = (sizes.get(path) ?? 0) > worthCounting ? countLines(path) : 0;
  }

  return {
    bytes: [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0),
    at(where) {
      const path = pathIn(where, (name) => sizes.has(name));
      if (path === null) return furthest;
      if (path !== current) begin(path);
      const line = /\d+/.exec(where.slice(path.length))?.[0] ?? 0;
      const part = lines === 0 ? 1 : Math.min(1, Number(line) / lines);
      furthest = Math.max(furthest, Math.round(before + part * (sizes.get(path) ?? 0)));
      return furthest;
    },
  };
}

/** The path at the beginning of a place: what stands behind it and a comma is said in the language of the window. */
function pathIn(where: string, isPath: (path: string) => boolean): string | null {
  if (isPath(where)) return where;
  const ends = [...where.matchAll(/[,，]/g)].map(({ index }) => index).reverse();
  return ends.map((end) => where.slice(0, end)).find(isPath) ?? null;
}

function countLines(path: string): number {
  try {
    const file = openSync(path, 'r');
    try {
      return newlinesIn(file);
    } finally {
      closeSync(file);
    }
  } catch {
    // The reading itself will say what is wrong.
    return 0;
  }
}

function newlinesIn(file: number): number {
  const chunk = Buffer.alloc(chunkBytes);
  let lines = 0;
  for (;;) {
    const read = readSync(file, chunk);
    if (read === 0) return lines;
    for (let at = chunk.indexOf(newline); at !== -1 && at < read; at = chunk.indexOf(newline, at + 1))
      lines += 1;
  }
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
