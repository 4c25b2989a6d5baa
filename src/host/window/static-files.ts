import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { contentSecurityPolicy, noncePlaceholder } from './content-security-policy.ts';

export interface StaticFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The files of the built window: URL path, from `/`, to file. Whatever is not in it does not exist. */
export type StaticFiles = ReadonlyMap<string, StaticFile>;

export interface StaticResponse {
  readonly status: 200 | 404 | 405;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  // What PDFs need that bring no fonts of their own, or name Chinese, Japanese and Korean signs by number.
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
};

/** What a page may ask the machine for, and the room never does. Copying is by the copy event, without permission. */
const unused = [
  ...['camera', 'microphone', 'display-capture', 'geolocation', 'usb', 'serial', 'hid', 'bluetooth', 'midi'],
  ...['clipboard-read', 'clipboard-write', 'local-fonts', 'idle-detection', 'window-management', 'payment'],
  ...['accelerometer', 'gyroscope', 'magnetometer', 'screen-wake-lock', 'storage-access'],
] as const;

/**
 * Reads the built window whole, once, at start: afterwards no request reaches the file system, so no
 * path can climb out of the folder (A06). Symbolic links are left out. Throws when the folder holds
 * no `index.html`, or a file of a kind that the window does not have.
 */
export function loadStaticFiles(folder: string): StaticFiles {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`The window's files are not in ${folder}: build them with “npm run build”.`);
  }
  const nonce = randomBytes(18).toString('base64url');
  const files = new Map<string, StaticFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const type = types[extname(entry.name)];
    if (!type) throw new Error(`${path} is of a kind that the window does not serve.`);
    const name = `/${relative(folder, path).replaceAll(sep, '/')}`;
    const bytes = type.startsWith('text/html') ? withNonce(path, nonce) : readFileSync(path);
    files.set(name, { bytes, type, headers: headersOf(type, nonce) });
  }
  return files;
}

/**
 * The answer to a request on the window's own origin. `/` is `/index.html`; query and fragment do not
 * count; nothing is decoded, so a percent-encoded path is simply a name that nobody has.
 */
export function answerStatic(
  files: StaticFiles,
  request: { readonly method: string; readonly url: string },
): StaticResponse {
  const { pathname } = new URL(request.url);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405, 'Only reading is possible.');
  const file = files.get(pathname === '/' ? '/index.html' : pathname);
  if (!file) return refusal(404, 'There is nothing here.');
  const bytes = request.method === 'HEAD' ? new Uint8Array() : file.bytes;
  return { status: 200, headers: file.headers, bytes };
}

function refusal(status: 404 | 405, sentence: string): StaticResponse {
  // A nonce that no page was given: a refusal may style nothing.
  const headers = headersOf('text/plain; charset=utf-8', randomBytes(18).toString('base64url'));
  return { status, headers, bytes: new TextEncoder().encode(sentence) };
}

function withNonce(path: string, nonce: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(readFileSync(path, 'utf8').replaceAll(noncePlaceholder, nonce));
}

function headersOf(type: string, nonce: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': contentSecurityPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'permissions-policy': unused.map((feature) => `${feature}=()`).join(', '),
    'cache-control': 'no-store',
  };
}
