import type { Handlers } from '#contract/api.ts';
import type { BuilderRow } from '#contract/search.ts';
import { pause } from '#core/catalogue/find-places.ts';
import { parseQuery } from '#core/search/parse-query.ts';
import { builderOf, writeRows } from '#core/search/query/builder.ts';
import { describeQuery } from '#core/search/query/describe-query.ts';
import { createCompleter } from '#core/search/suggest/completer.ts';
import type { Desk } from './index.ts';

type SearchHandlers = Pick<Handlers, 'search.describe' | 'search.write' | 'search.complete'>;

export const searchHandlers = ({ shelf, names }: Desk): SearchHandlers => {
  const completer = createCompleter(names.names);
  return {
    'search.describe': ({ query: text }) => {
      const { root, problems } = parseQuery(text);
      const rows = builderOf(root);
      return {
        sentence: describeQuery(root, false),
        problems: problems.map((problem) => ({ ...problem })),
        rows:
          rows?.map((row): BuilderRow => ('items' in row ? { ...row, items: [...row.items] } : row)) ?? null,
      };
    },
    'search.write': ({ rows }) => writeRows(rows),
    'search.complete': ({ query, caret, collections }, signal) => {
      const chosen = () =>
        shelf.packs.filter(({ collection }) => collections?.includes(collection.id) ?? true);
      return completer.complete({ query, caret, getPacks: chosen, pause: () => pause(signal) });
    },
  };
};
