import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Source is stripped of its types once and kept, in the checkout: half of the start, here and in threads.
if (import.meta.url.endsWith('.ts')) {
  process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('../../.cache/compiled', import.meta.url));
  enableCompileCache(process.env.NODE_COMPILE_CACHE);
}
const { run } = await import('./run.ts');

// `carrel list … | head` closes the pipe early; that is the reader's right and no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`The answer cannot be written to standard output (${error.code}).\n`);
  process.exit(1);
});

process.exitCode = await run(process.argv.slice(2), { out: process.stdout, err: process.stderr });
