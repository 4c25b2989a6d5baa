import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { expect, it } from 'vitest';
import { sampleHandOver } from '#core/hand-over/sample-hand-over.ts';
import { writeWebAnnotations } from '#core/hand-over/web-annotations.ts';

const context = JSON.parse(readFileSync(join(import.meta.dirname, 'anno-context.json'), 'utf8'));
/** Answers the one context that there is, and fetches none. */
const documentLoader = async (url: string) => {
  if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`The file asks for ${url}.`);
  return { document: context, documentUrl: url };
};
const oa = 'http://www.w3.org/ns/oa#';
type Node = Readonly<Record<string, unknown[]>>;
/** What a node has under a term; nothing where it has not. */
const under = (node: Node | undefined, term: string) => (node?.[term] ?? []) as Node[];

it('expand, by a JSON-LD processor, to what the Web Annotation vocabulary means, and nothing is dropped', async () => {
  const written = JSON.parse(writeWebAnnotations(sampleHandOver()));
  const [collection] = (await jsonld.expand(written, { documentLoader, safe: true })) as Node[];
  const [page] = under(collection, 'http://www.w3.org/ns/activitystreams#first');
  const [list] = under(page, 'http://www.w3.org/ns/activitystreams#items');
  const items = under(list, '@list');
  expect(items.map((item) => [item['@id'], item['@type'], item[`${oa}motivatedBy`]])).toEqual([
    ['carrel:talks/rice?bookmark=1', [`${oa}Annotation`], [{ '@id': `${oa}bookmarking` }]],
    ['carrel:talks/rice?note=1', [`${oa}Annotation`], [{ '@id': `${oa}commenting` }]],
    [
      'carrel:talks/rice?mark=3f0c7a52-0000-4000-8000-000000000001',
      [`${oa}Annotation`],
      [{ '@id': `${oa}commenting` }, { '@id': `${oa}highlighting` }],
    ],
  ]);
  const [target] = under(items[2], `${oa}hasTarget`);
  const [quote, position] = under(target, `${oa}hasSelector`);
  expect(target?.[`${oa}hasSource`]).toEqual([{ '@id': 'carrel:talks/rice?version=en' }]);
  expect(quote).toEqual({
    '@type': [`${oa}TextQuoteSelector`],
    [`${oa}exact`]: [{ '@value': 'The harvest of 1956 was *poor*.\nRi Sang-jo (리상조) said so.' }],
    [`${oa}prefix`]: [{ '@value': 'Before. ' }],
    [`${oa}suffix`]: [{ '@value': ' After.' }],
  });
  expect(position?.[`${oa}start`]).toEqual([
    { '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger', '@value': 8 },
  ]);
  // As RDF too: a term without a meaning would be refused by the safe mode.
  const quads = (await jsonld.toRDF(written, {
    documentLoader,
    safe: true,
    format: 'application/n-quads',
  })) as string;
  expect(quads).toContain(`<${oa}exact> "The harvest of 1956 was *poor*.\\nRi Sang-jo (리상조) said so."`);
});
