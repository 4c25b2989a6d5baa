import type { Command } from 'commander';
import type { Output } from './output.ts';

/** Adds one command to the program. `commands/index.ts` lists them all. */
export type RegisterCommand = (program: Command, output: Output) => void;
