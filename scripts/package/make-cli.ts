import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

/** What its package has of our `package.json`. */
interface Manifest {
  readonly version: string;
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

/**
 * Makes the command line a package of its own in `folder`, for `npm install --global`: JavaScript, since Node strips no
 * types of what is installed, and only those dependencies that it asks for. Gives the path of the tarball beside it.
 */
export async function makeCommandLine(root: string, folder: string): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const asked = await bundle(root, join(folder, 'out', 'cli'));
  chmodSync(join(folder, 'out', 'cli', 'carrel.js'), 0o755);
  for (const name of ['LICENSE', 'NOTICE.md', 'resources/names', 'resources/styles']) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  writeFileSync(join(folder, 'README.md'), readme);
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifestOf(manifest, asked), null, 2)}\n`);
  const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', '..'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return join(folder, '..', fileNameIn(packed));
}

/** Gives the packages that the built files import. */
async function bundle(root: string, outDir: string): Promise<string[]> {
  const source = (path: string) => join(root, 'src', path);
  const built = (await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node24',
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: {
          carrel: source('cli/index.ts'),
          'pack-thread': source('core/pack/pack-thread.ts'),
          'pdf-thread': source('core/import/files/pdf/pdf-thread.ts'),
        },
        output: {
          banner: ({ name }) => (name === 'carrel' ? '#!/usr/bin/env node' : ''),
          // Beside the entry, so that what a module finds from its own place is found.
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  })) as Rolldown.RolldownOutput;
  const chunks = built.output.filter((each) => each.type === 'chunk');
  const own = new Set(chunks.map(({ fileName }) => fileName));
  const imported = chunks.flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports]);
  return [...new Set(imported.filter((name) => !own.has(name) && !isNodes(name)).map(packageOf))].sort();
}

function manifestOf({ version, license, dependencies }: Manifest, asked: readonly string[]) {
  return {
    name: 'carrel-command-line',
    version,
    license,
    description: 'Imports, checks, searches and cites collections of the offline reading room Carrel',
    type: 'module',
    bin: { carrel: 'out/cli/carrel.js' },
    engines: { node: '>=24' },
    dependencies: Object.fromEntries(asked.map((name) => [name, need(dependencies, name)])),
  };
}

function need(dependencies: Manifest['dependencies'], name: string): string {
  const version = dependencies[name];
  if (version === undefined)
    throw new Error(`The command line imports ${name}, which is no dependency of Carrel.`);
  return version;
}

const isNodes = (name: string) => name.startsWith('node:') || builtinModules.includes(name);

/** `opencc-js` of `opencc-js/dict/STCharacters`, `@a/b` of `@a/b/c`. */
const packageOf = (name: string) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

/** npm 12 answers with an object by names, older ones with a list. */
function fileNameIn(packed: string): string {
  const [first] = Object.values(JSON.parse(packed) as Record<string, { filename: string }>);
  if (first === undefined) throw new Error('npm packed nothing.');
  return first.filename;
}

const readme = `# carrel

The command line of Carrel, an offline reading room for digital archives: \`carrel --help\`. It needs Node 24.
`;
