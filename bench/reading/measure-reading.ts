import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Browser, findChromium } from '#chromium/find-chromium.ts';
import { openChromiumRoom } from '#chromium/index.ts';
import { buildIfStale } from '../../scripts/build.ts';
import { openDisplay } from '../../scripts/with-display.ts';
import { type Figure, ms, percentile, table } from '../report.ts';
import type { Corpus } from '../search/corpus.ts';
import { lookUp, type Opening, openText } from './open-text.ts';
import { framesWhileScrolling } from './scroll.ts';
import { lastBlockOf, markText, type ReadText, textsByLength } from './texts.ts';

const sizes = { windows: 5, medians: 9, marks: 400, wheels: 120, documents: 500 } as const;

/** How the longest document of the volumes opens and scrolls against one of a middle length; and what 500 leave behind. */
export async function measureReading(root: string, corpus: Corpus | null): Promise<string> {
  const browser = findChromium();
  if (corpus === null) return 'No volumes in ../shared/data/frus.';
  if (!browser) return 'No Chromium is installed.';
  await buildIfStale(root);
  const display = await openDisplay();
  if (display.name) process.env.DISPLAY = display.name;
  try {
    const { texts } = textsByLength(corpus.path);
    const longest = texts.at(-1);
    if (!longest) return 'The volumes have no documents.';
    const room = { root, browser, pack: corpus.path };
    return table([
      ...(await openings(room, texts, longest)),
      ...(await scrolling(room, longest)),
      ...(await memory(room, texts)),
    ]);
  } finally {
    display.stop();
  }
}

interface RoomWith {
  readonly root: string;
  readonly browser: Browser;
  readonly pack: string;
}

/** A room with the pack, and what is done in it; its data folder is gone afterwards. */
async function inRoom<T>(
  { root, browser, pack }: RoomWith,
  work: (page: Page) => Promise<T>,
  fill: (data: string) => void = () => {},
): Promise<T> {
  const data = mkdtempSync(join(tmpdir(), 'carrel-bench-'));
  fill(data);
  const size = { width: 1280, height: 800 };
  const headless = !process.env.DISPLAY;
  const room = await openChromiumRoom({
    root,
    browser,
    headless,
    size,
    data,
    packs: [pack],
    screenshot: null,
  });
  try {
    await room.window.page.locator('[data-room="ready"] [role="option"] h3').first().waitFor();
    return await work(room.window.page);
  } finally {
    await room.close();
    rmSync(data, { recursive: true, force: true });
  }
}

async function openings(
  room: RoomWith,
  texts: readonly ReadText[],
  longest: ReadText,
): Promise<readonly Figure[]> {
  const middle = texts.slice(texts.length >> 1).slice(0, sizes.medians + 1);
  const open = async (page: Page, text: ReadText): Promise<Opening> => {
    await lookUp(page, text);
    return openText(page, lastBlockOf(room.pack, text));
  };
  const long: Opening[] = [];
  const median: Opening[] = [];
  for (let window = 0; window < sizes.windows; window += 1) {
    await inRoom(room, async (page) => {
      const [warm, ...rest] = middle;
      if (warm) await open(page, warm);
      for (const text of rest) median.push(await open(page, text));
      long.push(await open(page, longest));
    });
  }
  const of = (all: readonly Opening[], what: keyof Opening) =>
    percentile(
      all.map((each) => each[what]),
      0.5,
    );
  const [mine, peer] = [of(long, 'readable'), of(median, 'readable')];
  return [
    {
      what: `the longest document (${longest.words} words) can be read, median of ${sizes.windows}`,
      value: ms(mine),
      against: `a document of ${middle[0]?.words} words ${ms(peer)}: ${(mine / peer).toFixed(2)} ×`,
    },
    {
      what: 'all of it is there',
      value: ms(of(long, 'whole')),
      against: `the other ${ms(of(median, 'whole'))}`,
    },
  ];
}

async function scrolling(room: RoomWith, longest: ReadText): Promise<readonly Figure[]> {
  const frames = (marks: number) =>
    inRoom(
      room,
      async (page) => {
        await lookUp(page, longest);
        await openText(page, lastBlockOf(room.pack, longest));
        await page.waitForTimeout(1500);
        return framesWhileScrolling(page, sizes.wheels);
      },
      (data) => markText(data, room.pack, longest, marks),
    );
  const [bare, marked] = [await frames(0), await frames(sizes.marks)];
  const say = (times: readonly number[]) =>
    `p99 ${ms(percentile(times, 0.99))}, longest ${ms(Math.max(...times))}, ${times.filter((each) => each > 50).length} of ${times.length} over 50 ms`;
  return [
    {
      what: `it is scrolled with ${sizes.marks} highlights: frames`,
      value: say(marked),
      against: `without any: ${say(bare)}`,
    },
  ];
}

async function memory(room: RoomWith, texts: readonly ReadText[]): Promise<readonly Figure[]> {
  const chosen = texts.filter((_, at) => at % Math.floor(texts.length / sizes.documents) === 0);
  const used = await inRoom(room, async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const heap = async () => {
      await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
      return { bytes: of('JSHeapUsedSize'), nodes: of('Nodes') };
    };
    const after: Awaited<ReturnType<typeof heap>>[] = [];
    for (const [at, text] of chosen.slice(0, sizes.documents).entries()) {
      await lookUp(page, text);
      await page.locator('[role="option"] h3').first().click();
      await page.locator('#page .text').waitFor();
      if ([50, 100, 250, sizes.documents].includes(at + 1)) after.push(await heap());
    }
    return after;
  });
  const say = (each: (typeof used)[number] | undefined) =>
    each ? `${(each.bytes / 1e6).toFixed(1)} MB, ${each.nodes} nodes` : '–';
  return [
    {
      what: `the page's heap after ${sizes.documents} documents, one after the other`,
      value: say(used.at(-1)),
      against: `after 50: ${say(used[0])}; after 100: ${say(used[1])}; after 250: ${say(used[2])}`,
    },
  ];
}
