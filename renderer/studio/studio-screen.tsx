import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { ProjectView } from '../../core/api/studio.ts';
import type { Fault } from '../../core/faults.ts';
import { call, isDesktop } from '../api.ts';
import { projectPath } from '../routes.tsx';
import { PageTitle, useScreen } from '../screen.tsx';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Loading } from '../ui/loading.tsx';
import { dateWords } from '../ui/local-words.ts';
import { faultOf, useCall } from '../use-call.ts';
import { readyThread } from './analyst/analyst.ts';
import { NewPackDialog } from './new-pack-dialog.tsx';
import './catalogue.ts';
import './studio.css';

/** The courses an instructor has in the works: made anew, opened, taken off the list. */
export function StudioScreen() {
  const { t } = useTranslation('studio');
  const list = useCall('studio.list', {});
  const [, navigate] = useLocation();
  const [isMaking, setMaking] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  useScreen({ title: t('title') });

  // While somebody reads the list, what a course is written with is made ready.
  useEffect(() => {
    void import('./workbench-screen.tsx');
    readyThread();
  }, []);

  const attempt = async (work: () => Promise<void>) => {
    setFault(null);
    try {
      await work();
    } catch (thrown) {
      setFault(faultOf(thrown));
    }
  };
  const choose = () =>
    attempt(async () => {
      const { project } = await call('studio.choose', {});
      if (project !== null) navigate(projectPath(project));
    });
  const find = () =>
    attempt(async () => {
      const { projects } = await call('studio.find', {});
      list.reload();
      announce(t('found', { count: projects.length }));
    });
  const forget = ({ project, title }: ProjectView) =>
    attempt(async () => {
      await call('studio.forget', { project });
      list.reload();
      announce(t('forgotten', { title }));
    });

  if (list.state === 'loading') return <Loading />;
  if (list.state === 'error') return <FaultMessage fault={list.fault} onRetry={list.reload} />;
  const { folder, projects } = list.data;
  return (
    <div className="studio-list">
      <PageTitle className="studio-list-title">{t('title')}</PageTitle>
      <p className="studio-lead">{t('lead')}</p>
      <div className="studio-list-actions">
        <Button look="main" onPress={() => setMaking(true)}>
          {t('new')}
        </Button>
        {isDesktop() ? <Button onPress={choose}>{t('choose')}</Button> : <Button onPress={find}>{t('find')}</Button>}
      </div>
      {fault ? <FaultMessage fault={fault} onDismiss={() => setFault(null)} /> : null}
      {projects.length === 0 ? (
        <Empty title={t('none')}>
          <p>{t('none.text')}</p>
        </Empty>
      ) : (
        <section aria-labelledby="studio-packs">
          <h2 id="studio-packs" className="studio-list-heading">
            {t('packs')}
          </h2>
          <ul className="studio-packs">
            {projects.map((one) => (
              <PackRow key={one.project} pack={one} onForget={() => forget(one)} />
            ))}
          </ul>
        </section>
      )}
      <p className="studio-quiet">{t('where', { folder })}</p>
      <NewPackDialog
        isOpen={isMaking}
        onClose={() => setMaking(false)}
        onMade={(project) => navigate(projectPath(project))}
      />
    </div>
  );
}

function PackRow({ pack, onForget }: { readonly pack: ProjectView; readonly onForget: () => void }) {
  const { t, i18n } = useTranslation('studio');
  const { project, title, folder, isThere, openedAtMs } = pack;
  return (
    <li className="studio-pack">
      <div>
        {isThere ? (
          <Link href={projectPath(project)} className="studio-pack-title">
            {title}
          </Link>
        ) : (
          <span className="studio-pack-title">{title}</span>
        )}
        <p className="studio-quiet">{folder}</p>
        <p className="studio-quiet">
          {isThere ? t('opened', { when: dateWords(i18n.language, openedAtMs) }) : t('gone')}
        </p>
      </div>
      <Button look="quiet" aria-label={t('forget.of', { title })} onPress={onForget}>
        {t('forget')}
      </Button>
    </li>
  );
}
