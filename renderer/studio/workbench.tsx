import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Choices } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { useWidth } from '../ui/use-width.ts';
import { BarPart } from './bar-part.tsx';
import { Clashes } from './clashes.tsx';
import { EditorPane } from './editor/editor-pane.tsx';
import { FilesPane } from './files/files-pane.tsx';
import { FindingsPane } from './findings/findings-pane.tsx';
import { useProject, useProjectStore } from './project/project-context.ts';
import { SidePane } from './side/side-pane.tsx';
import { Splitter } from './splitter.tsx';
import { usePanes } from './use-panes.ts';

type Panel = 'files' | 'text' | 'side';
const narrow = 960;

/** The three panes of the studio; in a narrow window one of them, chosen by the person. */
export function Workbench() {
  const { t } = useTranslation('studio');
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const isNarrow = width > 0 && width < narrow;
  const [panel, setPanel] = useState<Panel>('files');
  const wanted = useProject((state) => state.wanted);
  const trouble = useProject((state) => state.trouble);
  const fault = useProject((state) => state.fault);
  const open = useProject((state) => state.open);
  const panes = usePanes();
  useFirstFile();
  useWholeWindow();

  // What was chosen in one pane is shown in another.
  useEffect(() => {
    if (wanted || open) setPanel('text');
  }, [wanted, open]);

  const isShown = (one: Panel) => !isNarrow || panel === one;
  return (
    <div ref={frame} className={`studio ${isNarrow ? 'studio-narrow' : ''}`}>
      <BarPart />
      {isNarrow ? (
        <Choices
          legend={t('panel')}
          value={panel}
          onChange={setPanel}
          choices={(['files', 'text', 'side'] as const).map((value) => ({ value, label: t(`panel.${value}`) }))}
        />
      ) : null}
      <div className="studio-messages">
        {fault ? <FaultMessage fault={fault} /> : null}
        {trouble === null ? null : (
          <Notice tone="bad" isAlert title={t('trouble')}>
            <p>{t('trouble.text')}</p>
          </Notice>
        )}
        <Clashes />
      </div>
      <div className="studio-panes" style={isNarrow ? undefined : panes.style}>
        <div className="studio-pane studio-files" hidden={!isShown('files')}>
          <FilesPane />
        </div>
        {isNarrow ? null : <Splitter label={t('panel.files')} side="left" panes={panes} />}
        <div className="studio-pane studio-middle" hidden={!isShown('text')}>
          <EditorPane />
          <FindingsPane />
        </div>
        {isNarrow ? null : <Splitter label={t('panel.side')} side="right" panes={panes} />}
        <div className="studio-pane studio-side" hidden={!isShown('side')}>
          <SidePane />
        </div>
      </div>
    </div>
  );
}

/** While the panes are there the page is as high as the window. */
function useWholeWindow(): void {
  useLayoutEffect(() => {
    const { classList } = document.documentElement;
    classList.add('is-writing');
    return () => classList.remove('is-writing');
  }, []);
}

/** Opens the first scenario of a course, or its first activity, when nothing is open yet; where it has none, its pack.yml. */
function useFirstFile(): void {
  const store = useProjectStore();
  const outline = useProject((state) => state.outline);
  useEffect(() => {
    if (!outline || store.getState().open !== null) return;
    const all = outline.modules.flatMap((module) => module.activities);
    const first = all.find(({ type }) => type === 'scenario') ?? all[0];
    const path = first?.path ?? (store.getState().texts.has('pack.yml') ? 'pack.yml' : null);
    if (path !== null) store.setState({ open: path });
  }, [outline, store]);
}
