import { windowFlags } from './flags.ts';
import type { Profile } from './profile.ts';

/** How every browser of ours is started: in its own profile, sandboxed, kept offline by its switches, and ended by nobody but Carrel. */
export const launchOptions = ({ executable, env }: Profile) => ({
  executablePath: executable,
  env: definedOnly(env),
  args: [...windowFlags],
  chromiumSandbox: true,
  serviceWorkers: 'block' as const,
  acceptDownloads: false,
  // Carrel decides when it ends: the shell closes library and packs first.
  handleSIGINT: false,
  handleSIGTERM: false,
  handleSIGHUP: false,
});

const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined));
