import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import type { ModuleEntry } from '../../../core/pack/pack.ts';
import { NameDialog } from '../name-dialog.tsx';
import { stepOf } from './places.ts';
import { RemoveDialog } from './remove-dialog.tsx';
import { useTree } from './use-tree.ts';
import { useTwee } from './use-twee.tsx';

export interface RowMenuProps {
  readonly path: string;
  readonly title: string;
  readonly id: string;
  /** What an activity is; null for a module. */
  readonly kind: string | null;
  readonly isModule: boolean;
  readonly modules: readonly ModuleEntry[];
}

type Doing = 'rename' | 'retitle' | 'remove';

/** What can be done to a module or an activity. */
export function RowMenu({ path, title, id, kind, isModule, modules }: RowMenuProps) {
  const { t } = useTranslation('studio');
  const change = useTree();
  const { save, dialog } = useTwee();
  const [doing, setDoing] = useState<Doing | null>(null);
  const move = (by: -1 | 1) => {
    const wish = stepOf(modules, path, by);
    if (wish) void change(wish);
  };
  const close = () => setDoing(null);
  return (
    <>
      <MenuTrigger>
        <Button className="studio-more" aria-label={t('actions', { title })}>
          <span aria-hidden="true">⋯</span>
        </Button>
        <Popover className="studio-popover" placement="bottom end">
          <Menu
            className="studio-menu"
            onAction={(key) => {
              if (key === 'up' || key === 'down') move(key === 'up' ? -1 : 1);
              else if (key === 'twee') void save(path, title);
              else setDoing(key as Doing);
            }}
          >
            <MenuItem id="retitle" className="studio-menu-item">
              {t('do.retitle')}
            </MenuItem>
            <MenuItem id="rename" className="studio-menu-item">
              {t('do.rename')}
            </MenuItem>
            <MenuItem id="up" className="studio-menu-item">
              {t('do.up')}
            </MenuItem>
            <MenuItem id="down" className="studio-menu-item">
              {t('do.down')}
            </MenuItem>
            {kind === 'scenario' ? (
              <MenuItem id="twee" className="studio-menu-item">
                {t('do.twee')}
              </MenuItem>
            ) : null}
            <MenuItem id="remove" className="studio-menu-item">
              {t('do.remove')}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      {doing === 'rename' || doing === 'retitle' ? (
        <NameDialog
          title={t(`${doing}.title`, { title })}
          label={t(doing === 'rename' ? 'rename.id' : 'new.title')}
          {...(doing === 'rename' ? { hint: t('rename.hint') } : {})}
          value={doing === 'rename' ? id.replace(/^.*\//, '') : title}
          submit={t('rename.do')}
          onClose={close}
          onSubmit={(name) =>
            change(
              doing === 'retitle'
                ? { do: 'retitle', path: isModule ? `${path}/module.yml` : path, name }
                : { do: isModule ? 'rename-module' : 'rename-activity', path, name },
            )
          }
        />
      ) : null}
      {dialog}
      {doing === 'remove' ? (
        <RemoveDialog
          title={title}
          ids={isModule ? (modules.find((one) => one.path === path)?.activities.map((one) => one.id) ?? []) : [id]}
          onClose={close}
          onRemove={() => void change({ do: isModule ? 'remove-module' : 'remove-activity', path })}
        />
      ) : null}
    </>
  );
}
