import {
  BorderStyle,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { docxStyles } from './docx-styles.ts';
import { footnotesIn, type Paper, type PaperBlock, type PaperInline, type Run } from './paper.ts';

/** Word knows six levels that its own styles name. */
const levels = [
  HeadingLevel.TITLE,
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
] as const;
/** In twentieths of a point: a third of an inch. */
const indent = 480;
const deepest = 8;

/** Where a block stands: how far it is set in, in what kind of block, and its sign in a list. */
interface At {
  readonly depth: number;
  readonly style?: 'Quote' | 'Entry' | 'Facts' | 'FootnoteText';
  readonly numbering?: { readonly reference: string; readonly level: number; readonly instance: number };
}

/** A document of Word (ECMA-376), with real footnotes, headings and quotations. */
export async function writeDocx({ title, blocks }: Paper): Promise<Uint8Array> {
  const notes = footnotesIn(blocks);
  const writer = createWriter();
  const children = writer.blocks(blocks, { depth: 0 });
  const footnotes = Object.fromEntries(
    notes.map((each, at) => [
      at + 1,
      {
        children: writer
          .blocks(each, { depth: 0, style: 'FootnoteText' })
          .filter((child) => child instanceof Paragraph),
      },
    ]),
  );
  const document = new Document({
    title,
    creator: 'Carrel',
    description: 'Written by Carrel',
    ...docxStyles,
    numbering: {
      config: [
        { reference: 'numbers', levels: levelsOf(LevelFormat.DECIMAL, (level) => `%${level + 1}.`) },
        { reference: 'points', levels: levelsOf(LevelFormat.BULLET, () => '•') },
      ],
    },
    footnotes,
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const levelsOf = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: (level: number) => string) =>
  Array.from({ length: deepest + 1 }, (_, level) => ({
    level,
    format,
    text: text(level),
    style: { paragraph: { indent: { left: indent * (level + 1), hanging: 300 } } },
  }));

function createWriter() {
  let calls = 0;
  let lists = 0;

  const children = (content: readonly PaperInline[]): ParagraphChild[] =>
    content.map((inline) => {
      if (inline.kind === 'break') return new TextRun({ break: 1 });
      if (inline.kind === 'footnote') {
        calls += 1;
        return new FootnoteReferenceRun(calls);
      }
      const run = runOf(inline);
      return inline.target === undefined
        ? run
        : new ExternalHyperlink({ link: inline.target, children: [run] });
    });

  function blocks(of: readonly PaperBlock[], at: At): (Paragraph | Table)[] {
    return of.flatMap((block) => blockOf(block, at));
  }

  function paragraph(of: readonly ParagraphChild[], at: At): Paragraph {
    return new Paragraph({
      children: of,
      ...(at.style && { style: at.style }),
      ...(at.numbering
        ? { numbering: at.numbering }
        : at.depth > 0 && { indent: { left: indent * at.depth } }),
    });
  }

  function blockOf(block: PaperBlock, at: At): (Paragraph | Table)[] {
    switch (block.kind) {
      case 'heading': {
        const heading = levels[Math.min(block.level, levels.length) - 1] ?? HeadingLevel.HEADING_5;
        return [new Paragraph({ heading, children: children(block.content) })];
      }
      case 'paragraph':
        return [paragraph(children(block.content), at)];
      case 'entry':
        return [paragraph(children(block.content), { ...at, style: 'Entry' })];
      case 'facts':
        return [paragraph(children(block.content), { ...at, style: 'Facts' })];
      case 'quotation':
        return blocks(block.blocks, { depth: at.depth + 1, style: 'Quote' });
      case 'list': {
        lists += 1;
        const reference = block.ordered ? 'numbers' : 'points';
        const level = Math.min(at.depth, deepest);
        const numbering = { reference, level, instance: lists };
        const inside: At = { ...(at.style && { style: at.style }), depth: at.depth + 1 };
        return block.items.flatMap(([first, ...rest]) => {
          if (first === undefined) return [paragraph([], { ...inside, numbering })];
          // What stands behind an item's first paragraph belongs to it, and has no sign of its own.
          return first.kind === 'paragraph'
            ? [paragraph(children(first.content), { ...inside, numbering }), ...blocks(rest, inside)]
            : [paragraph([], { ...inside, numbering }), ...blocks([first, ...rest], inside)];
        });
      }
      case 'table':
        return [tableOf(block.rows), paragraph([], { depth: 0 })];
      case 'code': {
        const runs = block.text
          .split('\n')
          .map((text, line) => new TextRun({ text, font: 'Courier New', ...(line > 0 && { break: 1 }) }));
        return [paragraph(runs, at)];
      }
      case 'rule':
        return [
          new Paragraph({
            border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1, color: '999999' } },
          }),
        ];
    }
  }

  function tableOf(rows: (PaperBlock & { kind: 'table' })['rows']): Table {
    const columns = Math.max(1, ...rows.map((row) => row.length));
    const cell = (content: readonly PaperInline[]) =>
      new TableCell({ children: [new Paragraph({ children: children(content) })] });
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: rows.map(
        (row, at) =>
          new TableRow({
            tableHeader: at === 0,
            children: Array.from({ length: columns }, (_, column) => cell(row[column] ?? [])),
          }),
      ),
    });
  }

  return { blocks };
}

const eastern = new Set(['ja', 'ko', 'zh']);
const rightToLeft = new Set(['ar', 'fa', 'ur', 'he', 'yi']);

function runOf({ text, lang, emphasis, strong, code, target }: Run): TextRun {
  const primary = lang?.toLowerCase().split('-')[0] ?? '';
  const isRightToLeft = rightToLeft.has(primary);
  return new TextRun({
    text: text.replaceAll(/[\n\r]+/g, ' '),
    ...(emphasis && { italics: true }),
    ...(strong && { bold: true }),
    ...(code && { font: 'Courier New' }),
    ...(target !== undefined && { style: 'Hyperlink' }),
    ...(isRightToLeft && { rightToLeft: true }),
    ...(lang !== null && {
      language: isRightToLeft
        ? { bidirectional: lang }
        : eastern.has(primary)
          ? { eastAsia: lang }
          : { value: lang },
    }),
  });
}
