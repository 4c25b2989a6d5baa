import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Programs that read our exports and are not ours; Debian has them all (`scripts/test-needs.ts`). */
const programs = { pandoc: 'pandoc', biber: 'biber', ris2xml: 'bibutils', endx2xml: 'bibutils' } as const;
export type Program = keyof typeof programs;

/** Why the tests by a program cannot run here; null where they can. In CI they must. */
export function missing(program: Program): string | null {
  const option = program === 'pandoc' || program === 'biber' ? '--version' : '-v';
  if (spawnSync(program, [option]).error === undefined) return null;
  const why = `needs ${program}: apt-get install ${programs[program]}`;
  if (process.env.CI === 'true' && process.platform === 'linux') throw new Error(`This test ${why}.`);
  return why;
}

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

/** Runs a program on a text in a file of its own; `args` has the file's path put where it says `FILE`. */
export function run(program: Program, args: readonly string[], text: string, name: string): Ran {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-exports-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, text);
    const placed = args.map((arg) => arg.replace('FILE', path));
    const { stdout, stderr, status } = spawnSync(program, placed, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    return { stdout, stderr, status };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What pandoc makes of a text in one of its formats: references as CSL-JSON. */
export function throughPandoc(format: string, text: string): readonly Record<string, unknown>[] {
  const { stdout, stderr, status } = run(
    'pandoc',
    ['-f', format, '-t', 'csljson', 'FILE'],
    text,
    'references',
  );
  if (status !== 0) throw new Error(`pandoc could not read ${format}: ${stderr}`);
  return JSON.parse(stdout) as Record<string, unknown>[];
}

/** The formats that this pandoc reads. RIS and EndNote's XML are among them from version 3 on. */
export const pandocReads = (): readonly string[] =>
  spawnSync('pandoc', ['--list-input-formats'], { encoding: 'utf8' }).stdout.split('\n');
