import { Option } from 'commander';
import { type ListOptions, listRecords, type RecordList } from '#core/read/list-records.ts';
import { count, firstDay, lastDay } from '../arguments.ts';
import type { RegisterCommand } from '../command.ts';
import { columns, counted } from '../text.ts';
import { withPack } from '../with-pack.ts';

export const registerList: RegisterCommand = (program, output) => {
  program
    .command('list')
    .description('list the records of a pack')
    .argument('<pack>', 'a .carrel file')
    .option('--from <date>', 'first day, month or year', firstDay)
    .option('--to <date>', 'last day, month or year', lastDay)
    .addOption(new Option('--sort <order>', 'the order of the pack when left out').choices(['date', 'title']))
    .option('--limit <number>', 'at most so many', count)
    .option('--offset <number>', 'leave out so many first', count)
    .option('--json', 'print one JSON value')
    .action((path: string, options: ListOptions & { json?: boolean }, command) => {
      const { from, to } = options;
      if (from && to && from > to) command.error('error: --from is later than --to');
      const list = withPack(path, (pack) => listRecords(pack, options));
      output.answer(list, options, () => asText(list));
    });
};

function asText({ total, undated, records }: RecordList): string {
  const rows = records.map(({ dates, id, title }) => [dates[0]?.text ?? 'n.d.', id, title]);
  const summary = `${records.length} of ${counted(total, 'record')}; the pack has ${undated} undated.`;
  return [columns(rows), summary].filter((part) => part !== '').join('\n\n');
}
