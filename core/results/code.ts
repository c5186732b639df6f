const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The verification code of a record: the first 80 bits of the hash of its last statement, in Crockford's base 32, four
 * letters at a time. Takes 64 hexadecimal digits.
 */
export function verificationCode(headHex: string): string {
  const bits = BigInt(`0x${headHex.slice(0, 20)}`);
  const code = Array.from({ length: 16 }, (_, index) => letters[Number((bits >> BigInt(75 - 5 * index)) & 31n)]);
  return code.join('').replace(/.{4}(?=.)/g, '$&-');
}

/** A code as it was typed: without the marks between, and with the letters that are taken for figures put right. */
export function plainCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .replace(/.{4}(?=.)/g, '$&-');
}
