import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../core/api.ts';
import type { Fault } from '../../../core/faults.ts';
import { call } from '../../api.ts';
import { sizeWords } from '../../size-words.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FaultMessage } from '../../ui/fault-message.tsx';
import { faultOf } from '../../use-call.ts';
import { useProject, useProjectStore } from '../project/project-context.ts';
import { CheckStep } from './check-step.tsx';
import { SignStep } from './sign-step.tsx';
import { VersionStep } from './version-step.tsx';

interface PublishDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** From what is written to the file that trainees install: checked, given a version, signed, built. */
export function PublishDialog({ isOpen, onClose }: PublishDialogProps) {
  const { t, i18n } = useTranslation('studio');
  const store = useProjectStore();
  const isWrong = useProject((state) => state.findings?.some(({ severity }) => severity === 'error') ?? true);
  const [key, setKey] = useState<string | null>(null);
  const [isBuilding, setBuilding] = useState(false);
  const [built, setBuilt] = useState<Output<'studio.publish'> | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const outcome = useRef<HTMLDivElement>(null);

  // It comes below what the dialog shows.
  useEffect(() => {
    if (built) outcome.current?.scrollIntoView({ block: 'nearest' });
  }, [built]);

  const attempt = async (work: () => Promise<void>) => {
    setFault(null);
    try {
      await work();
    } catch (thrown) {
      setFault(faultOf(thrown));
    }
  };
  const build = () =>
    attempt(async () => {
      setBuilding(true);
      setBuilt(null);
      try {
        const { save, project } = store.getState();
        await save();
        const done = await call('studio.publish', { project, key });
        setBuilt(done);
        announce(builtWords(done));
      } finally {
        setBuilding(false);
      }
    });
  // The window goes to the page of a course that came as a file by itself.
  const install = ({ file }: Output<'studio.publish'>) =>
    attempt(async () => void (await call('studio.install', { file })));
  const builtWords = ({ file, files, bytes }: Output<'studio.publish'>) =>
    t('publish.built', { file, count: files, size: sizeWords(bytes, i18n.language) });

  return (
    <Dialog
      title={t('publish.title')}
      isOpen={isOpen}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('close')}</Button>}
    >
      <div className="studio-publish">
        <CheckStep onShow={onClose} />
        <VersionStep />
        <SignStep chosen={key} onChoose={setKey} />
        <section aria-labelledby="publish-build">
          <h3 id="publish-build" className="studio-publish-step">
            {t('publish.build')}
          </h3>
          <p>{t('publish.build.text')}</p>
          {fault ? <FaultMessage fault={fault} /> : null}
          <Button look="main" isDisabled={isWrong} isPending={isBuilding} onPress={build}>
            {t('publish.build.do')}
          </Button>
          {built ? (
            <div ref={outcome} className="studio-publish-built">
              <p>{builtWords(built)}</p>
              <p className="studio-quiet">{t('publish.built.at', { path: built.path })}</p>
              <Button onPress={() => install(built)}>{t('publish.install')}</Button>
            </div>
          ) : null}
        </section>
      </div>
    </Dialog>
  );
}
