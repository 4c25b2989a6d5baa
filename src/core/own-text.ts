/**
 * The same text with characters of its own. V8 makes a piece of a text as a window on the whole, so that whoever keeps
 * the id of a volume keeps the 64 KiB that it was read out of. For what outlives the text that it comes from.
 */
export const ownText = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');
