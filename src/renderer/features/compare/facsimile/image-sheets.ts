import type { Media } from '#contract/entities.ts';
import { compare as words } from '#words/en/compare.ts';
import { wordsOf } from '#words/words.ts';
import type { FetchedMedia } from './fetch-media.ts';
import { drawnScale, type Sheet, SheetError, type Sheets, within } from './sheets.ts';

const t = wordsOf('compare', words);

/** What a decoder would need more than half a gigabyte for. */
const mostPixels = 150_000_000;

/** Page images: each is fetched and decoded when it is turned to. */
export function imageSheets(
  media: readonly Media[],
  bytesOf: (media: Media) => Promise<FetchedMedia>,
): Sheets {
  return {
    labels: media.map(({ label }) => label),
    async sheet(at) {
      const page = media[at];
      if (!page) throw new SheetError(t('noSuchPage'));
      const { bytes, pixels } = await bytesOf(page);
      if (pixels && pixels.width * pixels.height > mostPixels) {
        throw new SheetError(t('tooManyPixels', pixels));
      }
      try {
        const blob = new Blob([bytes], { type: page.mediaType });
        return sheetOf(await within(createImageBitmap(blob), t('pictureLate')));
      } catch (error) {
        if (error instanceof SheetError) throw error;
        throw new SheetError(t('pictureDamaged'));
      }
    },
    close() {},
  };
}

function sheetOf(bitmap: ImageBitmap): Sheet {
  const { width, height } = bitmap;
  return {
    width,
    height,
    async draw(canvas, wanted, quarters) {
      const scale = drawnScale({ width, height }, wanted);
      const [w, h] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
      const isTurned = quarters % 2 === 1;
      canvas.width = isTurned ? h : w;
      canvas.height = isTurned ? w : h;
      const context = canvas.getContext('2d');
      if (!context) throw new SheetError(t('noRoom'));
      context.translate(canvas.width / 2, canvas.height / 2);
      context.rotate((quarters * Math.PI) / 2);
      context.drawImage(bitmap, -w / 2, -h / 2, w, h);
    },
  };
}
