import type { LibraryState } from '#contract/api.ts';
import type { EventName, Events } from '#contract/events.ts';
import type { Shelved } from '#contract/packs.ts';
import { createServer } from '#contract/server.ts';
import type { Transport } from '#contract/transport.ts';
import { createCatalogue } from '#core/catalogue/create-catalogue.ts';
import { createHandlers } from './handlers/index.ts';
import { keepLibrary } from './library-keeper.ts';
import { createLog, describeFault } from './log.ts';
import type { HostOptions } from './options.ts';
import { openShelf } from './shelf.ts';

export interface Host {
  /** A sentence for each pack that was refused and for a library that is not there: for whoever started it. */
  readonly troubles: readonly string[];
  close(): void;
}

/** Puts core behind the contract, on whatever transport the shell has. */
export function createHost(options: HostOptions, transport: Transport): Host {
  const log = createLog(options.dataFolder);
  const shelf = openShelf(options.packFolders, options.packFiles);
  const catalogue = createCatalogue(() => shelf.packs);
  const keeper = keepLibrary(options.dataFolder, log);
  const emit = <N extends EventName>(name: N, value: Events[N]) => server.emit(name, value);

  const handlers = createHandlers({ options, log, shelf, catalogue, keeper, emit });
  const server = createServer(transport, handlers, {
    logFault: (call, error) => log(`fault in call ${call.id} ${call.name}: ${describeFault(error)}`),
  });

  return {
    troubles: troublesOf(shelf.shelved, keeper.state),
    close() {
      server.close();
      keeper.close();
      shelf.close();
    },
  };
}

function troublesOf(shelved: readonly Shelved[], library: LibraryState): readonly string[] {
  const refused = shelved.flatMap((each) => (each.state === 'refused' ? [each.error.message] : []));
  return library.state === 'unavailable' ? [...refused, library.error.message] : refused;
}
