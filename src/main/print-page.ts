import { BrowserWindow, session } from 'electron';
import { cutOff } from './network.ts';
import { scheme, startUrl } from './own-url.ts';
import { denyPermissions } from './permissions.ts';
import { printPartition, printPreferences } from './web-preferences.ts';

/**
 * Prints a page that stands alone, in a window that is never shown, with a session of its own that answers this one page and
 * nothing else. No script runs in it.
 */
export async function printPage(html: string): Promise<Uint8Array> {
  const own = session.fromPartition(printPartition);
  denyPermissions(own);
  await cutOff(own, false);
  own.protocol.handle(
    scheme,
    () => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
  );
  const window = new BrowserWindow({ show: false, webPreferences: printPreferences() });
  try {
    await window.loadURL(startUrl);
    const pdf = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return new Uint8Array(pdf);
  } finally {
    window.destroy();
    own.protocol.unhandle(scheme);
  }
}
