import type { StaticFiles } from '#host/window/static-files.ts';

const html = '<!doctype html><title>Probe</title><body></body>';

/** A page without a script of its own: the test is the script. */
export const probePage: StaticFiles = new Map([
  [
    '/index.html',
    {
      bytes: new TextEncoder().encode(html),
      type: 'text/html',
      headers: { 'content-type': 'text/html; charset=utf-8' },
    },
  ],
]);
