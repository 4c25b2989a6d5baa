import { figures } from '../../test/durability/figures.ts';
import { codeOf, oddIds, oddTitle, writeOddFontsPack } from '../fixtures/odd-fonts-pack.ts';
import { expect, test } from '../fixtures/room-test.ts';
import { unharmed, watchHarm } from '../fixtures/watch-harm.ts';

/** All in `npm run test:security`; here those that were the hole once, and some. */
const isFull = process.env.CARREL_SECURITY === 'full';
const ids = oddIds.filter((_, at) => isFull || at % 9 === 0);

test('code in the matrices, names and calculations of a PDF’s fonts does not run', async ({
  open,
  data,
  faults,
}) => {
  if (isFull) test.setTimeout(600_000);
  faults.allow(/pdf|font|Type3|sanitiz/i);
  const room = await open({ packs: [writeOddFontsPack(data, ids)] });
  const { page } = room;
  await room.search('odd letters');
  await room.openRecord(oddTitle);
  await page.getByRole('button', { name: 'Pages' }).click();
  const sheet = page.locator('#other-page');
  const settled = sheet.locator('canvas[data-drawn="true"]').or(sheet.getByRole('alert'));
  await expect(settled).toBeVisible();
  // Letters of the font as it should be: more than the bar that every page has.
  const ink = await sheet.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas;
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    return pixels.filter((value, at) => at % 4 === 0 && value < 128).length / (width * height);
  });
  expect(ink).toBeGreaterThan(0.004);

  const harm = await watchHarm(page);
  let drawn = 0;
  for (const [at, id] of ids.entries()) {
    await page.getByLabel('Page', { exact: true }).selectOption(String(at + 2));
    await expect(page.locator('[aria-label="Page of the paper"] [role="status"]'), id).toHaveText(
      `${at + 2} of ${ids.length + 1}`,
    );
    await expect(settled, id).toBeVisible({ timeout: 30_000 });
    drawn += await sheet.locator('canvas[data-drawn="true"]').count();
  }
  expect(await harm()).toEqual(unharmed);
  expect(drawn).toBeGreaterThan(ids.length / 2);
  figures('odd fonts', { pages: ids.length, drawn, 'scripts run': 0 });

  // The control: a reader that writes matrices into code, as pdf.js once did, without the policy.
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setBypassCSP', { enabled: true });
  await page.reload();
  await page.locator('[data-room="ready"]').waitFor({ state: 'attached' });
  const other = await watchHarm(page);
  await page.evaluate((codes) => {
    for (const code of codes) {
      const body = `c.transform(0.001,0,0,0.001,0,${code});`;
      const draw = Reflect.construct(Function, ['c', body]) as (context: { transform(): void }) => void;
      draw({ transform() {} });
    }
  }, ids.map(codeOf));
  expect((await other()).scripts).toEqual(ids);
});
