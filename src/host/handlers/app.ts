import type { Handlers } from '#contract/api.ts';
import { sqliteVersion } from '#core/library/open-library.ts';
import { logFile } from '../log.ts';
import type { Desk } from './index.ts';

type AppHandlers = Pick<Handlers, 'app.status' | 'app.retryLibrary' | 'app.logFault'>;

export const appHandlers = ({ options, keeper, showsFiles, emit, log }: Desk): AppHandlers => ({
  'app.status': () => ({
    version: options.version,
    shell: options.shell,
    sqlite: sqliteVersion(),
    log: logFile(options.dataFolder),
    library: keeper.state,
    showsFiles,
  }),
  'app.retryLibrary': () => {
    const state = keeper.retry();
    emit('library.changed', state);
    return state;
  },
  'app.logFault': ({ message, stack }) => {
    log(`fault in the window: ${message} ${stack.replaceAll(/\s*\n\s*/g, ' | ')}`);
    return {};
  },
});
