import { useTranslation } from 'react-i18next';

interface FingerprintProps {
  readonly label: string;
  readonly fingerprint: { readonly words: readonly string[]; readonly hex: string };
}

/** A key as a person can compare it: six words to read out, and the same in hexadecimal. */
export function Fingerprint({ label, fingerprint: { words, hex } }: FingerprintProps) {
  const { t } = useTranslation('parcel');
  return (
    <div className="parcel-fingerprint">
      <p className="parcel-fingerprint-label">{label}</p>
      <p className="parcel-fingerprint-words" lang="en">
        {words.join(' ')}
      </p>
      <details>
        <summary>{t('key.hex')}</summary>
        <code className="parcel-fingerprint-hex">{hex}</code>
      </details>
    </div>
  );
}
