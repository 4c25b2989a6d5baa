import { type CustomScheme, protocol, type Session } from 'electron';
import { answerStatic, type StaticFiles } from '#host/window/static-files.ts';
import { isOwnUrl, scheme } from './own-url.ts';

/**
 * Standard, so that it has an origin and relative addresses; secure, so that it counts as a secure
 * context. No fetch, no CORS, no service worker, no CSP bypass: a scheme with fetch and without CORS was
 * readable from other origins (CVE-2026-70604).
 */
export const appScheme: CustomScheme = { scheme, privileges: { standard: true, secure: true } };

/** Makes the scheme known. Only possible before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([appScheme]);
}

/** Answers the scheme in `session` from the table of files; the file system is not touched again. */
export function serveApp(session: Session, files: StaticFiles): void {
  session.protocol.handle(scheme, ({ url, method }) => {
    // A path on a foreign host is a name that is in no table.
    const asked = isOwnUrl(url) ? url : `${scheme}://carrel/elsewhere`;
    const { status, headers, bytes } = answerStatic(files, { method, url: asked });
    return new Response(bytes, { status, headers });
  });
}
