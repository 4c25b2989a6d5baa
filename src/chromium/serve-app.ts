import type { BrowserContext, Route } from 'playwright-core';
import type { StaticFiles } from '#host/window/static-files.ts';

/** The room's own origin. `.invalid` never resolves (RFC 6761 §6.4); requests to it are answered here. */
export const origin = 'https://carrel.invalid';

/** Answers every request of the window from memory. No port is opened; whatever is not ours is refused. */
export async function serveApp(context: BrowserContext, files: StaticFiles): Promise<void> {
  await context.route('**/*', (route) => answer(route, files));
}

async function answer(route: Route, files: StaticFiles): Promise<void> {
  const request = route.request();
  const file = request.method() === 'GET' ? fileFor(request.url(), files) : undefined;
  try {
    if (file === 'elsewhere' || file === undefined) await route.abort('blockedbyclient');
    else await route.fulfill({ status: file.status, headers: { ...file.headers }, body: file.body });
  } catch {
    // The page went away while it was being answered.
  }
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What the origin answers: a known name, 404, or 'elsewhere' for any other origin. Names, never paths. */
export function fileFor(url: string, files: StaticFiles): Answer | 'elsewhere' {
  const parsed = URL.parse(url);
  if (parsed?.origin !== origin) return 'elsewhere';
  const file = files.get(parsed.pathname === '/' ? '/index.html' : parsed.pathname);
  if (!file)
    return { status: 404, headers: { 'content-type': 'text/plain' }, body: Buffer.from('not found') };
  return { status: 200, headers: file.headers, body: Buffer.from(file.bytes) };
}
