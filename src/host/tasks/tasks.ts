import type { Backup } from '#core/library/backup/backup-folder.ts';
import type { OnShelf } from '#core/shelf/inspect-pack.ts';
import type { BibliographyOrder, ReferencesOrder, ToldOfCitations } from './citation-tasks.ts';
import type {
  HandOverOrder,
  ListMarkdownOrder,
  PlanTakeInOrder,
  TakeInOrder,
  ToldOfHandOver,
  ToldOfTakeIn,
} from './hand-over-tasks.ts';
import type { ImportOrder, OrderIn, Told } from './import-task.ts';

/**
 * Work that may take long or go badly wrong, on files of which nobody knows what they are. Each runs in a process of its
 * own, and loads only what it needs: to look at a pack nobody waits for the parsers.
 */
export const tasks = {
  preview: async (order: ImportOrder) => (await imports()).previewTask(order),
  import: async (order: OrderIn, tell: (told: Told) => void) => (await imports()).importTask(order, tell),
  inspect: async (order: { readonly path: string; readonly onShelf: readonly OnShelf[] }) => {
    const { inspectPack } = await import('#core/shelf/inspect-pack.ts');
    return inspectPack(order.path, order.onShelf);
  },
  copy: async (order: { readonly path: string; readonly digest: string; readonly to: string }) => {
    const { copyPack } = await import('#core/shelf/copy-pack.ts');
    return copyPack(order.path, order.digest, order.to);
  },
  'copy-encrypted': async (order: { readonly database: string; readonly part: string }) =>
    (await copies()).copy(order.database, order.part),
  'finish-copy': async (order: { readonly part: string }) => (await copies()).finish(order.part),
  'verify-copy': async (order: { readonly path: string }) => (await copies()).verify(order.path),
  'second-place': async (order: { readonly dataFolder: string; readonly backup: Backup }) =>
    (await copies()).toSecondPlace(order.dataFolder, order.backup),
  'level-copies': async (order: { readonly dataFolder: string }) => (await copies()).level(order.dataFolder),
  'describe-backups': async (order: { readonly folder: string }) => (await copies()).describe(order.folder),
  'plan-restore': async (order: { readonly database: string | null; readonly path: string }) =>
    (await copies()).plan(order.database, order.path),
  'hand-over': async (order: HandOverOrder, tell: (told: ToldOfHandOver) => void) =>
    (await handOvers()).handOverTask(order, tell),
  'find-styles': async (_: object) => {
    const { findInstalledStyles } = await import('#core/cite/find-installed-styles.ts');
    return findInstalledStyles();
  },
  'hand-over-page': async (order: HandOverOrder, tell: (told: ToldOfHandOver) => void) =>
    (await handOvers()).handOverPageTask(order, tell),
  'plan-take-in': async (order: PlanTakeInOrder, tell: (told: ToldOfTakeIn) => void) =>
    (await handOvers()).planTakeInTask(order, tell),
  'take-in': async (order: TakeInOrder, tell: (told: ToldOfTakeIn) => void) =>
    (await handOvers()).takeInTask(order, tell),
  'list-markdown': async (order: ListMarkdownOrder) => (await handOvers()).listMarkdownTask(order),
  bibliography: async (order: BibliographyOrder, tell: (told: ToldOfCitations) => void) =>
    (await citations()).bibliographyTask(order, tell),
  references: async (order: ReferencesOrder, tell: (told: ToldOfCitations) => void) =>
    (await citations()).referencesTask(order, tell),
};

async function copies() {
  const { copyWorkHere } = await import('#core/library/backup/copy-work.ts');
  const { realDisk } = await import('#core/library/backup/disk.ts');
  return copyWorkHere(realDisk);
}

const handOvers = () => import('./hand-over-tasks.ts');
const imports = () => import('./import-task.ts');
const citations = () => import('./citation-tasks.ts');

export type Tasks = typeof tasks;
export type TaskName = keyof Tasks;
export type TaskArg<N extends TaskName> = Parameters<Tasks[N]>[0];
export type TaskResult<N extends TaskName> = Awaited<ReturnType<Tasks[N]>>;
