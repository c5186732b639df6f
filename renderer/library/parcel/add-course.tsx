import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Button } from '../../ui/button.tsx';
import { takeIn } from './take-in.ts';

/** The library's way to a course that came as a file. */
export function AddCourse() {
  const { t } = useTranslation('parcel');
  const [, navigate] = useLocation();
  return (
    <div className="library-add">
      <FileTrigger
        acceptedFileTypes={['.coursepack']}
        onSelect={(files) => {
          const file = files?.[0];
          if (file) takeIn(file, navigate);
        }}
      >
        <Button>{t('add')}</Button>
      </FileTrigger>
      <p className="library-add-hint">{t('add.hint')}</p>
    </div>
  );
}
