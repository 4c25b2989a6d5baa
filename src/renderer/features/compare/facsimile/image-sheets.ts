import type { Media } from '#contract/entities.ts';
import type { FetchedMedia } from './fetch-media.ts';
import { drawnScale, type Sheet, SheetError, type Sheets, within } from './sheets.ts';

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
      if (!page) throw new SheetError('There is no such page.');
      const { bytes, pixels } = await bytesOf(page);
      if (pixels && pixels.width * pixels.height > mostPixels) {
        throw new SheetError(
          `This picture says that it is ${pixels.width} × ${pixels.height} pixels large, which cannot be shown here.`,
        );
      }
      try {
        const blob = new Blob([bytes], { type: page.mediaType });
        return sheetOf(await within(createImageBitmap(blob), 'This picture takes too long to be read.'));
      } catch (error) {
        if (error instanceof SheetError) throw error;
        throw new SheetError(
          'This picture is damaged, or is none. The pack holds it as it came from its source.',
        );
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
      if (!context) throw new SheetError('The window has no room to draw this page.');
      context.translate(canvas.width / 2, canvas.height / 2);
      context.rotate((quarters * Math.PI) / 2);
      context.drawImage(bitmap, -w / 2, -h / 2, w, h);
    },
  };
}
