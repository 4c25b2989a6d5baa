import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentSecurityPolicy, noncePlaceholder } from './content-security-policy.ts';
import { answerStatic, loadStaticFiles } from './static-files.ts';

let folder: string;
const get = (path: string) =>
  answerStatic(loadStaticFiles(join(folder, 'web')), { method: 'GET', url: `https://carrel.invalid${path}` });
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-static-'));
  mkdirSync(join(folder, 'web', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.json'), '"outside"');
  writeFileSync(join(folder, 'web', 'index.html'), `<meta nonce="${noncePlaceholder}">`);
  writeFileSync(join(folder, 'web', 'assets', 'index-1a2b.js'), 'start()');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the static files of the window', () => {
  it('are known by their names and kinds', () => {
    const files = loadStaticFiles(join(folder, 'web'));
    expect([...files].map(([name, { type }]) => [name, type]).sort()).toEqual([
      ['/assets/index-1a2b.js', 'text/javascript; charset=utf-8'],
      ['/index.html', 'text/html; charset=utf-8'],
    ]);
  });

  it('are found also under a folder name that ends in a slash', () => {
    expect([...loadStaticFiles(`${join(folder, 'web')}/`).keys()].sort()).toEqual([
      '/assets/index-1a2b.js',
      '/index.html',
    ]);
  });

  it('answer / with the page, whatever the query', () => {
    expect(get('/').status).toBe(200);
    expect(get('/index.html?again#there').status).toBe(200);
    expect(text(get('/assets/index-1a2b.js').bytes)).toBe('start()');
  });

  it('give the page a nonce of this start, the one in its header', () => {
    const first = get('/');
    const nonce = /nonce="([\w-]{24})"/.exec(text(first.bytes))?.[1] ?? '';
    expect(first.headers['content-security-policy']).toBe(contentSecurityPolicy(nonce));
    expect(text(get('/').bytes)).not.toBe(text(first.bytes));
  });

  it.each([
    '/nothing.js',
    '/assets',
    '/assets/',
    '//index.html',
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/..\\secret.json',
    '/index.html%00.js',
    '/INDEX.HTML',
    '/constructor',
    '/__proto__',
  ])('do not know %s', (path) => {
    const answer = get(path);
    expect([answer.status, text(answer.bytes)]).toEqual([404, 'There is nothing here.']);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('cannot be written to', () => {
    const files = loadStaticFiles(join(folder, 'web'));
    const answer = answerStatic(files, { method: 'POST', url: 'https://carrel.invalid/index.html' });
    expect(answer.status).toBe(405);
  });

  it('leave out a symbolic link', () => {
    symlinkSync(join(folder, 'secret.json'), join(folder, 'web', 'link.json'));
    expect(get('/link.json').status).toBe(404);
  });

  it('say how to build them when they are missing', () => {
    expect(() => loadStaticFiles(join(folder, 'nowhere'))).toThrow(
      `The window's files are not in ${join(folder, 'nowhere')}: build them with “npm run build”.`,
    );
  });

  it('refuse a file of an unknown kind', () => {
    writeFileSync(join(folder, 'web', 'run.exe'), '');
    expect(() => loadStaticFiles(join(folder, 'web'))).toThrow(/run\.exe is of a kind/);
  });
});

describe('the content security policy', () => {
  it('lets nothing in from elsewhere, and nothing inline but styles with the nonce', () => {
    expect(contentSecurityPolicy('N')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N'; img-src 'self' data:; " +
        "font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; " +
        "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types carrel-pdf-worker",
    );
  });
});
