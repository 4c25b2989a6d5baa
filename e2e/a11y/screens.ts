import type { RoomName } from './rooms.ts';
import type { Screen } from './screen.ts';
import { addingScreens } from './screens/adding.ts';
import { catalogueScreens } from './screens/catalogue.ts';
import { errorScreens } from './screens/errors.ts';
import { listScreens } from './screens/lists.ts';
import { recordScreens } from './screens/record.ts';
import { roomScreens } from './screens/room.ts';

/** All screens and states of the window. What a room looks like at its first start comes first. */
export const screens: readonly Screen[] = [
  ...catalogueScreens,
  ...recordScreens,
  ...listScreens,
  ...roomScreens,
  ...addingScreens,
  ...errorScreens,
];

/** Those that a test goes through, by their room: all that `CARREL_A11Y` matches, in `npm test` those of `short`. */
export function screensByRoom(short: RegExp): ReadonlyMap<RoomName, readonly Screen[]> {
  const pattern = new RegExp(process.env.CARREL_A11Y ?? short);
  return Map.groupBy(
    screens.filter(({ name }) => pattern.test(name)),
    ({ room }) => room,
  );
}
