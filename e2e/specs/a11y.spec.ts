import { join } from 'node:path';
import { figures } from '../../test/durability/figures.ts';
import { checkScreen } from '../a11y/checks/check-screen.ts';
import { lostFocus, press } from '../a11y/keys.ts';
import { openRoom } from '../a11y/rooms.ts';
import { screensByRoom } from '../a11y/screens.ts';
import { expect, test } from '../fixtures/room-test.ts';

/** In `npm test` these; `npm run test:a11y` goes through all, and its figures stand in test/a11y/README.md. */
const short = /^(nothing open|marks, one of them open|the library|files to choose from)/;

for (const [name, here] of screensByRoom(short)) {
  test(`every screen keeps to the guidelines (${name})`, async ({ shell, data }) => {
    test.setTimeout(180_000 + here.length * 60_000);
    const room = await openRoom(shell, name, data);
    room.page.setDefaultTimeout(30_000);
    const sums: Record<string, number> = { screens: here.length };
    for (const screen of here) {
      const faults: string[] = [];
      try {
        await screen.open(room);
        const shots = process.env.CARREL_SHOTS;
        if (shots) await room.page.screenshot({ path: join(shots, `${screen.name}.png`) });
        const checked = await checkScreen(room.page);
        faults.push(...checked.faults);
        for (const [figure, many] of Object.entries(checked.figures))
          sums[figure] = (sums[figure] ?? 0) + many;
        await press(room.page, 'Escape');
      } catch (error) {
        faults.push(`It was not reached: ${error}`);
      }
      figures(screen.name, { faults: faults.join('\n') });
      expect.soft(faults, screen.name).toEqual([]);
    }
    expect.soft(lostFocus(room.page), 'keys after which nothing had the focus').toEqual([]);
    figures(`a11y, ${name}`, sums);
    await room.close();
  });
}
