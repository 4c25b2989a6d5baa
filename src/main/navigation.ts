import type { WebContents } from 'electron';

/**
 * Keeps a page where it is. The room is one page that the shell loads itself, and loading by the shell
 * raises none of these events; so whatever does is a link, a form or a script, and is refused whole.
 */
export function guardNavigation(contents: WebContents): void {
  const refuse = (event: { preventDefault(): void }) => event.preventDefault();
  contents.on('will-navigate', refuse);
  // The same for child frames, which `will-navigate` does not see.
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
