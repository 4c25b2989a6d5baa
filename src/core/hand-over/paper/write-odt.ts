import { strToU8, zipSync } from 'fflate';
import { escapeHtml } from '../../cite/escape-html.ts';
import { manifestXml, metaXml, namespaces, odtLists, odtStyles } from './odt-styles.ts';
import type { Paper, PaperBlock, PaperInline, Run } from './paper.ts';

const mimetype = 'application/vnd.oasis.opendocument.text';

/** A document of OpenDocument 1.3 (OASIS; ISO 26300), with real footnotes. */
export function writeOdt(paper: Paper): Uint8Array {
  const styles = createStyles();
  const body = createBody(styles).blocks(paper.blocks, plain);
  const content = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content ${namespaces} office:version="1.3"><office:automatic-styles>${odtLists}${styles.xml()}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const modified = new Date(paper.madeAt);
  return zipSync(
    {
      // First and as it is, so that a program can tell what the file is by its beginning (Part 2, 3.3).
      mimetype: [strToU8(mimetype), { level: 0 }],
      'content.xml': strToU8(content),
      'styles.xml': strToU8(odtStyles),
      'meta.xml': strToU8(metaXml(xml(paper.title), paper.madeAt)),
      'META-INF/manifest.xml': strToU8(manifestXml(mimetype)),
    },
    // Zip knows no year before 1980.
    { mtime: modified.getFullYear() < 1980 ? new Date(1980, 0, 1) : modified },
  );
}

interface Place {
  readonly style: string;
  /** Before the first words of an item: nothing; `inNote`: footnotes cannot have any. */
  readonly inNote: boolean;
}
const plain: Place = { style: 'Text_20_body', inNote: false };

function createBody(styles: Styles) {
  let notes = 0;
  let tables = 0;

  const inlines = (content: readonly PaperInline[], at: Place): string =>
    content.map((each) => inline(each, at)).join('');

  function inline(each: PaperInline, at: Place): string {
    if (each.kind === 'break') return '<text:line-break/>';
    if (each.kind === 'run') return runXml(each, styles);
    if (at.inNote) return '';
    notes += 1;
    const words = blocks(each.blocks, { style: 'Footnote', inNote: true });
    return `<text:note text:id="ftn${notes}" text:note-class="footnote"><text:note-citation>${notes}</text:note-citation><text:note-body>${words}</text:note-body></text:note>`;
  }

  const blocks = (of: readonly PaperBlock[], at: Place): string => of.map((each) => block(each, at)).join('');
  const paragraph = (style: string, words: string) => `<text:p text:style-name="${style}">${words}</text:p>`;

  function block(each: PaperBlock, at: Place): string {
    switch (each.kind) {
      case 'heading': {
        const words = inlines(each.content, at);
        if (each.level === 1) return paragraph('Title', words);
        const level = each.level - 1;
        return `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${words}</text:h>`;
      }
      case 'paragraph':
        return paragraph(at.style, inlines(each.content, at));
      case 'entry':
        return paragraph('Entry', inlines(each.content, at));
      case 'facts':
        return paragraph('Facts', inlines(each.content, at));
      case 'quotation':
        return blocks(each.blocks, { ...at, style: 'Quotations' });
      case 'list': {
        const items = each.items.map((item) => `<text:list-item>${blocks(item, at)}</text:list-item>`);
        return `<text:list text:style-name="${each.ordered ? 'Numbers' : 'Points'}">${items.join('')}</text:list>`;
      }
      case 'table': {
        // None within a footnote: its cells are paragraphs there.
        const rows = each.rows.map((row) => row.map((cell) => inlines(cell, at)));
        if (at.inNote) return rows.map((row) => paragraph(at.style, row.join(' | '))).join('');
        tables += 1;
        return tableXml(rows, tables);
      }
      case 'code':
        return paragraph('Preformatted_20_Text', spaced(each.text));
      case 'rule':
        return paragraph('Rule', '');
    }
  }
  return { blocks };
}

function tableXml(rows: readonly (readonly string[])[], number: number): string {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  // No header rows (Part 3, 9.1.4): pandoc 2 leaves their words out.
  const row = (cells: readonly string[], style: string) => {
    const all = Array.from(
      { length: columns },
      (_, at) =>
        `<table:table-cell table:style-name="Cell" office:value-type="string"><text:p text:style-name="${style}">${cells[at] ?? ''}</text:p></table:table-cell>`,
    );
    return `<table:table-row>${all.join('')}</table:table-row>`;
  };
  const all = rows.map((cells, at) => row(cells, at === 0 ? 'Table_20_Heading' : 'Table_20_Contents'));
  return `<table:table table:name="Table${number}"><table:table-column table:number-columns-repeated="${columns}"/>${all.join('')}</table:table>`;
}

function runXml({ text, lang, emphasis, strong, code, target }: Run, styles: Styles): string {
  const name = styles.name({
    lang,
    emphasis: emphasis === true,
    strong: strong === true,
    code: code === true,
  });
  const words =
    name === null ? spaced(text) : `<text:span text:style-name="${name}">${spaced(text)}</text:span>`;
  return target === undefined
    ? words
    : `<text:a xlink:type="simple" xlink:href="${xml(target)}">${words}</text:a>`;
}

interface Form {
  readonly lang: string | null;
  readonly emphasis: boolean;
  readonly strong: boolean;
  readonly code: boolean;
}
interface Styles {
  /** Null for words that need no style. */
  name(form: Form): string | null;
  xml(): string;
}

const eastern = new Set(['ja', 'ko', 'zh']);
const complex = new Set(['ar', 'fa', 'ur', 'he', 'yi']);
const countries: Readonly<Record<string, string>> = {
  ja: 'JP',
  ko: 'KR',
  zh: 'CN',
  ru: 'RU',
  de: 'DE',
  fr: 'FR',
  en: 'US',
};

/** A style for each form and language that there is: OpenDocument has no other way. */
function createStyles(): Styles {
  const known = new Map<string, { readonly name: string; readonly form: Form }>();
  return {
    name(form) {
      if (form.lang === null && !form.emphasis && !form.strong && !form.code) return null;
      const key = JSON.stringify(form);
      const style = known.get(key) ?? { name: `T${known.size + 1}`, form };
      known.set(key, style);
      return style.name;
    },
    xml: () =>
      [...known.values()]
        .map(({ name, form }) => {
          const italic = form.emphasis ? ' fo:font-style="italic" style:font-style-asian="italic"' : '';
          const bold = form.strong ? ' fo:font-weight="bold" style:font-weight-asian="bold"' : '';
          const mono = form.code ? ' style:font-name="Courier New" fo:font-family="\'Courier New\'"' : '';
          return `<style:style style:name="${name}" style:family="text"><style:text-properties${italic}${bold}${mono}${languageXml(form.lang)}/></style:style>`;
        })
        .join(''),
  };
}

function languageXml(lang: string | null): string {
  if (lang === null) return '';
  const [primary = '', ...rest] = lang.split('-');
  if (!/^[a-z]{2,3}$/i.test(primary)) return '';
  const region = rest.find((each) => /^[A-Z]{2}$/.test(each)) ?? countries[primary.toLowerCase()] ?? 'none';
  const end = eastern.has(primary) ? '-asian' : complex.has(primary) ? '-complex' : '';
  const prefix = end === '' ? 'fo' : 'style';
  return ` ${prefix}:language${end}="${primary.toLowerCase()}" ${prefix}:country${end}="${region}"`;
}

/** Spaces in a row, tabs and line ends are elements of their own (Part 3, 6.1.2). */
const spaced = (text: string): string =>
  xml(text)
    .replaceAll(/\r\n?|\n/g, '<text:line-break/>')
    .replaceAll('\t', '<text:tab/>')
    .replaceAll(/(^ +| {2,})/g, (run) => `<text:s text:c="${run.length}"/>`);

const xml = escapeHtml;
