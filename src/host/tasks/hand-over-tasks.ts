import { AppError } from '#contract/errors.ts';
import type { HandOverFormat, HandOverOutcome, HandOverReport, TakeInPlan } from '#contract/hand-over.ts';
import type { Seen } from '#contract/styles.ts';
import { formatCitation } from '#core/cite/format-citation.ts';
import { type Style, styleHere } from '#core/cite/styles.ts';
import { choose, type PlainChoice, recordAt } from '#core/hand-over/choose.ts';
import { gather } from '#core/hand-over/gather.ts';
import { handedList } from '#core/hand-over/gather-lists.ts';
import { listMarkdown } from '#core/hand-over/markdown/list-markdown.ts';
import type { HandOver } from '#core/hand-over/model.ts';
import { planTakeIn, type TellOfTakeIn, takingOf } from '#core/hand-over/read/take-in.ts';
import { type HandOverSource, handOverSource } from '#core/hand-over/source.ts';
import { hasBibliography, pageOf, writeHandOver } from '#core/hand-over/write-hand-over.ts';
import type { Library } from '#core/library/open-library.ts';
import { openReadOnly } from '#core/library/open-read-only.ts';
import type { Pack } from '#core/pack/open-pack.ts';
import { withPacks } from './open-packs.ts';
import { tellSeldom } from './tell-seldom.ts';

/** What a task reads by itself: the library in this folder, which the host has open, and these packs. */
export interface DeskOrder {
  readonly dataFolder: string;
  readonly packs: readonly string[];
}

export interface HandOverOrder extends DeskOrder {
  readonly choice: PlainChoice;
  readonly format: HandOverFormat;
  /** A file; for `markdown` a folder. */
  readonly out: string;
  readonly replace: boolean;
  readonly style: Style;
  readonly locale?: string | undefined;
  readonly seen?: Seen | undefined;
  readonly originalTitle?: boolean | undefined;
}

export type { ToldOfTakeIn } from '#core/hand-over/read/take-in.ts';

/** How far a hand-over is. */
export type ToldOfHandOver = Omit<Extract<HandOverOutcome, { state: 'running' }>, 'state'>;
type Tell = (told: ToldOfHandOver) => void;

/** Gathers what was chosen, cites it, and writes it. */
export const handOverTask = (order: HandOverOrder, tell: Tell): Promise<HandOverReport> =>
  onDesk(order, async ({ source }) => {
    const handOver = gathered(source, order, tell);
    const total = handOver.records.length + handOver.lists.length;
    const told = tellSeldom(tell);
    tell({ phase: 'writing', done: 0, total });
    return writeHandOver({ ...order, handOver }, (done) => told({ phase: 'writing', done, total }));
  });

/** The same as a page that the shell is to print. */
export const handOverPageTask = (order: HandOverOrder, tell: Tell) =>
  onDesk(order, ({ source }) => {
    const handOver = gathered(source, order, tell);
    tell({ phase: 'writing', done: 0, total: handOver.records.length + handOver.lists.length });
    return pageOf({ ...order, handOver });
  });

function gathered(source: HandOverSource, order: HandOverOrder, tell: Tell): HandOver {
  const { choice, format, locale, seen, originalTitle } = order;
  const told = tellSeldom(tell);
  const steps = gather(source, choose(source, choice), {
    style: styleHere(order.style),
    locale,
    seen,
    originalTitle,
    now: new Date(),
    ...(hasBibliography(format) && {
      bibliography: (done: number, total: number) => told({ phase: 'setting', done, total }),
    }),
  });
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    told({ phase: 'gathering', ...step.value });
  }
}

export interface ListMarkdownOrder extends DeskOrder {
  readonly list: string;
  readonly style: Style;
  readonly locale?: string | undefined;
  readonly seen?: Seen | undefined;
  readonly originalTitle?: boolean | undefined;
}

/** One reading list as a document in Markdown, with its records cited; empty where it is not there any more. */
export const listMarkdownTask = ({
  list,
  style,
  locale,
  seen,
  originalTitle,
  ...desk
}: ListMarkdownOrder): Promise<string> =>
  onDesk(desk, ({ source }) => {
    const own = styleHere(style);
    const handed = handedList(source.tree, list, (ref) => {
      const record = recordAt(source, ref);
      const collection = source.pack(ref.collection)?.collection;
      if (!record || !collection) return null;
      const { bibliography } = formatCitation(record, collection, own, { locale, seen, originalTitle });
      return { title: record.title, cited: bibliography };
    });
    return handed ? listMarkdown(handed) : '';
  });

export interface PlanTakeInOrder extends DeskOrder {
  readonly path: string;
}

export interface TakeInOrder extends PlanTakeInOrder {
  readonly seal: string;
  readonly revise: readonly string[];
}

/** What taking in a file would do, whole. */
export const planTakeInTask = (
  { path, ...order }: PlanTakeInOrder,
  tell: TellOfTakeIn,
): Promise<TakeInPlan> => onDesk(order, (desk) => planTakeIn(desk, path, tellSeldom(tell)));

/** What is to be added to the library, and the commit after which it was compared with. */
export const takeInTask = ({ path, seal, revise, ...order }: TakeInOrder, tell: TellOfTakeIn) =>
  onDesk(order, (desk) => {
    const seq = desk.library.latest.lastSeq();
    return { seq, taking: takingOf(desk, path, { seal, revise }, tellSeldom(tell)) };
  });

interface TaskDesk {
  readonly library: Library;
  readonly source: HandOverSource;
  readonly packs: readonly Pack[];
}

/** Works on library and packs by connections of this process's own, which cannot write. */
export const onDesk = <T>(
  { dataFolder, packs }: DeskOrder,
  work: (desk: TaskDesk) => T | Promise<T>,
): Promise<T> =>
  withPacks(packs, async (open) => {
    const library = openReadOnly(dataFolder, { now: () => new Date(), log: () => {} }, unreadable());
    try {
      const source = handOverSource(library, (id) => open.get(id) ?? null);
      return await work({ library, source, packs: [...open.values()] });
    } finally {
      library.close();
    }
  });

const unreadable = () =>
  new AppError('library-unwritable', 'The library cannot be read beside the window. Try again.');
