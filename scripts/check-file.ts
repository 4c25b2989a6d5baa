import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { checkFile, printed } from '../lint/check-tree.ts';
import { runTool } from './check/run-tool.ts';
import { runtimeOf } from './check/runtime-of.ts';
import { runVitest } from './check/steps.ts';

/**
 * `npm run check-file PATH`: format and lint, layers, types and the test beside one file, in seconds.
 * Of the types only what concerns this file is told. Exits 1 when anything is wrong, 2 without a file.
 */
const root = resolve(import.meta.dirname, '..');

async function faultsOf(file: string): Promise<string[]> {
  const biome = await runTool(root, '@biomejs/biome', 'biome', ['check', '--error-on-warnings', file]);
  const faults = biome.ok ? [] : [biome.output];
  faults.push(...checkFile(root, file).map(printed));
  faults.push(...(await typeFaults(file)));
  const test = testBeside(file);
  if (test && existsSync(resolve(root, test))) {
    const { failed, output } = await runVitest(root, [test]);
    if (failed > 0) faults.push(output);
  }
  return faults;
}

async function typeFaults(file: string): Promise<string[]> {
  const runtime = runtimeOf(file);
  if (!runtime) return [];
  const { output } = await runTool(root, 'typescript', 'tsc', ['-p', `tsconfig/${runtime}.json`]);
  return output.split('\n').filter((line) => line.startsWith(`${file}(`));
}

function testBeside(file: string): string | null {
  return /\.test\.tsx?$/.test(file)
    ? file
    : /\.tsx?$/.test(file)
      ? file.replace(/\.tsx?$/, '.test.ts')
      : null;
}

const [path] = process.argv.slice(2);
if (!path || !existsSync(path)) {
  console.error('Name the file to check: npm run check-file PATH');
  process.exitCode = 2;
} else {
  const file = relative(root, resolve(path)).replaceAll(sep, '/');
  const faults = await faultsOf(file);
  console.log(faults.length === 0 ? `${file} is in order.` : faults.join('\n'));
  process.exitCode = faults.length === 0 ? 0 : 1;
}
