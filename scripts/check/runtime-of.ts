import type { runtimes } from './steps.ts';

type Runtime = (typeof runtimes)[number];

/** Folders in the order in which they are tried; the same division as the `include` lists of `tsconfig/`. */
const folders: readonly (readonly [string, Runtime])[] = [
  ['src/contract/', 'contract'],
  ['src/core/', 'node'],
  ['src/host/', 'node'],
  ['src/cli/', 'node'],
  ['lint/', 'node'],
  ['src/preload/', 'preload'],
  ['src/renderer/', 'web'],
];

/** The runtime whose types a file is checked with; null for a file that is no TypeScript. */
export function runtimeOf(file: string): Runtime | null {
  if (!/\.tsx?$/.test(file)) return null;
  return folders.find(([folder]) => file.startsWith(folder))?.[1] ?? 'shells';
}
