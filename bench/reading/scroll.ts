import type { Page } from 'playwright-core';

/** Times between the frames of a page that is scrolled, in milliseconds. */
export async function framesWhileScrolling(page: Page, wheels: number): Promise<number[]> {
  const box = await page.locator('#page').boundingBox();
  if (!box) throw new Error('No page is open.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.evaluate(() => {
    const times: number[] = [];
    let last = performance.now();
    const frame = (now: number) => {
      times.push(now - last);
      last = now;
      if (!(globalThis as { stopped?: boolean }).stopped) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    Object.assign(globalThis, { frames: times, stopped: false });
  });
  for (let wheel = 0; wheel < wheels; wheel += 1) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(30);
  }
  return page.evaluate(() => {
    Object.assign(globalThis, { stopped: true });
    // The first begins before anything is scrolled.
    return (globalThis as unknown as { frames: number[] }).frames.slice(1);
  });
}
