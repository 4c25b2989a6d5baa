import { diffPacks, type PackDifference } from '#core/pack/diff-packs.ts';
import type { RegisterCommand } from '../command.ts';
import { columns, counted } from '../text.ts';
import { withPack } from '../with-pack.ts';

export const registerDiff: RegisterCommand = (program, output) => {
  program
    .command('diff')
    .description('say what a new version of a pack changes')
    .argument('<old>', 'the pack as it was')
    .argument('<new>', 'the pack as it is now')
    .option('--json', 'print one JSON value')
    .action((oldPath: string, newPath: string, options: { json?: boolean }) => {
      const difference = withPack(oldPath, (old) => withPack(newPath, (next) => diffPacks(old, next)));
      output.answer(difference, options, () => asText(difference));
    });
};

function asText({ added, removed, renumbered, changed, same }: PackDifference): string {
  const lines = [
    ...added.map(({ id, title }) => ['added', id, title]),
    ...removed.map(({ id, title }) => ['removed', id, title]),
    ...renumbered.map(({ from, to, title }) => ['renumbered', `${from} → ${to}`, title]),
    ...changed.map(({ id, title, fields }) => ['changed', id, `${title} (${fields.join(', ')})`]),
  ];
  const sum = `${counted(same, 'record')} the same.`;
  return lines.length === 0 ? `No difference: ${sum}` : `${columns(lines)}\n\n${sum}`;
}
