import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { commands } from './commands/index.ts';
import { outputTo, type Streams, sentenceOf } from './output.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** Done, refused or failed, wrong usage. */
export type ExitCode = 0 | 1 | 2;

/**
 * Runs the command line: `args` without program and script. Writes to `streams` only, and never exits.
 */
export async function run(args: readonly string[], streams: Streams): Promise<ExitCode> {
  const output = outputTo(streams);
  const program = new Command('carrel')
    .description('An offline reading room for digital archives.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => streams.out.write(text),
      writeErr: (text) => streams.err.write(text),
    })
    .version(version)
    .showHelpAfterError('(Add --help to see what a command takes.)');
  for (const register of commands) register(program, output);
  for (const command of program.commands) command.copyInheritedSettings(program);

  try {
    await program.parseAsync([...args], { from: 'user' });
    return 0;
  } catch (error) {
    // Commander has said what is wrong by then; help that was asked for is no error.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    output.remark(sentenceOf(error));
    return 1;
  }
}
