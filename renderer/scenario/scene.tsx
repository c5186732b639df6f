import { useTranslation } from 'react-i18next';
import type { AttemptView } from '../../core/api/attempt.ts';
import { plainText } from '../../core/markdown/text.ts';
import { Passage } from './passage.tsx';

/** The id of the place where the scene begins, for who skips the mandate. */
export const sceneId = 'desk-scene';

/** Where the trainee is: the scene's name and text, and how good an ending it is where it is one. */
export function Scene({ scene }: Pick<AttemptView, 'scene'>) {
  const { t } = useTranslation('scenario');
  return (
    <>
      {scene.ending === null ? null : (
        <p className={`desk-ending-quality desk-ending-${scene.ending}`}>{t(`quality.${scene.ending}`)}</p>
      )}
      <h2 id={sceneId} tabIndex={-1} className="desk-scene-title">
        {plainText(scene.title)}
      </h2>
      <Passage blocks={scene.body} />
    </>
  );
}
