import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleHandedRecord, sampleHandOver, sampleMark } from '#core/hand-over/sample-hand-over.ts';
import { writeHandOver } from '#core/hand-over/write-hand-over.ts';

/**
 * Documents in programs that are not ours: pandoc and LibreOffice (Debian: pandoc, libreoffice-writer-nogui). Where one is
 * missing its tests are left out, and in CI they fail.
 */
const has = (program: string) => spawnSync(program, ['--version']).status === 0;
const isCi = process.env.CI === 'true';
const noPandoc = !has('pandoc') && !isCi;
const noOffice = !has('soffice') && !isCi;
for (const [isMissing, program] of [
  [noPandoc, 'pandoc'],
  [noOffice, 'LibreOffice'],
] as const) {
  if (isMissing)
    process.stderr.write(`${program} is not there: its tests are left out.
`);
}

const folder = mkdtempSync(join(tmpdir(), 'carrel-documents-'));
const at = (name: string) => join(folder, name);
/** Signs that XML, Markdown and word processors stumble over. */
const hostile =
  ']]> & <b>x</b> "q" \u0000\u0007 \u202Eright to left\u202C  two  spaces\ttab \uD800 𐀀 %% <!-- x';
const handOver = sampleHandOver({
  records: [
    ...sampleHandOver().records,
    sampleHandedRecord({
      ref: { collection: 'talks', record: 'odd' },
      title: `Odd ${hostile}`,
      note: { text: `Odd: ${hostile}\n\n\`\`\`\nopen fence`, createdAt: '', savedAt: '' },
      marks: [sampleMark({ id: 'm2', anchor: { ...sampleMark().anchor, quote: hostile }, tags: [hostile] })],
    }),
  ],
});
beforeAll(async () => {
  mkdirSync(at('out'));
  for (const format of ['docx', 'odt'] as const)
    await writeHandOver({ handOver, format, out: at(`a.${format}`), replace: false });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** All nodes of one kind in pandoc's tree of a document. */
function nodes(tree: unknown, kind: string): { readonly t: string; readonly c: unknown }[] {
  if (Array.isArray(tree)) return tree.flatMap((each) => nodes(each, kind));
  if (typeof tree !== 'object' || tree === null) return [];
  const own = (tree as { t?: string }).t === kind ? [tree as { t: string; c: unknown }] : [];
  return [...own, ...Object.values(tree).flatMap((each) => nodes(each, kind))];
}
const words = (tree: unknown): string => {
  if (Array.isArray(tree)) return tree.map(words).join('');
  if (typeof tree !== 'object' || tree === null) return '';
  const { t, c } = tree as { t?: string; c?: unknown };
  if (t === 'Str') return String(c);
  if (t === 'Space' || t === 'SoftBreak') return ' ';
  return c === undefined ? Object.values(tree).map(words).join('') : words(c);
};

describe.skipIf(noPandoc)('pandoc reads', () => {
  it.each(['docx', 'odt'])(
    'the .%s: footnotes are footnotes with their words, and all else is what it was',
    (format) => {
      const { stdout, status } = spawnSync('pandoc', [at(`a.${format}`), '-t', 'json'], { encoding: 'utf8' });
      expect(status).toBe(0);
      const { blocks } = JSON.parse(stdout) as { blocks: unknown };
      const notes = nodes(blocks, 'Note').map(words);
      expect(notes).toEqual([
        'The footnote of the note.',
        '“Rice,” Talks, May 1957, p. 3. In Carrel',
        '“Rice,” Talks, May 1957, p. 3. In Carrel',
      ]);
      const headings = nodes(blocks, 'Header').map(words);
      expect(headings.slice(0, 4)).toEqual([
        'To read',
        'Notes and marks',
        'The Price of Rice',
        '“Coal” and Steel: 석탄',
      ]);
      const quoted = nodes(blocks, 'BlockQuote').map(words).join(' ');
      expect(quoted).toContain('The harvest of 1956 was *poor*.');
      expect(quoted).toContain(']]> & <b>x</b> "q" \uFFFD\uFFFD');
      const emphasised = nodes(blocks, 'Emph').map(words);
      expect(emphasised).toEqual(expect.arrayContaining(['here', 'footnote', 'Talks']));
      expect(nodes(blocks, 'Strong').map(words)).toContain('again');
      expect(nodes(blocks, 'OrderedList')).toHaveLength(1);
      expect(nodes(blocks, 'BulletList')).toHaveLength(1);
      expect(nodes(blocks, 'Table').map(words)).toEqual(['ab12']);
    },
  );
});

describe.skipIf(noOffice)('LibreOffice opens', () => {
  it('both: footnotes are footnotes with their words, headings are headings', { timeout: 120_000 }, () => {
    const profile = `-env:UserInstallation=file://${at('profile')}`;
    for (const format of ['docx', 'odt']) {
      const args = [profile, '--headless', '--convert-to', 'fodt', '--outdir', at('out'), at(`a.${format}`)];
      expect([format, spawnSync('soffice', args, { timeout: 100_000 }).status]).toEqual([format, 0]);
      const xml = readFileSync(at('out/a.fodt'), 'utf8');
      rmSync(at('out/a.fodt'));
      const texts = (element: string) =>
        [...xml.matchAll(new RegExp(`<text:${element} [\\s\\S]*?</text:${element}>`, 'g'))].map(([each]) =>
          plain(each),
        );
      expect(texts('note').map((each) => each.replace(/^\d\s*/, ''))).toEqual([
        'The footnote of the note.',
        '“Rice,” Talks, May 1957, p. 3. In Carrel',
        '“Rice,” Talks, May 1957, p. 3. In Carrel',
      ]);
      expect(texts('h')).toEqual(
        expect.arrayContaining(['Notes and marks', '“Coal” and Steel: 석탄', 'Bibliography']),
      );
      expect(texts('p').join('\n')).toContain(']]> & <b>x</b> "q" \uFFFD\uFFFD');
      // The name in Korean is Korean, for the speller and the typeface.
      expect(xml).toContain('style:language-asian="ko"');
    }
  });
});

/** The words of a piece of XML. */
const plain = (xml: string): string =>
  xml
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .trim();
