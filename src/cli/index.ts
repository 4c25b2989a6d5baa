import { run } from './run.ts';

// `carrel list … | head` closes the pipe early; that is the reader's right and no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`The answer cannot be written to standard output (${error.code}).\n`);
  process.exit(1);
});

process.exitCode = await run(process.argv.slice(2), { out: process.stdout, err: process.stderr });
