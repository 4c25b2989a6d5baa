import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '#chromium/find-chromium.ts';
import { openChromiumRoom } from '#chromium/index.ts';
import { openWindow } from '#chromium/open-window.ts';
import type { StaticFiles } from '#host/window/static-files.ts';
import { type Figure, ms, percentile } from './report.ts';

const size = { width: 1280, height: 800 };
const rounds = 9;

const blankHtml = new TextEncoder().encode('<!doctype html><title>Blank</title><p id="there">Blank</p>');
const blankPage: StaticFiles = new Map([
  ['/index.html', { bytes: blankHtml, type: 'text/html', headers: { 'content-type': 'text/html' } }],
]);

/** From launch to a list that can be worked with, against a blank page in the same shell, turn about. */
export async function measureStartUp(root: string, browser: Browser, headless: boolean): Promise<Figure[]> {
  const room: number[] = [];
  const blank: number[] = [];
  await openBlank(browser, headless);
  for (let round = 0; round < rounds; round += 1) {
    blank.push(await openBlank(browser, headless));
    room.push(await openTheRoom(root, browser, headless));
  }
  const [mine, peer] = [percentile(room, 0.5), percentile(blank, 0.5)];
  return [
    {
      what: `start-up: launch to interactive list, median of ${rounds}`,
      value: ms(mine),
      against: `blank page in the same shell ${ms(peer)}: ${(mine / peer).toFixed(2)} ×`,
    },
  ];
}

async function openTheRoom(root: string, browser: Browser, headless: boolean): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), 'carrel-bench-'));
  const start = performance.now();
  const room = await openChromiumRoom({ root, browser, headless, size, data, packs: [], screenshot: null });
  await room.window.page.locator('[data-room="ready"] [role="option"] h3').first().waitFor();
  const took = performance.now() - start;
  await room.close();
  rmSync(data, { recursive: true, force: true });
  return took;
}

async function openBlank(browser: Browser, headless: boolean): Promise<number> {
  const start = performance.now();
  const window = await openWindow({ browser, files: blankPage, headless, size });
  await window.show();
  await window.page.locator('#there').waitFor();
  const took = performance.now() - start;
  await window.close();
  return took;
}
