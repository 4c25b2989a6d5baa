import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { capturedRun } from '../../src/cli/captured-run.ts';
import { carrel, carrelsUnprivileged, contentsOf, giveAway, reachesUnprivileged } from './carrel-process.ts';

/** What is wrong with every record in the parser is in `core/import`; here is what a person at a terminal meets. */
const page = 'May 3, 1957\n\nLetter on Coal\n\nOn the mines.\n';

interface Case {
  readonly name: string;
  /** Puts files into the fresh folder; gives source and output by their names there. */
  readonly source: string;
  readonly content?: string | Buffer;
  readonly out?: string;
  /** The kind of source that it is said to be; else any text is a document. */
  readonly format?: string;
  readonly sentence: string;
}

const badSources: readonly Case[] = [
  {
    name: 'an empty file',
    source: 'page.txt',
    content: '',
    sentence: 'FOLDER/page.txt is empty. Save it again.',
  },
  {
    name: 'a binary file',
    source: 'page.txt',
    content: Buffer.from('7f454c460201010000000000', 'hex'),
    sentence: 'FOLDER/page.txt is not a text file. Save it as plain text in UTF-8 and import that.',
  },
  {
    name: 'a page without records',
    source: 'page.txt',
    content: 'Skip to content\n\nSearch\n\n1 - 10 of 12\n\nNext page\n',
    format: 'listing',
    sentence: 'No records were found in FOLDER/page.txt. Save the source whole and import it again.',
  },
  { name: 'a file that is not there', source: 'gone.txt', sentence: 'There is no file at FOLDER/gone.txt.' },
  {
    name: 'a folder without records',
    source: '.',
    format: 'listing',
    sentence: 'No records were found in FOLDER/.. Save the source whole and import it again.',
  },
];

const badOutputs: readonly Case[] = [
  {
    name: 'in a folder that does not exist',
    source: 'page.txt',
    content: page,
    out: 'gone/x.carrel',
    sentence:
      'FOLDER/gone/x.carrel cannot be written: its folder does not exist. Name a file in a folder that you may write to.',
  },
  {
    name: 'in a file instead of a folder',
    source: 'page.txt',
    content: page,
    out: 'page.txt/x.carrel',
    sentence:
      'FOLDER/page.txt/x.carrel cannot be written: its folder is a file. Name a file in a folder that you may write to.',
  },
  {
    name: 'a folder',
    source: 'page.txt',
    content: page,
    out: 'notes',
    sentence: 'FOLDER/notes is a folder. Name a file for the pack.',
  },
  {
    name: "another program's file",
    source: 'page.txt',
    content: page,
    out: 'thesis.docx',
    sentence:
      'FOLDER/thesis.docx exists already and is not a pack, so it is not replaced. Name another file.',
  },
  {
    name: 'its own source',
    source: 'page.txt',
    content: page,
    out: 'page.txt',
    sentence: 'FOLDER/page.txt exists already and is not a pack, so it is not replaced. Name another file.',
  },
];

const scratch = mkdtempSync(join(tmpdir(), 'carrel-bad-import-'));
chmodSync(scratch, 0o755);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function freshFolder({ source, content }: Pick<Case, 'source' | 'content'>): string {
  const folder = mkdtempSync(join(scratch, 'case-'));
  mkdirSync(join(folder, 'notes'));
  writeFileSync(join(folder, 'thesis.docx'), 'Two years of work.');
  if (content !== undefined) writeFileSync(join(folder, source), content);
  return folder;
}

const inBoth = [[], ['--json']] as const;

describe('import refuses in one sentence, for people and with --json, and leaves the folder as it was:', () => {
  /** The command of a case in a fresh folder, and what it is to say. */
  function prepared({ source, content, out = 'x.carrel', format, sentence }: Case) {
    const folder = freshFolder({ source, ...(content === undefined ? {} : { content }) });
    const named = format === undefined ? [] : ['--format', format];
    return {
      folder,
      args: ['import', `${folder}/${source}`, '--out', `${folder}/${out}`, ...named],
      refusal: { code: 1, out: '', err: `${sentence.replace('FOLDER', folder)}\n` },
    };
  }

  it.each([...badSources.map((each) => ({ ...each, name: `from ${each.name}` })), ...badOutputs])(
    '$name',
    async (each) => {
      const { folder, args, refusal } = prepared(each);
      const before = contentsOf(folder);
      for (const flags of inBoth) expect(await capturedRun(...args, ...flags)).toEqual(refusal);
      expect(contentsOf(folder)).toEqual(before);
    },
  );

  // The streams and the exit code of the program itself: one of each kind is enough.
  it.concurrent.each([
    ['a bad source', badSources[0], []],
    ['a bad output', badOutputs[0], ['--json']],
  ] as const)('as a program, with %s', async (_, each, flags) => {
    const { folder, args, refusal } = prepared(each as Case);
    const before = contentsOf(folder);
    expect(await carrel([...args, ...flags])).toEqual(refusal);
    expect(contentsOf(folder)).toEqual(before);
  });
});

const unprivileged = await reachesUnprivileged();

it.skipIf(!unprivileged)(
  'import refuses in one sentence what may not be written to or read, and leaves the folder as it was',
  async () => {
    const [locked, unread] = [1, 2].map(() => freshFolder({ source: 'page.txt', content: page }));
    for (const folder of [locked, unread]) giveAway(folder as string);
    giveAway(`${unread}/page.txt`);
    const before = contentsOf(locked as string);
    chmodSync(locked as string, 0o555);
    chmodSync(`${unread}/page.txt`, 0);
    const commands = [locked, unread].flatMap((folder) =>
      inBoth.map((flags) => ['import', `${folder}/page.txt`, '--out', `${folder}/x.carrel`, ...flags]),
    );
    const said = await carrelsUnprivileged(commands);
    const unwritable = {
      code: 1,
      out: '',
      err: `${locked}/x.carrel cannot be written: its folder cannot be written to. Name a file in a folder that you may write to.\n`,
    };
    const unreadable = {
      code: 1,
      out: '',
      err: `${unread}/page.txt cannot be read (EACCES). Ask for the right to read it.\n`,
    };
    expect(said).toEqual([unwritable, unwritable, unreadable, unreadable]);
    expect(contentsOf(locked as string)).toEqual(before);
  },
);
