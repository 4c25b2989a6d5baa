import type { MenuItemConstructorOptions } from 'electron';
import { shell } from '#words/en/shell.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('shell', shell);

/**
 * The menu: standard roles, which bring the system's own keys and words. No reload, since it would throw
 * away the place in a text. Carrel's keys belong to the window, where `?` lists them; the menu takes none.
 */
export function menuTemplate(platform: string, packaged: boolean): MenuItemConstructorOptions[] {
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ];
  if (!packaged) view.push({ type: 'separator' }, { role: 'toggleDevTools' });
  const own: MenuItemConstructorOptions =
    platform === 'darwin' ? { role: 'appMenu' } : { label: '&Carrel', submenu: [{ role: 'quit' }] };
  return [own, { role: 'editMenu' }, { label: t('view'), submenu: view }, { role: 'windowMenu' }];
}
