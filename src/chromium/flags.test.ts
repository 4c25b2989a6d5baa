import { expect, it } from 'vitest';
import { forbiddenFlags, windowFlags } from './flags.ts';
import { dropScript } from './profile.ts';

it('starts the browser without a forbidden flag', () => {
  const bad = windowFlags.filter((flag) => forbiddenFlags.some((forbidden) => forbidden.test(flag)));
  expect(bad).toEqual([]);
  expect(forbiddenFlags.some((forbidden) => forbidden.test('--no-sandbox'))).toBe(true);
});

it('drops root for the browser alone and hands every argument on', () => {
  expect(dropScript("/odd place/it's/chromium")).toBe(
    `#!/bin/sh\nexec setpriv --reuid=65534 --regid=65534 --clear-groups --inh-caps=-all '/odd place/it'\\''s/chromium' "$@"\n`,
  );
});
