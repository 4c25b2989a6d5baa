import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { UnparsableError } from './imports.ts';
import { checkLayers, type Finding } from './layer-rule.ts';
import { checkMarkup } from './markup-rule.ts';
import { checkNetwork } from './network-rule.ts';
import { checkWords } from './words-rule.ts';

const isProgram = (name: string): boolean => /\.[cm]?[jt]sx?$/.test(name);

/** Checks every program file under `src/` of the project at `root`, in order of their names. */
export function checkTree(root: string): Finding[] {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isProgram(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort()
    .flatMap((file) => checkFile(root, file));
}

/** Checks one file; a file outside `src/` is under no rule. `file` is relative to `root`, with slashes. */
export function checkFile(root: string, file: string): Finding[] {
  if (!file.startsWith('src/') || !isProgram(file)) return [];
  const source = readFileSync(join(root, file), 'utf8');
  try {
    return [
      ...checkLayers(file, source),
      ...checkMarkup(file, source),
      ...checkNetwork(file, source),
      ...checkWords(file, source),
    ];
  } catch (error) {
    if (error instanceof UnparsableError) return [{ file, line: 1, message: error.message }];
    throw error;
  }
}

/** `src/core/x.ts:3  core may not import host (“#host/y.ts”).` */
export const printed = ({ file, line, message }: Finding): string => `${file}:${line}  ${message}`;
