import { z } from 'zod';

/**
 * The document model: a version's text as data. Never markup: the renderer draws it and nothing
 * parses HTML at read time (DESIGN, "Words"). Element names follow TEI P5 where it has one.
 */

export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'emphasis'; readonly content: readonly Inline[] }
  | { readonly type: 'strong'; readonly content: readonly Inline[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'name'; readonly content: readonly Inline[]; readonly key?: string }
  | { readonly type: 'place'; readonly content: readonly Inline[]; readonly key?: string }
  | { readonly type: 'date'; readonly content: readonly Inline[]; readonly edtf?: string }
  /**
   * An editor's mark: supplied, unclear, omitted, struck out or written in (TEI `supplied`, `unclear`, `gap`,
   * `del`, `add`). A gap may have no content.
   */
  | {
      readonly type: 'editorial';
      readonly mark: 'supplied' | 'unclear' | 'gap' | 'deleted' | 'added';
      readonly content: readonly Inline[];
    }
  /** A link to another record (`record:ID`) or an address, which is shown and never opened. */
  | { readonly type: 'link'; readonly target: string; readonly content: readonly Inline[] }
  | { readonly type: 'footnote-reference'; readonly note: string; readonly label: string }
  | { readonly type: 'page-break'; readonly label: string }
  | { readonly type: 'line-break' };

export type Block =
  | {
      readonly type: 'heading';
      readonly id: string;
      readonly level: number;
      readonly content: readonly Inline[];
    }
  | { readonly type: 'paragraph'; readonly id: string; readonly content: readonly Inline[] }
  | {
      readonly type: 'list';
      readonly id: string;
      readonly ordered: boolean;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly type: 'quotation'; readonly id: string; readonly blocks: readonly Block[] }
  | {
      readonly type: 'table';
      readonly id: string;
      readonly header: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly type: 'preformatted'; readonly id: string; readonly text: string }
  | { readonly type: 'page-break'; readonly id: string; readonly label: string }
  | { readonly type: 'rule'; readonly id: string };

export interface Footnote {
  readonly id: string;
  readonly label: string;
  readonly blocks: readonly Block[];
}

/** One version's text. Block ids are unique in it and stay the same when a block keeps its text. */
export interface DocumentModel {
  readonly language: string;
  readonly blocks: readonly Block[];
  readonly footnotes: readonly Footnote[];
}

const inlines = z.lazy(() => z.array(inlineSchema));

export const inlineSchema: z.ZodType<Inline> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('text'), text: z.string() }),
    z.strictObject({ type: z.literal('emphasis'), content: inlines }),
    z.strictObject({ type: z.literal('strong'), content: inlines }),
    z.strictObject({ type: z.literal('code'), text: z.string() }),
    z.strictObject({ type: z.literal('name'), content: inlines, key: z.string().optional() }),
    z.strictObject({ type: z.literal('place'), content: inlines, key: z.string().optional() }),
    z.strictObject({ type: z.literal('date'), content: inlines, edtf: z.string().optional() }),
    z.strictObject({
      type: z.literal('editorial'),
      mark: z.enum(['supplied', 'unclear', 'gap', 'deleted', 'added']),
      content: inlines,
    }),
    z.strictObject({ type: z.literal('link'), target: z.string(), content: inlines }),
    z.strictObject({ type: z.literal('footnote-reference'), note: z.string(), label: z.string() }),
    z.strictObject({ type: z.literal('page-break'), label: z.string() }),
    z.strictObject({ type: z.literal('line-break') }),
  ]),
) as z.ZodType<Inline>;

const blocks = z.lazy(() => z.array(blockSchema));

export const blockSchema: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('heading'),
      id: z.string(),
      level: z.int().min(1).max(6),
      content: inlines,
    }),
    z.strictObject({ type: z.literal('paragraph'), id: z.string(), content: inlines }),
    z.strictObject({ type: z.literal('list'), id: z.string(), ordered: z.boolean(), items: z.array(blocks) }),
    z.strictObject({ type: z.literal('quotation'), id: z.string(), blocks }),
    z.strictObject({
      type: z.literal('table'),
      id: z.string(),
      header: z.array(inlines),
      rows: z.array(z.array(inlines)),
    }),
    z.strictObject({ type: z.literal('preformatted'), id: z.string(), text: z.string() }),
    z.strictObject({ type: z.literal('page-break'), id: z.string(), label: z.string() }),
    z.strictObject({ type: z.literal('rule'), id: z.string() }),
  ]),
) as z.ZodType<Block>;

export const documentSchema: z.ZodType<DocumentModel> = z.strictObject({
  language: z.string(),
  blocks: z.array(blockSchema),
  footnotes: z.array(z.strictObject({ id: z.string(), label: z.string(), blocks: z.array(blockSchema) })),
});
