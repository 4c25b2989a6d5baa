/** A picture's width and height in pixels, as its beginning says; null where that does not say it. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The size of a JPEG, PNG, GIF or WebP. A kilobyte can say that it is four thousand million pixels, which would take
 * the memory of whoever looks at it.
 */
export function imageSizeOf(start: Buffer): ImageSize | null {
  const has = (bytes: number) => start.length >= bytes;
  if (start.toString('latin1', 1, 4) === 'PNG' && has(24))
    return { width: start.readUInt32BE(16), height: start.readUInt32BE(20) };
  if (start.toString('latin1', 0, 3) === 'GIF' && has(10))
    return { width: start.readUInt16LE(6), height: start.readUInt16LE(8) };
  if (start.toString('latin1', 8, 12) === 'WEBP' && has(30)) return webpSize(start);
  return start[0] === 0xff && start[1] === 0xd8 ? jpegSize(start) : null;
}

function webpSize(start: Buffer): ImageSize | null {
  switch (start.toString('latin1', 12, 16)) {
    case 'VP8X':
      return { width: start.readUIntLE(24, 3) + 1, height: start.readUIntLE(27, 3) + 1 };
    case 'VP8L': {
      const bits = start.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8 ':
      return { width: start.readUInt16LE(26) & 0x3fff, height: start.readUInt16LE(28) & 0x3fff };
    default:
      return null;
  }
}

/** In the frame's header, behind however many other segments (ITU T.81, B.2.2). */
function jpegSize(start: Buffer): ImageSize | null {
  for (let at = 2; at + 9 <= start.length && start[at] === 0xff; ) {
    const marker = start[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: start.readUInt16BE(at + 5), width: start.readUInt16BE(at + 7) };
    at += marker === 0xff ? 1 : 2 + start.readUInt16BE(at + 2);
  }
  return null;
}
