import { useTranslation } from 'react-i18next';
import { call } from '../api.ts';
import { Writing } from '../ui/writing.tsx';

interface ReflectionProps {
  readonly pack: string;
  readonly activity: string;
  readonly prompt: string;
  readonly text: string;
}

/** Where the trainee writes under a `reflect` call-out. */
export function Reflection({ pack, activity, prompt, text }: ReflectionProps) {
  const { t } = useTranslation('lesson');
  return (
    <div className="reflection" data-apart>
      <Writing
        label={t('reflect')}
        text={text}
        rows={4}
        write={(written) => call('note.write', { pack, activity, prompt, text: written })}
      />
    </div>
  );
}
