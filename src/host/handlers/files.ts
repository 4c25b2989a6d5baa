import { homedir } from 'node:os';
import type { Handlers } from '#contract/api.ts';
import { listFolder } from '#core/files/list-folder.ts';
import { findPlaces, thisMachine } from '#core/files/places.ts';
import type { Desk } from './index.ts';

type FileHandlers = Pick<Handlers, 'files.list' | 'files.show'>;

export const fileHandlers = ({ written }: Desk): FileHandlers => {
  let last = homedir();
  return {
    'files.list': async ({ path }, signal) => {
      const listing = await listFolder(path ?? last, signal).catch((error: unknown) => {
        // Where one was last may be a stick that is gone.
        if (path !== null || last === homedir()) throw error;
        return listFolder(homedir(), signal);
      });
      last = listing.path;
      return { ...listing, places: await findPlaces(thisMachine()) };
    },
    'files.show': async ({ path }) => {
      await written.show(path);
      return {};
    },
  };
};
