import { globSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Loads every module that a process or thread of Carrel may load, so that Node keeps it (`compile-cache.ts`). */
const root = resolve(import.meta.dirname, '..', '..');
const programs = ['src/cli/index.ts', 'src/chromium/index.ts'];
const modules = globSync('src/{contract,core,host,cli,chromium}/**/*.ts', { cwd: root }).filter(
  (path) => !path.endsWith('.test.ts') && !programs.includes(path.replaceAll('\\', '/')),
);
/** Entries of processes wait for an order that does not come. They are compiled before they do. */
const waits = /tasks[/\\](task-entry|bad-task|held-task)\.ts$/;
const load = (path: string) => import(pathToFileURL(resolve(root, path)).href);

// Entries of threads refuse to run here; they, too, are compiled by then.
await Promise.all(modules.filter((path) => !waits.test(path)).map((path) => load(path).catch(() => {})));
for (const path of modules.filter((each) => waits.test(each))) void load(path).catch(() => {});
await new Promise((done) => setTimeout(done, 500));
flushCompileCache();
process.exit();
