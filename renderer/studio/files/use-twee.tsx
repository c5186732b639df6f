import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../download.ts';
import { announce } from '../../ui/announcer.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useLostWords } from '../../ui/finding-words.ts';
import { useProjectStore } from '../project/project-context.ts';

/** Saves a scenario as a Twine story, and says what Twine has no place for. */
export function useTwee() {
  const { t } = useTranslation('studio');
  const store = useProjectStore();
  const say = useLostWords();
  const [said, setSaid] = useState<{ readonly title: string; readonly lost: readonly string[] } | null>(null);
  const save = async (path: string, title: string) => {
    const made = await store.getState().ask('twee', { path, ifid: crypto.randomUUID() });
    if (!made) return announce(t('twee.none'), 'assertive');
    const file = `${path.replace(/^.*\/(?:\d+-)?|\.md$/g, '')}.twee`;
    download(new Blob([made.twee], { type: 'text/plain' }), file);
    announce(t('twee.saved', { file }));
    if (made.lost.length > 0) setSaid({ title, lost: made.lost });
  };
  const dialog = said ? (
    <Dialog title={t('twee.title', { title: said.title })} isOpen onClose={() => setSaid(null)}>
      <p>{t('twee.lost')}</p>
      <ul>
        {said.lost.map((one) => (
          <li key={one}>{say(one)}</li>
        ))}
      </ul>
    </Dialog>
  ) : null;
  return { save, dialog };
}
