import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Has Node keep what it makes of our TypeScript, for every process and thread that the tests start. Without it each strips
 * all types anew, in WebAssembly, which takes half of the start of a command; and V8 can lose a process over WebAssembly that
 * comes and goes on several threads ("Check failed: jit_page.has_value()", SIGSEGV; Node's issue 64500). The threads' files are
 * stripped beforehand, by a process with no threads.
 */
export function keepCompiled(root: string): void {
  process.env.NODE_COMPILE_CACHE = join(root, '.cache', 'compiled');
  spawnSync(process.execPath, [join(import.meta.dirname, 'compile-all.ts')], { cwd: root, stdio: 'ignore' });
}
