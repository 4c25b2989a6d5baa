import { findChromium } from '#chromium/find-chromium.ts';
import { buildIfStale } from '../scripts/build.ts';
import { openDisplay } from '../scripts/with-display.ts';
import { table } from './report.ts';
import { measureRoundTrip } from './round-trip.ts';
import { measureStartUp } from './start-up.ts';

/** The room in a browser: its start and its calls. */
export async function measureRoom(root: string): Promise<string> {
  const browser = findChromium();
  if (!browser)
    throw new Error('The benchmarks open the room in Chromium, and none was found: apt-get install chromium');
  await buildIfStale(root);
  const display = await openDisplay();
  if (display.name) process.env.DISPLAY = display.name;
  try {
    const headless = !process.env.DISPLAY;
    const start = await measureStartUp(root, browser, headless);
    const calls = await measureRoundTrip(root, browser, headless);
    const where = `${browser.name} ${browser.version}, ${headless ? 'headless' : 'in a window'}.`;
    return `${where}\n\n${table([...start, ...calls])}`;
  } finally {
    display.stop();
  }
}
