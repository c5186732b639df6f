import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import type { ProjectId } from '../../core/api/studio.ts';
import type { Fault } from '../../core/faults.ts';
import { call, onEvent } from '../api.ts';
import { patterns } from '../routes.tsx';
import { useScreen } from '../screen.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Loading } from '../ui/loading.tsx';
import { faultOf } from '../use-call.ts';
import { openAnalyst, startThread } from './analyst/analyst.ts';
import { ProjectProvider, useProject } from './project/project-context.ts';
import { openProject, type Project } from './project/project-store.ts';
import { Workbench } from './workbench.tsx';
import './catalogue.ts';
import './studio.css';

/** A course that is being written: its files, the text of one, and beside it what a trainee will see. */
export function WorkbenchScreen() {
  const { t } = useTranslation('studio');
  const { project = '' } = useParams<{ project: string }>();
  const [opened, setOpened] = useState<Project | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [turn, setTurn] = useState(0);
  useScreen({ title: t('title'), heading: 'bar' });

  useEffect(() => {
    // `turn` counts the attempts to open it.
    void turn;
    let isLeft = false;
    let here: Project | null = null;
    setFault(null);
    const thread = startThread();
    call('studio.open', { project: project as ProjectId }).then(
      (folder) => {
        if (isLeft) return;
        here = openProject(folder, call, (...hearers) => openAnalyst(thread, ...hearers));
        setOpened(here);
      },
      (thrown: unknown) => {
        thread.terminate();
        if (!isLeft) setFault(faultOf(thrown));
      },
    );
    const save = () => void here?.store.getState().save();
    const end = onEvent((event) => {
      if (event.topics.includes('studio')) void here?.store.getState().look();
    });
    document.addEventListener('visibilitychange', save);
    window.addEventListener('pagehide', save);
    return () => {
      isLeft = true;
      end();
      document.removeEventListener('visibilitychange', save);
      window.removeEventListener('pagehide', save);
      if (here) void here.close();
      else thread.terminate();
      setOpened(null);
    };
  }, [project, turn]);

  if (fault) {
    return (
      <div className="studio-list">
        <FaultMessage fault={fault} onRetry={() => setTurn(turn + 1)} />
      </div>
    );
  }
  if (!opened) return <Loading label={t('opening')} />;
  return (
    <ProjectProvider value={opened.store}>
      <Titled />
      <Workbench />
    </ProjectProvider>
  );
}

/** Names the course in the bar, once it is known. */
function Titled() {
  const { t } = useTranslation('studio');
  const title = useProject((state) => state.outline?.manifest.title || state.folder.replace(/^.*[\\/]/, ''));
  useScreen({ title, crumbs: [{ label: t('title'), href: patterns.studio }], heading: 'bar' });
  return null;
}
