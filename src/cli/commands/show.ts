import { Option } from 'commander';
import type { DocumentModel } from '#contract/document.ts';
import type { Agent, ArchivalRecord, RecordDate, Version } from '#contract/entities.ts';
import { documentText } from '#core/read/document-text.ts';
import { getDocument, getRecord } from '#core/read/records.ts';
import type { RegisterCommand } from '../command.ts';
import { counted, fields } from '../text.ts';
import { withPack } from '../with-pack.ts';

interface Shown {
  readonly record: ArchivalRecord;
  readonly documents?: readonly { readonly version: string; readonly document: DocumentModel }[];
}

export const registerShow: RegisterCommand = (program, output) => {
  program
    .command('show')
    .description('show a record with its texts')
    .argument('<pack>', 'a .carrel file')
    .argument('<id>', "the record's id, or another of its ids")
    .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
    .option('--json', 'the same as --format json')
    .action((path: string, id: string, { format, json }: { format: string; json?: boolean }) => {
      const shown = withPack(path, (pack): Shown => {
        const record = getRecord(pack, id);
        const documents = record.versions.map((version) => ({
          version: version.id,
          document: getDocument(pack, record.id, version.id),
        }));
        return documents.length === 0 ? { record } : { record, documents };
      });
      output.answer(shown, { json: json || format === 'json' }, () => asText(shown));
    });
};

function asText({ record, documents = [] }: Shown): string {
  const facts = fields([
    ['Id', record.id],
    ['Other ids', record.aliases.join(', ')],
    ['Date', record.dates.map(dateText).join('; ') || 'n.d.'],
    ['Part of', record.partOf.map(({ title }) => title).join(' › ')],
    ['Number', record.number],
    ['Level', record.level],
    ['Kind', record.genre],
    ['People', record.agents.map(agentText).join('; ')],
    ['Places', record.places.join('; ')],
    ['Subjects', record.subjects.join('; ')],
    ['Original title', record.originalTitle ?? null],
    ['Languages', record.languages.join(', ')],
    ['Provenance', record.provenance?.text ?? null],
    ['Contributor', record.contributor],
    ['Translator', record.translator],
    ['Donor', record.donor],
    ['Rights', record.rights],
    ['Addresses', record.urls.join(' ')],
    ['Related', record.related.join(', ')],
    ['Texts', record.versions.map(versionText).join('; ')],
  ]);
  const texts = documents.map(({ document }) => documentText(document));
  return [record.title, facts, record.abstract ?? '', ...texts].filter((part) => part !== '').join('\n\n');
}

const dateText = ({ text, source }: RecordDate) => (source === 'title' ? `${text} (in the title)` : text);

const agentText = ({ name, role }: Agent) => `${name} (${role})`;

const versionText = ({ id, kind, language, words }: Version) =>
  `${id} (${kind}, ${language}, ${counted(words, 'word')})`;
