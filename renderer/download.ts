/** Hands a file that was made here to the person's downloads. In the desktop program they are asked where to keep it. */
export function download(blob: Blob, name: string): void {
  const href = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href, download: name });
  link.click();
  // The download has its own hold on the bytes once it has begun, which is not told; a minute is plenty.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
