import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkFile, checkTree, printed } from './check-tree.ts';

let root: string;
const write = (file: string, source: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), source);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'carrel-layers-'));
  write('src/contract/errors.ts', "import { z } from 'zod';\nexport const codes = z.string();\n");
  write('src/contract/transport.ts', "import type { X } from './errors.ts';\nexport type Y = X;\n");
  write(
    'src/core/pack/open.ts',
    "import Database from 'better-sqlite3';\nimport { join } from 'node:path';\n" +
      "import { codes } from '#contract/errors.ts';\nimport { sql } from '../sql.ts';\n",
  );
  write('src/core/pack/open.test.ts', "import { it } from 'vitest';\nimport { open } from './open.ts';\n");
  write('src/host/create-host.ts', "import { open } from '#core/pack/open.ts';\n");
  write('src/chromium/room.ts', "const entry = new URL('../host/worker.ts', import.meta.url);\n");
  write('src/main/index.ts', "import { app } from 'electron';\nimport '#host/create-host.ts';\n");
  write(
    'src/preload/index.ts',
    "import { ipcRenderer } from 'electron';\nimport type { Y } from '#contract/transport.ts';\n",
  );
  write(
    'src/renderer/app.tsx',
    "import './app.css';\nimport { useState } from 'react';\nimport { createRoot } from 'react-dom/client';\n" +
      "import { useQuery } from '@tanstack/react-query';\nimport '@fontsource-variable/literata/wght.css';\n" +
      'export const App = () => <p title="innerHTML">eval</p>;\n',
  );
  write('src/renderer/app.css', "@import 'elsewhere.css';");
});
afterEach(() => rmSync(root, { recursive: true }));

describe('the layer rule', () => {
  it('passes a clean tree', () => {
    expect(checkTree(root)).toEqual([]);
  });

  it.each([
    [
      'a wrong layer by alias',
      'src/core/a.ts',
      "import '#host/create-host.ts';",
      'core may not import host (“#host/create-host.ts”).',
    ],
    [
      'a wrong layer by type only',
      'src/contract/a.ts',
      "import type { A } from '#core/pack/open.ts';",
      'contract may not import core (“#core/pack/open.ts”).',
    ],
    [
      'a wrong layer inside a type',
      'src/renderer/a.ts',
      "export type A = import('#core/pack/open.ts').A;",
      'renderer may not import core (“#core/pack/open.ts”).',
    ],
    [
      'a wrong layer by dynamic import',
      'src/core/a.ts',
      "await import('#main/index.ts');",
      'core may not import main (“#main/index.ts”).',
    ],
    [
      'a wrong layer by re-export',
      'src/main/a.ts',
      "export { open } from '#core/pack/open.ts';",
      'main may not import core (“#core/pack/open.ts”).',
    ],
    [
      'a wrong layer by export of everything',
      'src/chromium/a.ts',
      "export * from '#main/index.ts';",
      'chromium may not import main (“#main/index.ts”).',
    ],
    [
      'a wrong layer by the address of a worker',
      'src/core/a.ts',
      "new Worker(new URL('../host/worker.ts', import.meta.url));",
      'core may not import host (“#host/worker.ts”).',
    ],
    [
      'a wrong layer by import.meta.resolve',
      'src/core/a.ts',
      "import.meta.resolve('#host/worker.ts');",
      'core may not import host (“#host/worker.ts”).',
    ],
    [
      'a way around by an alias that climbs',
      'src/core/a.ts',
      "import '#contract/../host/worker.ts';",
      'core may not import host (“#contract/../host/worker.ts”).',
    ],
    [
      'a relative path across layers',
      'src/host/handlers/a.ts',
      "import { codes } from '../../contract/errors.ts';",
      '“../../contract/errors.ts” crosses into contract: write “#contract/errors.ts”.',
    ],
    [
      'a relative path out of the layers',
      'src/core/a.ts',
      "import data from '../../package.json';",
      '“../../package.json” leads out of the layers.',
    ],
    [
      'more of the contract than core may know',
      'src/core/a.ts',
      "import type { Y } from '#contract/transport.ts';",
      'core may import only entities, document, errors, search, catalogue, facet-kinds, names, name-kinds, anchors, citations, citing-terms, lists, bookmarks, reading-states, marks, mark-colours, trail, notes, hand-over, carrel-link, compare of contract, not “#contract/transport.ts”.',
    ],
    [
      'a value where the preload may have only types',
      'src/preload/a.ts',
      "import { codes } from '#contract/errors.ts';",
      'preload may import only types of contract (“#contract/errors.ts”).',
    ],
    [
      'a schema in the window',
      'src/renderer/a.ts',
      "import { viewSchema } from '#contract/catalogue.ts';",
      'renderer may import only types of “#contract/catalogue.ts”; values only of can-be-mended, carrel-link, citing-terms, client, errors, facet-kinds, genres, mark-colours, media-part, name-kinds, reading-states.',
    ],
    [
      'an unlisted package',
      'src/core/a.ts',
      "import got from 'got';",
      'core may not import the package “got”; lint/layers.ts lists what it may.',
    ],
    [
      'an unlisted package by require',
      'src/core/a.ts',
      "const a = require('left-pad/x.js');",
      'core may not import the package “left-pad”; lint/layers.ts lists what it may.',
    ],
    [
      'a package of a scope that is not open',
      'src/core/a.ts',
      "import { q } from '@tanstack/react-query';",
      'core may not import the package “@tanstack/react-query”; lint/layers.ts lists what it may.',
    ],
    [
      'Node in the window',
      'src/renderer/a.ts',
      "import { readFileSync } from 'node:fs';",
      'renderer may not import the package “node:fs”; lint/layers.ts lists what it may.',
    ],
    [
      'a module of Node under its bare name',
      'src/core/a.ts',
      "import fs from 'fs';",
      'core may not import the package “fs”; lint/layers.ts lists what it may.',
    ],
    [
      'a test tool outside tests',
      'src/core/a.ts',
      "import { it } from 'vitest';",
      'core may not import the package “vitest”; lint/layers.ts lists what it may.',
    ],
    [
      'the help of tests outside tests',
      'src/core/a.ts',
      "import { made } from './test-made.ts';",
      '“./test-made.ts” is the help of tests, not for programs.',
    ],
    [
      'a further layer in a test',
      'src/core/a.test.ts',
      "import '#host/create-host.ts';",
      'core may not import host (“#host/create-host.ts”).',
    ],
    [
      'a computed import',
      'src/core/a.ts',
      "await import('./sources/' + name);",
      'An import whose name is computed cannot be checked: write the name out.',
    ],
    [
      'an alias of no layer',
      'src/core/a.ts',
      "import '#shared/a.ts';",
      '“#shared/a.ts” names no known layer.',
    ],
    [
      'an address',
      'src/core/a.ts',
      "import 'https://example.org/a.js';",
      '“https://example.org/a.js” is an address, not a module of this project.',
    ],
    [
      'a missing ending',
      'src/core/a.ts',
      "import { sql } from './sql';",
      '“./sql” must end in one of .ts, .tsx, .json.',
    ],
    [
      'a style sheet outside the window',
      'src/core/a.ts',
      "import './a.css';",
      '“./a.css” must end in one of .ts, .tsx, .json.',
    ],
    [
      'a file in no layer',
      'src/shared/a.ts',
      'export const a = 1;',
      'This file is in no known layer: lint/layers.ts lists them.',
    ],
    [
      'a layer with the name of a property of all objects',
      'src/constructor/a.ts',
      'export const a = 1;',
      'This file is in no known layer: lint/layers.ts lists them.',
    ],
    [
      'a file directly in src',
      'src/a.ts',
      'export const a = 1;',
      'This file is in no known layer: lint/layers.ts lists them.',
    ],
    [
      'an old module',
      'src/main/a.cjs',
      "require('got');",
      'main may not import the package “got”; lint/layers.ts lists what it may.',
    ],
  ])('finds %s', (_, file, source, message) => {
    write(file, `\n${source}\n`);
    const line = message.startsWith('This file') ? 1 : 2;
    expect(checkTree(root)).toEqual([{ file, line, message }]);
  });

  it('finds each fault of a file, in its line', () => {
    write('src/core/a.ts', "import 'got';\n\nimport '#host/a.ts';\nimport './b.ts';\n");
    expect(checkTree(root).map(({ line }) => line)).toEqual([1, 3]);
  });

  it('reports a file that cannot be read as a program', () => {
    write('src/core/a.ts', 'const = ;');
    expect(checkTree(root).map(({ file, line }) => [file, line])).toEqual([['src/core/a.ts', 1]]);
  });
});

describe('the markup rule', () => {
  it.each([
    ['element.innerHTML = text;', '“innerHTML” turns text into markup, which nothing here may do.'],
    ["element['outerHTML'] = text;", '“outerHTML” turns text into markup, which nothing here may do.'],
    [
      "element.insertAdjacentHTML('afterend', text);",
      '“insertAdjacentHTML” turns text into markup, which nothing here may do.',
    ],
    [
      'const a = <p dangerouslySetInnerHTML={{ __html: text }} />;',
      '“dangerouslySetInnerHTML” turns text into markup, which nothing here may do.',
    ],
    [
      "createElement('p', { dangerouslySetInnerHTML: { __html: text } });",
      '“dangerouslySetInnerHTML” turns text into markup, which nothing here may do.',
    ],
    ['const a = <iframe srcDoc={text} />;', '“srcDoc” turns text into markup, which nothing here may do.'],
    ['eval(text);', '“eval” turns text into code, which nothing here may do.'],
    ['(0, eval)(text);', '“eval” turns text into code, which nothing here may do.'],
    ["globalThis['eval'](text);", '“eval” turns text into code, which nothing here may do.'],
    ['const a = new Function(text);', '“new Function” turns text into code, which nothing here may do.'],
    ['const a = Function(text);', '“Function()” turns text into code, which nothing here may do.'],
    ["setTimeout('go()', 1);", '“setTimeout” turns text into code, which nothing here may do.'],
    [
      "document.createElement('script');",
      '“a script element” turns text into code, which nothing here may do.',
    ],
    ['const a = <script src={at} />;', '“a script element” turns text into code, which nothing here may do.'],
    ["link.href = 'javascript:go()';", '“javascript:” turns text into code, which nothing here may do.'],
    ['document.write(text);', '“document.write” turns text into markup, which nothing here may do.'],
    [
      'range.createContextualFragment(text);',
      '“createContextualFragment” turns text into markup, which nothing here may do.',
    ],
  ])('finds %s', (source, message) => {
    write('src/renderer/a.tsx', source);
    expect(checkTree(root)).toEqual([{ file: 'src/renderer/a.tsx', line: 1, message }]);
  });
});

describe('the network rule', () => {
  it.each([
    ['src/core/a.ts', "import { get } from 'node:https';", 'node:https'],
    ['src/core/a.ts', "const { connect } = await import('node:net');", 'node:net'],
    ['src/host/a.ts', 'await fetch(address);', 'fetch'],
    ['src/renderer/a.ts', 'window.fetch(address);', 'fetch'],
    ['src/renderer/a.ts', 'navigator.sendBeacon(address);', 'sendBeacon'],
    ['src/renderer/a.ts', 'new WebSocket(address);', 'WebSocket'],
    ['src/renderer/a.ts', 'new RTCPeerConnection();', 'RTCPeerConnection'],
    ['src/main/a.ts', 'shell.openExternal(address);', 'openExternal'],
    ['src/main/a.ts', 'shell.openPath(path);', 'openPath'],
  ])('finds in %s: %s', (file, source, what) => {
    write(file, source);
    const message = `“${what}” leads out of this machine, and nothing here may.`;
    expect(checkTree(root)).toEqual([{ file, line: 1, message }]);
  });

  it('lets the page that shows what can be reached try', () => {
    write('src/renderer/features/reach/a.ts', 'await fetch(address);');
    expect(checkTree(root)).toEqual([]);
  });
});

describe('the check of one file', () => {
  it('is silent on a file outside src', () => {
    write('scripts/a.ts', "import 'anything';");
    expect(checkFile(root, 'scripts/a.ts')).toEqual([]);
  });

  it('prints a finding with its place', () => {
    write('src/core/a.ts', "import 'got';");
    expect(checkFile(root, 'src/core/a.ts').map(printed)).toEqual([
      'src/core/a.ts:1  core may not import the package “got”; lint/layers.ts lists what it may.',
    ]);
  });
});
