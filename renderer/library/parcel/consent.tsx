import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParcelView } from '../../../core/api/parcel.ts';
import { Button } from '../../ui/button.tsx';
import type { Answers } from './use-install.ts';

interface ConsentProps {
  readonly parcel: ParcelView;
  readonly onInstall: (answers: Answers) => void;
  readonly onLeave: () => void;
}

/** The buttons under an offer. An older edition is asked for by its name, another key by saying that it was checked. */
export function Consent({ parcel, onInstall, onLeave }: ConsentProps) {
  const { t } = useTranslation('parcel');
  const { here, trust, version, publisher } = parcel;
  const [isChecked, setChecked] = useState(false);
  const [isWanted, setWanted] = useState(false);
  const isOther = trust.state === 'other-key';
  const isOlder = here?.order === 'older';
  const isSame = here?.order === 'same';
  const isAgreed = (!isOther || isChecked) && (!isOlder || isWanted);
  const name = isOther ? (trust.key?.hex ?? 'none') : null;
  return (
    <div className="parcel-consent">
      {isOther ? (
        <label className="parcel-agree">
          <input type="checkbox" checked={isChecked} onChange={(event) => setChecked(event.target.checked)} />
          <span>{t(trust.key ? 'agree.key' : 'agree.unsigned', { publisher })}</span>
        </label>
      ) : null}
      {isOlder ? (
        <label className="parcel-agree">
          <input type="checkbox" checked={isWanted} onChange={(event) => setWanted(event.target.checked)} />
          <span>{t('agree.older', { version, here: here.version })}</span>
        </label>
      ) : null}
      <p className="parcel-actions">
        <Button
          look={isOther || isOlder ? 'plain' : 'main'}
          isDisabled={!isAgreed}
          onPress={() => onInstall({ older: isOlder ? version : null, otherKey: name })}
        >
          {t(isSame ? 'install.again' : isOther || isOlder ? 'install.anyway' : here ? 'install.edition' : 'install', {
            version,
          })}
        </Button>
        <Button look={isOther || isOlder ? 'main' : 'plain'} onPress={onLeave}>
          {t('leave')}
        </Button>
      </p>
    </div>
  );
}
