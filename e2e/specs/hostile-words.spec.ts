import { join } from 'node:path';
import { figures } from '../../test/durability/figures.ts';
import { payloads } from '../../test/security/words/payloads.ts';
import { allTitle, bait, writeHostileNames, writeHostilePack } from '../fixtures/hostile-pack.ts';
import { expect, test } from '../fixtures/room-test.ts';
import { unharmed, watchHarm } from '../fixtures/watch-harm.ts';
import { AddingPage } from '../pages/adding-page.ts';
import type { RoomPage } from '../pages/room-page.ts';

const all = payloads();
const isFull = process.env.CARREL_SECURITY === 'full';
/** In `npm run test:security` every one has a record of its own, and is opened and searched; here some. */
const own = all.filter((_, at) => isFull || at % 5 === 0);
const some = own.filter((_, at) => isFull || at % 16 === 0);

/** Scrolls the list from end to end, so that each of its rows is drawn once; answers which payloads were not among them. */
async function seeWholeList({ page }: RoomPage): Promise<readonly string[]> {
  const ids = await page.evaluate(async () => {
    const seen = new Set<string>();
    const list = document.querySelector('[role="listbox"][aria-label="Records"]');
    let scroller = list;
    while (scroller && scroller.scrollHeight <= scroller.clientHeight) scroller = scroller.parentElement;
    if (!list || !scroller) throw new Error('There is no list.');
    const pause = () => new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve), 25));
    scroller.scrollTop = 0;
    for (let isEnd = false; !isEnd; ) {
      await pause();
      for (let patience = 0; patience < 200; patience += 1) {
        const rows = [...list.querySelectorAll('[role="option"]')];
        // A list that has not followed yet shows nothing in the middle of what is in sight.
        const { top, height } = scroller.getBoundingClientRect();
        const isDrawn = rows.some((row) => {
          const place = row.getBoundingClientRect();
          return place.top <= top + height / 2 && place.bottom >= top + height / 2 - 40;
        });
        if (isDrawn && rows.every((row) => row.querySelector('h3')?.textContent)) break;
        await pause();
      }
      for (const title of list.querySelectorAll('h3')) seen.add(title.textContent.split(/\s/)[0] ?? '');
      // By steps from where it is: rows that are measured anew move the others.
      isEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2;
      scroller.scrollTop += scroller.clientHeight / 2;
    }
    return [...seen];
  });
  return own.map(({ id }) => id).filter((id) => !ids.includes(id));
}

/** Puts rich text on the clipboard as another program would, and pastes it where the focus is. */
async function paste({ page }: RoomPage, html: string): Promise<void> {
  await page.evaluate((html) => {
    const copy = (event: ClipboardEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      event.clipboardData?.setData('text/html', html);
      event.clipboardData?.setData('text/plain', html);
    };
    document.addEventListener('copy', copy, { capture: true, once: true });
    document.execCommand('copy');
  }, html);
  await page.keyboard.press('Control+v');
}

test('words from strangers stay words: in every place that shows them nothing runs, leaves or asks', async ({
  open,
  data,
  faults,
}) => {
  test.setTimeout(isFull ? 1_200_000 : 180_000);
  expect(all.length).toBeGreaterThanOrEqual(650);
  // Shown as file names, and as errors: none of them is a pack.
  const named = writeHostileNames(join(data, 'names'), all).slice(0, 40);
  const room = await open({ packs: [writeHostilePack(join(data, 'sticks'), all, own), ...named] });
  const { page } = room;
  const harm = await watchHarm(page);
  await expect(room.refused).toHaveCount(named.length);

  await test.step('title and abstract, in the list', async () => {
    expect(await seeWholeList(room)).toEqual([]);
  });
  await test.step('snippet', async () => {
    await room.search(bait);
    expect(await seeWholeList(room)).toEqual([]);
    await expect(page.locator('.entry-passage mark').first()).toBeVisible();
  });
  await test.step('search box', async () => {
    for (const { text } of some) {
      await room.searchBox.fill(text);
      await page.waitForTimeout(120);
      await room.settled();
    }
    await room.searchBox.fill('');
    await room.searchBox.focus();
    await paste(room, all.map(({ text }) => text).join(' '));
    await room.settled();
  });
  await test.step('title, abstract and names, on the page', async () => {
    for (const { id } of some) {
      await room.search(`"${id}"`);
      await room.openRecord(`${id} `);
    }
  });
  await test.step('body, names and links', async () => {
    await room.search(`"${allTitle}"`);
    await room.openRecord(allTitle);
    await page
      .locator('.text h3')
      .nth(all.length - 1)
      .waitFor();
    // Every link of the text is pressed, and nothing comes of it.
    const pressed = await page.locator('.text').evaluate((text) => {
      const links = text.querySelectorAll<HTMLElement>('a, button, [role="link"]');
      for (const link of links) link.click();
      return links.length;
    });
    expect(pressed).toBeGreaterThan(0);
  });
  await test.step('note and clipboard', async () => {
    await room.search(`"${allTitle}"`);
    await room.openRecord(allTitle);
    await room.writeNote('Pasted: ');
    await paste(room, all.map(({ text }) => text).join('\n'));
    await page.locator('[data-note-state="saved"]').waitFor();
    await expect(room.noteEditor).toContainText('data-hurt');
    await page.keyboard.press('Control+Enter');
    await page.waitForTimeout(300);
  });
  await test.step('file name', async () => {
    const adding = new AddingPage(page);
    await page.locator('#page').focus();
    await adding.open();
    await adding.goTo(join(data, 'names'));
    await expect(adding.files).toContainText('data-hurt');
    await page.keyboard.press('Escape');
  });
  expect(await harm()).toEqual(unharmed);
  figures('hostile-words', { payloads: all.length, 'one by one': some.length, scripts: 0, requests: 0 });

  await test.step('the same words harm a page that takes them for markup', async () => {
    faults.allow(/./);
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setBypassCSP', { enabled: true });
    await page.reload();
    await room.ready();
    const told = await watchHarm(page);
    await page.evaluate(
      async (texts) => {
        for (const text of texts) {
          const place = document.body.appendChild(document.createElement('div'));
          place.innerHTML = text;
          await new Promise((resolve) => setTimeout(resolve, 5));
          place.remove();
        }
      },
      all.map(({ text }) => text),
    );
    const done = await told();
    expect(done.scripts.length).toBeGreaterThan(30);
    expect(done.elements.length).toBeGreaterThan(300);
    expect(done.requests.length).toBeGreaterThan(30);
    figures('hostile-words-control', {
      scripts: done.scripts.length,
      elements: done.elements.length,
      requests: done.requests.length,
    });
  });
});
