import { constants, deflateRawSync } from 'node:zlib';

/** A line of a page; points from the lower left corner. */
export interface TestLine {
  readonly text: string;
  readonly left?: number;
  readonly baseline: number;
  readonly size?: number;
}

export interface TestPdf {
  readonly pages: readonly (readonly TestLine[])[];
  /** Entries of its information dictionary. */
  readonly info?: Readonly<Record<string, string>>;
  /** The catalogue's page labels, as PDF writes them. */
  readonly labels?: string;
  /** How many pages it says that it has. */
  readonly count?: number;
  /** More entries of the trailer. */
  readonly trailer?: string;
  /** How many megabytes the first page becomes when it is unpacked; a kilobyte of the file for each. */
  readonly bombMb?: number;
}

/** Lines one under the other, for tests that care for the words alone. */
export const linesDown = (...texts: readonly string[]): TestLine[] =>
  texts.map((text, index) => ({ text, baseline: 700 - index * 14 }));

/**
 * A PDF with a text layer in any script: its font has no letters, but says which characters they stand for
 * (`ToUnicode`), as scanners write it. For tests only.
 */
export function testPdf({
  pages,
  info,
  labels,
  count = pages.length,
  trailer = '',
  bombMb = 0,
}: TestPdf): Buffer {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  // 1 catalogue, 2 pages, 3 font, 4 its glyphs, 5 what they stand for, 6 information; then two for each page.
  const kids = pages.map((_, index) => `${7 + index * 2} 0 R`).join(' ');
  add(`<< /Type /Catalog /Pages 2 0 R ${labels ? `/PageLabels ${labels}` : ''} >>`);
  add(`<< /Type /Pages /Count ${count} /Kids [${kids}] >>`);
  add(
    '<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
  );
  add(
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor << /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 0 500 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>',
  );
  add(stream(toUnicode(pages.flat())));
  const entries = Object.entries(info ?? {}).map(([name, value]) => `/${name} <feff${hex(value)}>`);
  add(`<< ${entries.join(' ')} >>`);
  for (const [index, lines] of pages.entries()) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F 3 0 R >> >> /Contents ${8 + index * 2} 0 R >>`,
    );
    if (index === 0 && bombMb > 0) add(bomb(bombMb));
    else
      add(
        stream(
          lines
            .map(
              ({ text, left = 72, baseline, size = 12 }) =>
                `BT /F ${size} Tf 1 0 0 1 ${left} ${baseline} Tm <${hex(text)}> Tj ET`,
            )
            .join('\n'),
        ),
      );
  }
  let body = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  );
}

/** A stream that a megabyte of spaces follows by a megabyte of spaces, each packed by itself. */
function bomb(megabytes: number): string {
  const spaces = Buffer.alloc(1 << 20, ' ');
  const one = deflateRawSync(spaces, { finishFlush: constants.Z_FULL_FLUSH }).toString('latin1');
  const packed = `x\x9c${one.repeat(megabytes)}${deflateRawSync(Buffer.alloc(0)).toString('latin1')}`;
  return `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`;
}

/** UTF-16, big-endian. */
const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

function toUnicode(lines: readonly TestLine[]): string {
  const units = [...new Set(lines.flatMap(({ text }) => hex(text).match(/.{4}/g) ?? []))];
  const chars = units.map((unit) => `<${unit}> <${unit}>`).join('\n');
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <0000> <ffff> endcodespacerange
${units.length} beginbfchar
${chars}
endbfchar endcmap end end`;
}
