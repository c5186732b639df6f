/** Bytes of a pack as a file that travel between window and host in one call: below what a call may hold, in base64. */
export const parcelChunk = 384 * 1024;
