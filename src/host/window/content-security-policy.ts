/**
 * Stands in the built `index.html` where the nonce goes; `loadStaticFiles` replaces it at every start.
 * The renderer's build writes it there (vite.renderer.config.ts, `html.cspNonce`).
 */
export const noncePlaceholder = 'carrel-nonce-of-this-start';

/** The one policy of Trusted Types that a page may make: without one, no worker can be started. */
export const workerPolicy = 'carrel-pdf-worker';

/**
 * The policy of the window, as the value of its header. The same in both shells.
 *
 * The nonce is for `<style>` elements only, which the editor of notes makes at run time; a page finds it
 * in `<meta property="csp-nonce">`. Scripts come from files alone. Trusted Types close every way from text
 * to markup, also for packages of the window: one that writes `innerHTML`, even empty, throws. One policy can be made, once,
 * and only for the address of the worker that reads PDFs (renderer/features/compare/facsimile/pdf-worker.ts).
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${workerPolicy}`,
  ].join('; ');
}
