/** The parts of an OpenDocument file that are the same in each. Styles have the names that LibreOffice gives its own. */

export const namespaces = [
  ['office', 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'],
  ['text', 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'],
  ['style', 'urn:oasis:names:tc:opendocument:xmlns:style:1.0'],
  ['table', 'urn:oasis:names:tc:opendocument:xmlns:table:1.0'],
  ['fo', 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'],
  ['meta', 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['xlink', 'http://www.w3.org/1999/xlink'],
]
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(' ');

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

export const metaXml = (titleXml: string, madeAt: string): string =>
  `${head}<office:document-meta ${namespaces} office:version="1.3"><office:meta><meta:generator>Carrel</meta:generator><dc:title>${titleXml}</dc:title><meta:creation-date>${madeAt.replace(/\.\d+Z$/, 'Z')}</meta:creation-date></office:meta></office:document-meta>`;

export const manifestXml = (mimetype: string): string => {
  const files = [
    ['/', mimetype],
    ['content.xml', 'text/xml'],
    ['styles.xml', 'text/xml'],
    ['meta.xml', 'text/xml'],
  ].map(
    ([path, type]) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`,
  );
  return `${head}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${files.join('')}</manifest:manifest>`;
};

const paragraph = (
  name: string,
  title: string,
  paragraphXml: string,
  textXml = '',
  parent = 'Standard',
): string =>
  `<style:style style:name="${name}" style:display-name="${title}" style:family="paragraph" style:parent-style-name="${parent}"><style:paragraph-properties ${paragraphXml}/><style:text-properties ${textXml}/></style:style>`;

const headings = [16, 13, 12, 11, 11].map((size, at) => {
  const level = at + 1;
  return `<style:style style:name="Heading_20_${level}" style:display-name="Heading ${level}" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Text_20_body" style:default-outline-level="${level}"><style:paragraph-properties fo:margin-top="0.6cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="${size}pt" fo:font-weight="bold"/></style:style>`;
});

export const odtStyles = `${head}<office:document-styles ${namespaces} office:version="1.3"><office:styles>
<style:default-style style:family="paragraph"><style:paragraph-properties fo:line-height="135%"/><style:text-properties fo:font-family="Georgia, serif" fo:font-size="11pt" fo:language="en" fo:country="US"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
${paragraph('Text_20_body', 'Text body', 'fo:margin-bottom="0.25cm"')}
${paragraph('Title', 'Title', 'fo:margin-bottom="0.5cm"', 'fo:font-size="20pt" fo:font-weight="bold"')}
${headings.join('\n')}
${paragraph('Quotations', 'Quotations', 'fo:margin-left="1cm" fo:margin-right="1cm" fo:margin-top="0.2cm" fo:margin-bottom="0.25cm"')}
${paragraph('Entry', 'Bibliography', 'fo:margin-left="0.9cm" fo:text-indent="-0.9cm" fo:margin-bottom="0.25cm"')}
${paragraph('Facts', 'Carrel Facts', 'fo:margin-bottom="0.25cm"', 'fo:font-size="9pt" fo:color="#666666"')}
${paragraph('Footnote', 'Footnote', 'fo:margin-left="0.6cm" fo:text-indent="-0.6cm"', 'fo:font-size="9pt"')}
${paragraph('Preformatted_20_Text', 'Preformatted Text', 'fo:margin-bottom="0.25cm"', 'fo:font-family="\'Courier New\'" fo:font-size="10pt"')}
${paragraph('Table_20_Contents', 'Table Contents', 'fo:margin-bottom="0cm"')}
${paragraph('Table_20_Heading', 'Table Heading', 'fo:margin-bottom="0cm"', 'fo:font-weight="bold"')}
${paragraph('Rule', 'Horizontal Line', 'fo:border-bottom="0.5pt solid #999999" fo:margin-bottom="0.4cm"')}
<text:notes-configuration text:note-class="footnote" text:default-style-name="Footnote" style:num-format="1" text:start-value="0" text:footnotes-position="page"/>
</office:styles><office:automatic-styles><style:page-layout style:name="Page"><style:page-layout-properties fo:margin="2.5cm"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"/></office:master-styles></office:document-styles>`;

const levels = (one: (level: number) => string) =>
  Array.from({ length: 10 }, (_, at) => one(at + 1)).join('');
const place = (level: number) =>
  `<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="${(level * 0.8).toFixed(1)}cm"/></style:list-level-properties>`;

/** How lists and cells are drawn. */
export const odtLists = `<text:list-style style:name="Points">${levels((level) => `<text:list-level-style-bullet text:level="${level}" text:bullet-char="•">${place(level)}</text:list-level-style-bullet>`)}</text:list-style><text:list-style style:name="Numbers">${levels((level) => `<text:list-level-style-number text:level="${level}" style:num-format="1" style:num-suffix=".">${place(level)}</text:list-level-style-number>`)}</text:list-style><style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #999999" fo:padding="0.1cm"/></style:style>`;
