import type { BrowserContext, Route } from 'playwright-core';
import { answerStatic, type StaticFiles } from '#host/window/static-files.ts';

/** The room's own origin. `.invalid` never resolves (RFC 6761 §6.4); requests to it are answered here. */
export const origin = 'https://carrel.invalid';

/** Answers every request of the window from memory. No port is opened; whatever is not ours is refused. */
export async function serveApp(context: BrowserContext, files: StaticFiles): Promise<void> {
  await context.route('**/*', (route) => answer(route, files));
}

async function answer(route: Route, files: StaticFiles): Promise<void> {
  const request = { method: route.request().method(), url: route.request().url() };
  try {
    if (route.request().isNavigationRequest() && !isRoom(request.url)) return await route.fulfill(stayHere);
    if (!isOwn(request.url)) return await route.abort('blockedbyclient');
    const { status, headers, bytes } = answerStatic(files, request);
    await route.fulfill({ status, headers: { ...headers }, body: Buffer.from(bytes) });
  } catch {
    // The page went away while it was being answered.
  }
}

/** A refused navigation would put the browser's own page in place of the room; “no content” leaves it where it is. */
const stayHere = { status: 204, body: '' } as const;

/** True for the one page that the window shows. */
const isRoom = (url: string): boolean => isOwn(url) && new URL(url).pathname === '/';

/** True for an address of the room itself. */
export const isOwn = (url: string): boolean => URL.parse(url)?.origin === origin;
