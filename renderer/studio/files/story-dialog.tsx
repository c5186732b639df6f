import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModuleEntry } from '../../../core/pack/pack.ts';
import type { StoryAnswer } from '../../../core/studio/analyst.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useLostWords } from '../../ui/finding-words.ts';
import { Loading } from '../../ui/loading.tsx';
import { useProjectStore } from '../project/project-context.ts';
import { wishFor } from './add-dialog.tsx';
import { useTree } from './use-tree.ts';

interface StoryDialogProps {
  readonly file: File;
  readonly modules: readonly ModuleEntry[];
  readonly onClose: () => void;
}

const largest = 20_000_000;

/** Shows what a Twine story becomes, and what of it could not be carried over, before it is added. */
export function StoryDialog({ file, modules, onClose }: StoryDialogProps) {
  const { t } = useTranslation('studio');
  const store = useProjectStore();
  const change = useTree();
  const [story, setStory] = useState<StoryAnswer | 'none' | 'large' | null>(null);
  const [why, setWhy] = useState<string | null>(null);
  useEffect(() => {
    let isOld = false;
    const read = async () => {
      if (file.size > largest) return 'large' as const;
      return (await store.getState().ask('story', { source: await file.text() })) ?? ('none' as const);
    };
    read().then(
      (found) => isOld || setStory(found),
      () => isOld || setStory('none'),
    );
    return () => {
      isOld = true;
    };
  }, [file, store]);

  const isRead = story !== null && typeof story !== 'string';
  const add = async () => {
    if (!isRead) return;
    const wish = wishFor(modules, store.getState().open, 'scenario', story.title || file.name.replace(/\.\w+$/, ''));
    const refused = wish ? await change(wish, story.markdown) : t('tree.missing');
    if (refused === null) onClose();
    else setWhy(refused);
  };
  return (
    <Dialog
      title={t('story.title', { title: isRead ? story.title : file.name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          {isRead ? (
            <Button look="main" onPress={add}>
              {t('story.do')}
            </Button>
          ) : null}
        </>
      }
    >
      {story === null ? (
        <Loading />
      ) : typeof story === 'string' ? (
        <p>{t(`story.${story}`)}</p>
      ) : (
        <Report story={story} />
      )}
      {why === null ? null : <p className="ui-field-error">{why}</p>}
    </Dialog>
  );
}

function Report({ story }: { readonly story: StoryAnswer }) {
  const { t } = useTranslation('studio');
  const { passages, lost } = story;
  const say = useLostWords();
  return (
    <div className="studio-told">
      <p>
        {t('story.passages', { count: passages })} {t('story.next')}
      </p>
      {lost.length === 0 ? (
        <p>{t('story.whole')}</p>
      ) : (
        <>
          <p>{t('story.lost', { count: lost.length })}</p>
          <ul className="studio-told-list">
            {lost.map(({ line, passage, what }) => (
              <li key={`${line} ${passage} ${what}`}>{t('story.lost.at', { line, passage, what: say(what) })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
