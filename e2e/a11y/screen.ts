import type { Page } from 'playwright-core';
import type { RoomName } from './rooms.ts';

/** Where a screen is shown. */
export interface Stage {
  readonly page: Page;
  /** A folder with files to import and packs to add. */
  readonly folder: string;
}

/** A screen or state of the window, and the way to it by keyboard alone, by no words of the interface. */
export interface Screen {
  readonly name: string;
  readonly room: RoomName;
  /** Goes there from wherever one is in its room. */
  readonly open: (stage: Stage) => Promise<void>;
}
