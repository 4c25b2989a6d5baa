/**
 * Gives the memory of bytes back at once. V8 would do so when it next collects the whole of its memory, 10 to 20 ms long,
 * and it collects the sooner the more such bytes wait: what a search unpacks and drops was the reason for most of its
 * collections. Nobody may look at them any more, nor at others in the same memory: what may lie in Node's pool, a part of
 * something that is no longer than it, is left alone.
 */
export function giveMemoryBack({
  buffer,
  byteLength,
}: Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>): void {
  if (byteLength === buffer.byteLength || buffer.byteLength > Buffer.poolSize) buffer.transfer(0);
}
