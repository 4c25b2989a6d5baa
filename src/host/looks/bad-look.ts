import { answerLooks } from './answer-looks.ts';

/** For tests: looks at packs as `look.ts` does, but hangs on one that is named so, and dies of one that is named so. */
await answerLooks((path) => {
  if (path.includes('hang')) for (;;);
  if (path.includes('crash')) process.abort();
  return { path, error: null };
});
