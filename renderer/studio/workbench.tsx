import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Choices } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { patienceMs } from '../ui/use-late.ts';
import { useWidth } from '../ui/use-width.ts';
import { BarPart } from './bar-part.tsx';
import { Clashes } from './clashes.tsx';
import { EditorPane } from './editor/editor-pane.tsx';
import { FilesPane } from './files/files-pane.tsx';
import { FindingsPane } from './findings/findings-pane.tsx';
import { firstFile } from './project/first-file.ts';
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
  const [panel, setPanel] = useState<Panel>('text');
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

/** Opens the first file once the tree is seen: to make an editor takes longer than all of the tree. */
function useFirstFile(): void {
  const store = useProjectStore();
  const first = useProject(firstFile);
  useEffect(() => {
    if (first === null) return;
    const open = () => {
      // Somebody may have chosen another meanwhile.
      if (store.getState().open === null) store.setState({ open: first });
    };
    const wish = requestIdleCallback(open, { timeout: patienceMs });
    return () => cancelIdleCallback(wish);
  }, [first, store]);
}
