import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, isDesktop } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useProject } from '../project/project-context.ts';
import { AddDialog } from './add-dialog.tsx';
import { CourseTree } from './course-tree.tsx';
import { OtherFiles } from './other-files.tsx';
import { StoryDialog } from './story-dialog.tsx';

/** The files of the course: modules with their activities in order, then what all of them share. */
export function FilesPane() {
  const { t } = useTranslation('studio');
  const outline = useProject((state) => state.outline);
  const project = useProject((state) => state.project);
  const [isAdding, setAdding] = useState(false);
  const [story, setStory] = useState<File | null>(null);
  if (!outline) return <Loading />;
  return (
    <nav aria-label={t('files')} className="studio-files-inner">
      <div className="studio-files-head">
        <h2 className="studio-heading">{t('modules')}</h2>
        <Button onPress={() => setAdding(true)}>{t('add')}</Button>
      </div>
      {outline.modules.length === 0 ? <p className="studio-quiet studio-files-none">{t('modules.none')}</p> : null}
      <CourseTree modules={outline.modules} />
      <OtherFiles />
      {isDesktop() ? (
        <Button look="quiet" onPress={() => void call('studio.openFolder', { project })}>
          {t('folder.open')}
        </Button>
      ) : null}
      {isAdding ? (
        <AddDialog
          modules={outline.modules}
          onClose={() => setAdding(false)}
          onStory={(file) => {
            setAdding(false);
            setStory(file);
          }}
        />
      ) : null}
      {story ? <StoryDialog file={story} modules={outline.modules} onClose={() => setStory(null)} /> : null}
    </nav>
  );
}
