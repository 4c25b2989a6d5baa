import { z } from 'zod';
import { viewSchema } from './catalogue.ts';
import { recordRefSchema } from './entities.ts';
import { errorReportSchema } from './error-report.ts';
import { noteNameSchema, notesViewSchema } from './notes.ts';
import { citing } from './styles.ts';

/** Everything that the reader made, taken away as documents, and taken in again (docs/hand-over.md). */

export const handOverFormats = ['markdown', 'docx', 'odt', 'html', 'pdf', 'text', 'jsonld'] as const;
/** `markdown` is a folder with a file for each record and list; each of the others is one file. */
export type HandOverFormat = (typeof handOverFormats)[number];

const id = z.string().min(1).max(100);
const path = z.string().min(1).max(10_000);
const count = z.int().nonnegative();
const sentences = z.array(z.string());

/** What is handed over. */
export const handOverChoiceSchema = z.discriminatedUnion('of', [
  /** Every note, mark, bookmark and reading list. */
  z.strictObject({ of: z.literal('everything') }),
  /** These records, each with what the reader made on it, in this order. */
  z.strictObject({ of: z.literal('records'), refs: z.array(recordRefSchema).min(1).max(10_000) }),
  /** A reading list with the lists in it, and what was made on its records. */
  z.strictObject({ of: z.literal('list'), list: id }),
  /** These notes and marks alone. */
  z.strictObject({ of: z.literal('notes'), notes: z.array(noteNameSchema).min(1).max(10_000) }),
  /** All notes and marks that a view of the notes shows. */
  z.strictObject({ of: z.literal('notes-view'), view: notesViewSchema }),
  /** The records that a search finds, in its order: 10,000 of them at most. */
  z.strictObject({ of: z.literal('search'), view: viewSchema }),
]);
export type HandOverChoice = z.infer<typeof handOverChoiceSchema>;

/** How much is in a hand-over. */
const counts = {
  records: count,
  notes: count,
  marks: count,
  lists: count,
  /** Records that a search finds besides, and that are too many to be in it. */
  leftOut: count,
};

export const handOverPlanSchema = z.strictObject({
  /** What it is called: “Notes and marks”, or the name of a list or record. */
  title: z.string(),
  /** A name for its file, or for its folder, that every system allows. */
  name: z.string(),
  ...counts,
  /** What the format cannot carry, a sentence each; more may show while it is written. */
  losses: sentences,
});
export type HandOverPlan = z.infer<typeof handOverPlanSchema>;

/** What became of the files of a folder that was written before; the first 200 names of each. */
export const folderReportSchema = z.strictObject({
  made: count,
  updated: count,
  same: count,
  /** Left as they are, since the reader changed Carrel’s own part of them, or its limits. */
  changed: z.array(z.string()),
  /** Of what is not in the library any more; nothing is deleted. */
  gone: z.array(z.string()),
});
export type FolderReport = z.infer<typeof folderReportSchema>;

export const handOverReportSchema = z.strictObject({
  format: z.enum(handOverFormats),
  /** The file, or the folder. */
  out: z.string(),
  files: count,
  ...counts,
  losses: sentences,
  /** Null for what is one file. */
  folder: folderReportSchema.nullable(),
});
export type HandOverReport = z.infer<typeof handOverReportSchema>;

export const handOverOutcomeSchema = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('running'),
    phase: z.enum(['gathering', 'setting', 'writing']),
    /** Records that were gathered or written; for `setting`, steps of ordering and setting the bibliography. */
    done: count,
    total: count,
  }),
  z.strictObject({ state: z.literal('done'), report: handOverReportSchema }),
  z.strictObject({ state: z.literal('cancelled') }),
  z.strictObject({ state: z.literal('failed'), error: errorReportSchema }),
]);
export type HandOverOutcome = z.infer<typeof handOverOutcomeSchema>;

/** One hand-over. It lives in the host, so that a window that is loaded anew finds it again. */
export const handOverJobSchema = z.strictObject({
  job: z.string(),
  title: z.string(),
  format: z.enum(handOverFormats),
  outcome: handOverOutcomeSchema,
});
export type HandOverJob = z.infer<typeof handOverJobSchema>;

export const takenKinds = ['note', 'mark', 'bookmark', 'list'] as const;

/** One thing in a plan. */
export const plannedSchema = z.strictObject({
  kind: z.enum(takenKinds),
  /** The title of its record, or the name of a list; what the file says where it is not to be found. */
  title: z.string(),
  /** How it begins: the note’s words, or the passage. */
  begins: z.string(),
  /** What stands in the library, and why it cannot be placed; null where there is nothing to be said. */
  why: z.string().nullable(),
  /** There on a note that differs: what `takeIn.run` calls it, to take it as a new revision of the one in the library. */
  revise: z.string().optional(),
});
export type Planned = z.infer<typeof plannedSchema>;

/** The lists of a plan. */
export const plannedLists = ['new', 'differs', 'unplaced', 'waiting'] as const;
export type PlannedList = (typeof plannedLists)[number];

/** What taking in a file would do. Of each list the first 200: `takeIn.more` has the others, and `counts` counts all. */
export const takeInPlanSchema = z.strictObject({
  /** What the file was recognised as. */
  format: z.enum(['carrel-jsonld', 'web-annotations', 'carrel-markdown', 'csl-json']),
  counts: z.strictObject({ new: count, there: count, differs: count, unplaced: count, waiting: count }),
  /** Would be added. */
  new: z.array(plannedSchema),
  /** Stands in the library otherwise: what is there stays, unless the reader takes it as a new revision; nothing is overwritten. */
  differs: z.array(plannedSchema),
  /** Cannot be placed, with the reason. */
  unplaced: z.array(plannedSchema),
  /** Of the new ones: marks whose passage is not found in the text. They are added with their old words, and wait. */
  waiting: z.array(plannedSchema),
  losses: sentences,
  /** Names the plan: `takeIn.run` does this one and no other. */
  seal: z.string().max(100),
});
export type TakeInPlan = z.infer<typeof takeInPlanSchema>;

export const takenInSchema = z.strictObject({
  notes: count,
  marks: count,
  bookmarks: count,
  lists: count,
  /** Notes, also on marks, that have a new revision. */
  revised: count,
});
export type TakenIn = z.infer<typeof takenInSchema>;

const job = z.string().max(100);
/** Chosen by the window, so that it knows what `takeIn.told` is about. */
const order = z.string().min(1).max(100);
const format = z.enum(handOverFormats);

export const handOverApi = {
  /** What a hand-over would have in it. Throws `list-not-found`, `record-not-found`, `hand-over-empty`. */
  'handOver.plan': {
    arg: z.strictObject({ choice: handOverChoiceSchema, format }),
    result: handOverPlanSchema,
  },
  /**
   * Begins a hand-over; `handOver.changed` tells how it goes. `out` is a file, or for `markdown` a folder: one that was
   * written before is brought up to date, and the reader’s own words in it stay. A file that is there is replaced only
   * where `replace` says so, else the outcome is `output-exists`.
   */
  'handOver.run': {
    arg: z.strictObject({
      choice: handOverChoiceSchema,
      format,
      out: path,
      replace: z.boolean(),
      ...citing,
      /** Left out: Carrel's own. */
      style: citing.style.optional(),
    }),
    result: handOverJobSchema,
  },
  /** Ends one; a file that is not whole is not left behind. One that has ended stays as it is. Throws `job-not-found`. */
  'handOver.cancel': { arg: z.strictObject({ job }), result: z.strictObject({}) },
  /** The hand-overs of this start of the program, newest first. */
  'handOver.list': { arg: z.strictObject({}), result: z.array(handOverJobSchema) },
  /** Takes one off the list when it has ended. Throws `job-not-found`. */
  'handOver.dismiss': { arg: z.strictObject({ job }), result: z.strictObject({}) },
  /**
   * What taking in a file, or a folder of Markdown, would do; changes nothing. `takeIn.told` says under `order` how far it
   * is. Throws `source-not-found`, `source-unreadable`, `take-in-unknown`, and `cancelled` where nobody waits any more.
   */
  'takeIn.plan': { arg: z.strictObject({ order, path }), result: takeInPlanSchema },
  /**
   * The next 200 of a list of the plan that was made last. Throws `take-in-changed` where that is another than `seal` names,
   * or was taken in.
   */
  'takeIn.more': {
    arg: z.strictObject({ seal: z.string().max(100), list: z.enum(plannedLists), from: count }),
    result: z.array(plannedSchema),
  },
  /**
   * Takes in what a plan says is new, in one commit, and with it those notes that differ and are named in `revise`, as new
   * revisions. Throws `take-in-changed` where it would be another plan by now.
   */
  'takeIn.run': {
    arg: z.strictObject({
      order,
      path,
      seal: z.string().max(100),
      revise: z.array(z.string().min(1).max(1_000)).max(100_000),
    }),
    result: takenInSchema,
  },
  /**
   * Takes back what was taken in last, of this start of the program: by new revisions, so that nothing is lost. What was
   * changed since stays. Throws `take-in-nothing`.
   */
  'takeIn.undo': {
    arg: z.strictObject({}),
    result: z.strictObject({ undone: count, left: count }),
  },
} as const;
