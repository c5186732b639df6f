import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

const keys = [
  ['next', 'F8'],
  ['remedy', 'Ctrl+.'],
  ['definition', 'F12'],
  ['rename', 'F2'],
  ['complete', 'Ctrl+Space'],
  ['find', 'Ctrl+F'],
] as const;

/** What keys do in the text, for whoever asks. */
export function KeysDialog() {
  const { t } = useTranslation('studio');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        {t('keys')}
      </Button>
      <Dialog title={t('keys')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <dl className="studio-keys">
          {keys.map(([name, key]) => (
            <div key={name}>
              <dt>
                <kbd className="ui-key">{key}</kbd>
              </dt>
              <dd>{t(`key.${name}`)}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </>
  );
}
