import { AppError } from '#contract/errors.ts';
import type { Source } from '../../source.ts';
import { readVolume } from './read-volume.ts';
import { isTei, volumeIdOf } from './volume-id.ts';

/** Editions in TEI P5: each `div type="document"` is a record, and so are front and back matter; see docs/import.md. */
export const tei: Source = {
  name: 'tei',
  description: 'editions in TEI P5 (one XML file a volume; each div of type “document” is a record)',
  detect: isTei,
  async *read(files, report, settings) {
    const volumes = files.map((file) => ({ file, id: volumeIdOf(file) }));
    const ids = new Set(volumes.map(({ id }) => id.id));
    for (const { file, id } of volumes) {
      try {
        yield* readVolume(file, id, ids, report, settings);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        report.refuse(file.path, error);
      }
    }
  },
};
