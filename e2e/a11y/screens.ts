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
