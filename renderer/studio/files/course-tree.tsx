import { type KeyboardEvent, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Collection } from 'react-aria-components/Collection';
import { Tree, TreeItem, TreeItemContent } from 'react-aria-components/Tree';
import { type ItemDropTarget, useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { useTranslation } from 'react-i18next';
import type { Diagnostic } from '../../../core/diagnostic.ts';
import type { ModuleEntry } from '../../../core/pack/pack.ts';
import { commas } from '../../ui/local-words.ts';
import { useProject } from '../project/project-context.ts';
import { stepOf, wishOf } from './places.ts';
import { RowMenu } from './row-menu.tsx';
import { useClosed } from './use-closed.ts';
import { useInView } from './use-in-view.ts';
import { useTree } from './use-tree.ts';

/** About how high a row is, in pixels, until it is on the screen. A course of 500 activities has no more rows than are seen. */
const rows = { estimatedRowHeight: 44 };

/** Modules and activities, to be opened, and put in another order by dragging or with Alt and the arrow keys. */
export function CourseTree({ modules }: { readonly modules: readonly ModuleEntry[] }) {
  const { t } = useTranslation('studio');
  const open = useProject((state) => state.open);
  const show = useProject((state) => state.show);
  const change = useTree();
  const frame = useRef<HTMLDivElement>(null);
  const [layout] = useState(() => new ListLayout<object>(rows));
  const selected = open === null ? null : open.replace(/\/module\.yml$/, '');
  const [closed, setClosed] = useClosed(selected);
  useInView(frame, layout, selected, modules);
  const dragged = useRef<string | null>(null);
  const wishAt = (target: ItemDropTarget) =>
    dragged.current === null
      ? null
      : wishOf(modules, dragged.current, { key: String(target.key), position: target.dropPosition });
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    getAllowedDropOperations: () => ['move'],
    onDragStart: ({ keys }) => {
      const [key] = keys;
      dragged.current = key === undefined ? null : String(key);
    },
    // A place is offered only where the row can be put: the middle of an activity then counts as its nearer edge.
    getDropOperation: (target) => (target.type === 'item' && wishAt(target) ? 'move' : 'cancel'),
    onMove: ({ target }) => {
      const wish = wishAt(target);
      if (wish) void change(wish);
    },
  });
  const step = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const path = event.target instanceof Element ? event.target.closest('[role=row]')?.getAttribute('data-key') : null;
    if (!event.altKey || by === 0 || !path) return;
    event.preventDefault();
    event.stopPropagation();
    const wish = stepOf(modules, path, by);
    if (wish) void change(wish);
  };
  const paths = modules.map(({ path }) => path);

  return (
    // The rows take the keys; what stands around them only hears them first.
    <div ref={frame} role="presentation" className="studio-tree-frame" onKeyDownCapture={step}>
      <Virtualizer layout={layout}>
        <Tree
          aria-label={t('modules')}
          className="studio-tree"
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={selected === null ? [] : [selected]}
          expandedKeys={paths.filter((path) => !closed.has(path))}
          onExpandedChange={(keys) => setClosed(new Set(paths.filter((path) => !keys.has(path))))}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : [...keys];
            if (key !== undefined) show(paths.includes(String(key)) ? `${key}/module.yml` : String(key));
          }}
          dragAndDropHooks={dragAndDropHooks}
          items={modules}
          dependencies={[modules]}
        >
          {(module) => (
            <TreeItem id={module.path} textValue={module.title} className="studio-row studio-row-module">
              <TreeItemContent>
                {({ isExpanded }) => (
                  <>
                    <Button slot="chevron" className="studio-chevron">
                      <span aria-hidden="true">{isExpanded ? '▾' : '▸'}</span>
                    </Button>
                    <Row path={module.path} title={module.title} id={module.id} kind={null} modules={modules} />
                  </>
                )}
              </TreeItemContent>
              <Collection items={module.activities} dependencies={[modules]}>
                {(activity) => (
                  <TreeItem id={activity.path} textValue={activity.title} className="studio-row">
                    <TreeItemContent>
                      <Row
                        path={activity.path}
                        title={activity.title}
                        id={activity.id}
                        kind={activity.type}
                        modules={modules}
                      />
                    </TreeItemContent>
                  </TreeItem>
                )}
              </Collection>
            </TreeItem>
          )}
        </Tree>
      </Virtualizer>
    </div>
  );
}

interface RowProps {
  readonly path: string;
  readonly title: string;
  readonly id: string;
  readonly kind: string | null;
  readonly modules: readonly ModuleEntry[];
}

function Row({ path, title, id, kind, modules }: RowProps) {
  const { t } = useTranslation('studio');
  const language = useProject((state) => state.outline?.manifest.languages[0]);
  const errors = useProject((state) => problemsIn(state.findings).get(path)?.errors ?? 0);
  const warnings = useProject((state) => problemsIn(state.findings).get(path)?.warnings ?? 0);
  const problems = commas(t, [
    ...(errors > 0 ? [t('problem.errors', { count: errors })] : []),
    ...(warnings > 0 ? [t('problem.warnings', { count: warnings })] : []),
  ]);
  return (
    <>
      <Button slot="drag" className="studio-drag">
        <span aria-hidden="true">⠿</span>
      </Button>
      <span className="studio-row-words">
        <span className="studio-row-title" lang={language}>
          {title}
        </span>
        {kind === null ? null : <span className="studio-quiet">{t(`kind.${kind}`)}</span>}
      </span>
      {problems === '' ? null : (
        <span className={`studio-count ${errors > 0 ? 'studio-count-error' : ''}`} title={problems}>
          <span aria-hidden="true">{errors + warnings}</span>
          <span className="ui-hidden">{problems}</span>
        </span>
      )}
      <RowMenu path={path} title={title} id={id} kind={kind} isModule={!path.endsWith('.md')} modules={modules} />
    </>
  );
}

interface Problems {
  readonly errors: number;
  readonly warnings: number;
}
const none: Problems = { errors: 0, warnings: 0 };
const counted = new WeakMap<readonly Diagnostic[], ReadonlyMap<string, Problems>>();

/** How many findings there are by the path of a row, counted once for all rows. */
function problemsIn(findings: readonly Diagnostic[] | null): ReadonlyMap<string, Problems> {
  const known = findings && counted.get(findings);
  if (known) return known;
  const made = new Map<string, Problems>();
  for (const { file, severity } of findings ?? []) {
    const path = file.replace(/\/module\.yml$/, '');
    const { errors, warnings } = made.get(path) ?? none;
    const isError = severity === 'error';
    made.set(path, { errors: errors + Number(isError), warnings: warnings + Number(!isError) });
  }
  if (findings) counted.set(findings, made);
  return made;
}
