/** For tests: looks at packs as `look.ts` does, but hangs on one that is named so, and dies of one that is named so. */
const paths = process.argv.slice(2);
for (const path of paths) {
  if (path.includes('hang')) for (;;);
  if (path.includes('crash')) process.abort();
  process.stdout.write(`${JSON.stringify({ path, error: null })}\n`);
}

export {};
