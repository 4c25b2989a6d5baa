import type { TrailEntry } from '#contract/trail.ts';

/**
 * The trail as an appendix on method (Markdown): day by day what was searched, in which state of which collections, how
 * much was found, and what was opened and marked. The digests let another reader search the very same packs.
 */
export function trailMarkdown(entries: readonly TrailEntry[]): string {
  const blocks = ['# Research trail'];
  let day = '';
  for (const entry of entries) {
    const on = entry.at.slice(0, 10);
    if (on !== day) blocks.push(`## ${on}`);
    day = on;
    blocks.push(`- ${entry.at.slice(11, 16)} ${wordsOf(entry)}${remarkOf(entry)}`);
  }
  const packs = packsOf(entries);
  if (packs.length > 0) blocks.push('## Collections searched', ...packs);
  blocks.push('Times are in Universal Time (UTC).');
  return `${blocks.join('\n\n')}\n`;
}

function wordsOf(entry: TrailEntry): string {
  switch (entry.kind) {
    case 'search':
      return `Searched${typed(entry.view.query)}: ${entry.sentence} ${entry.total} ${entry.total === 1 ? 'record' : 'records'} in ${entry.packs.map(({ title, version }) => `${title} (${version})`).join(', ')}.`;
    case 'record':
      return `Opened “${entry.title}”, ${entry.date ?? 'n.d.'} (${entry.ref.collection}/${entry.ref.record}).`;
    case 'mark':
      return `Marked “${entry.quote.replaceAll(/\s+/g, ' ')}” in “${entry.title}”.`;
  }
}

/** As it was typed, as code: a query has signs that Markdown would take for its own. */
function typed(query: string): string {
  const text = query.replaceAll(/\s+/g, ' ').trim();
  const fence = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  return text === '' ? '' : ` ${fence} ${text} ${fence}`;
}

const remarkOf = ({ remark }: TrailEntry): string =>
  remark.trim() === '' ? '' : `\n\n  ${remark.trim().replaceAll('\n', '\n  ')}`;

/** Each state of a collection once, with the digest of its pack. */
function packsOf(entries: readonly TrailEntry[]): string[] {
  const packs = entries.flatMap((entry) => (entry.kind === 'search' ? entry.packs : []));
  return [
    ...new Set(
      packs.map(({ title, version, digest }) => `- ${title}, version ${version}, SHA-256 ${digest}`),
    ),
  ];
}
