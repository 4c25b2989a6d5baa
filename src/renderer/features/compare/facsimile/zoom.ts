/** How large a page is shown: as wide as there is room, whole, or by a factor of its natural size. */
export type Zoom = 'width' | 'page' | number;

const factors = [0.1, 0.15, 0.25, 0.35, 0.5, 0.7, 0.85, 1, 1.25, 1.5, 2, 3, 4, 6, 8] as const;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of a page that was turned by quarters. */
export const turned = ({ width, height }: Size, quarters: number): Size =>
  quarters % 2 === 1 ? { width: height, height: width } : { width, height };

/** The scale for a page in a room. */
export function scaleOf(zoom: Zoom, page: Size, room: Size): number {
  if (typeof zoom === 'number') return zoom;
  const wide = room.width / Math.max(1, page.width);
  const scale = zoom === 'width' ? wide : Math.min(wide, room.height / Math.max(1, page.height));
  return Math.max(scale, 0.01);
}

/** The next larger or smaller factor; the largest and the smallest stay. */
export function stepZoom(scale: number, direction: 1 | -1): number {
  const next =
    direction === 1
      ? factors.find((factor) => factor > scale * 1.02)
      : factors.findLast((factor) => factor < scale * 0.98);
  return next ?? (direction === 1 ? factors[factors.length - 1] : factors[0]) ?? 1;
}
