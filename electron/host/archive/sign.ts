import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { fingerprintOf } from '../../../core/pack/fingerprint.ts';
import { canonicalManifest, type ParcelManifest, type ParcelSignature } from '../../../core/pack/parcel.ts';

/** What a publisher signs with. Keys are the raw 32 bytes in base64url; `privateKey` is never given away. */
export interface SigningKey {
  readonly publicKey: string;
  readonly privateKey: string;
  /** The word of the key that this one replaces, or null. */
  readonly endorsement: ParcelSignature['endorsement'];
}

/** Makes a new key. Where it replaces an older one, that one vouches for it. */
export function makeKey(replaces?: SigningKey): SigningKey {
  const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  const [publicKey, privateKey] = [String(jwk.x), String(jwk.d)];
  if (!replaces) return { publicKey, privateKey, endorsement: null };
  const word = signed(replacing(publicKey), replaces);
  return { publicKey, privateKey, endorsement: { by: replaces.publicKey, signature: word } };
}

/** Signs a manifest. Ed25519 has no chance in it: the same manifest and key give the same signature. */
export function signManifest(manifest: ParcelManifest, key: SigningKey): ParcelSignature {
  const signature = signed(canonicalManifest(manifest), key);
  return { key: key.publicKey, signature, endorsement: key.endorsement };
}

/** Whether a signature is right, and whether an older key vouches for the key behind it. Never throws. */
export function verifySignature(
  manifest: ParcelManifest,
  { key, signature, endorsement }: ParcelSignature,
): { valid: boolean; endorsed: boolean } {
  const valid = isSigned(canonicalManifest(manifest), signature, key);
  const endorsed = valid && endorsement !== null && isSigned(replacing(key), endorsement.signature, endorsement.by);
  return { valid, endorsed };
}

/** What a person compares to know a key again: taken from the SHA-256 over its 32 bytes. */
export function keyFingerprint(publicKey: string): { words: readonly string[]; hex: string } {
  return fingerprintOf(createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex'));
}

const replacing = (publicKey: string): string => `civic-envoy key replaced by: ${publicKey}`;

/** The signature of a text in UTF-8, in base64url without padding. */
export function signed(text: string, { publicKey, privateKey }: SigningKey): string {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: publicKey, d: privateKey };
  return sign(null, Buffer.from(text, 'utf8'), createPrivateKey({ key: jwk, format: 'jwk' })).toString('base64url');
}

/** Whether a signature over a text is that of a key. Never throws. */
export function isSigned(text: string, signature: string, publicKey: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
    return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}
