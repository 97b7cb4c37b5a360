/** The size of a picture, from its own header. */

export interface PictureSize {
  readonly w: number;
  readonly h: number;
}

/** Px of a PNG, JPEG or GIF; undefined for what is none. */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = (...head: number[]) => head.every((byte, i) => bytes[i] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47) && bytes.length > 24)
    return { w: view.getUint32(16), h: view.getUint32(20) };
  if (starts(0x47, 0x49, 0x46) && bytes.length > 10)
    return { w: view.getUint16(6, true), h: view.getUint16(8, true) };
  if (!starts(0xff, 0xd8)) return undefined;
  for (let at = 2; at + 9 < bytes.length; ) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { w: view.getUint16(at + 7), h: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
