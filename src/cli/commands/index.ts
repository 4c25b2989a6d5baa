import type { RegisterCommand } from '../command.ts';
import { registerBackup } from './backup.ts';
import { registerCheck } from './check.ts';
import { registerCite } from './cite.ts';
import { registerDiff } from './diff.ts';
import { registerExport } from './export.ts';
import { registerImport } from './import.ts';
import { registerInfo } from './info.ts';
import { registerKeys } from './keys.ts';
import { registerList } from './list.ts';
import { registerRestore } from './restore.ts';
import { registerSearch } from './search.ts';
import { registerShow } from './show.ts';
import { registerSign } from './sign.ts';
import { registerTakeIn } from './take-in.ts';
import { registerVerify } from './verify.ts';

/** Every command, in the order of the help. */
export const commands: readonly RegisterCommand[] = [
  registerImport,
  registerInfo,
  registerVerify,
  registerSign,
  registerKeys,
  registerDiff,
  registerList,
  registerSearch,
  registerShow,
  registerCite,
  registerExport,
  registerTakeIn,
  registerBackup,
  registerRestore,
  registerCheck,
];
