import {
  type PDFDocumentProxy,
  type PDFPageProxy,
  RenderingCancelledException,
  type RenderTask,
} from 'pdfjs-dist';
import { compare as words } from '#words/en/compare.ts';
import { wordsOf } from '#words/words.ts';
import { type OpenPdf, openPdf } from './open-pdf.ts';
import { drawnScale, LateError, type Sheet, SheetError, type Sheets, within } from './sheets.ts';

const t = wordsOf('compare', words);

/** PDF units are 72 to the inch, CSS pixels 96. */
const pxPerPoint = 96 / 72;
const mostPages = 20_000;
const late = t('pdfPageLate');
const damaged = t('pdfPageDamaged');

/** The pages of a PDF. One that hangs its worker is given up, and the next is read in a new one. */
export async function pdfSheets(bytes: Uint8Array): Promise<Sheets> {
  let open: OpenPdf | null = await openPdf(bytes);
  let drawing: RenderTask | null = null;
  let isLeft = false;
  function end(): void {
    drawing?.cancel();
    open?.close();
    open = null;
  }
  /** Throws with a sentence; whoever was late may hang, and is ended. */
  function refuse(error: unknown): never {
    if (error instanceof LateError) end();
    throw error instanceof SheetError ? error : new SheetError(damaged);
  }
  async function run(start: () => RenderTask): Promise<void> {
    drawing?.cancel();
    drawing = start();
    try {
      await within(drawing.promise, late);
    } catch (error) {
      if (!(error instanceof RenderingCancelledException)) refuse(error);
    }
  }

  return {
    labels: await labelsOf(open.pdf),
    async sheet(at) {
      try {
        open ??= await openPdf(bytes);
        // Left while it was being opened again.
        if (isLeft) end();
        if (!open) throw new SheetError(late);
        return sheetOf(await within(open.pdf.getPage(at + 1), late), run);
      } catch (error) {
        return refuse(error);
      }
    },
    close() {
      isLeft = true;
      end();
    },
  };
}

async function labelsOf(pdf: PDFDocumentProxy): Promise<string[]> {
  const count = Math.min(pdf.numPages, mostPages);
  // Labels that are damaged are none.
  const labels = await within(pdf.getPageLabels(), late).catch(() => null);
  return Array.from({ length: count }, (_, at) => labels?.[at] || String(at + 1));
}

function sheetOf(page: PDFPageProxy, run: (start: () => RenderTask) => Promise<void>): Sheet {
  const { width, height } = page.getViewport({ scale: pxPerPoint });
  return {
    width,
    height,
    async draw(canvas, wanted, quarters) {
      const scale = drawnScale({ width, height }, wanted) * pxPerPoint;
      const viewport = page.getViewport({ scale, rotation: (page.rotate + quarters * 90) % 360 });
      await run(() => {
        canvas.width = Math.max(1, Math.floor(viewport.width));
        canvas.height = Math.max(1, Math.floor(viewport.height));
        return page.render({ canvas, viewport });
      });
    },
  };
}
