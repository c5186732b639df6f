import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { useProject } from '../project/project-context.ts';

/** What belongs to no module: the pack's own files, the countries, translations, and what is no text. */
export function OtherFiles() {
  const { t } = useTranslation('studio');
  // The same list for as long as it names the same: every key makes new texts.
  const paths = useProject(
    useShallow(({ texts }) => [...texts.keys()].filter((path) => !path.startsWith('modules/')).sort()),
  );
  const others = useProject((state) => state.others);
  const groups = [
    { name: 'pack', list: paths.filter((path) => !path.includes('/')) },
    { name: 'atlas', list: paths.filter((path) => path.startsWith('atlas/')) },
    { name: 'translations', list: paths.filter((path) => path.startsWith('locales/')) },
    { name: 'otherFiles', list: paths.filter((path) => path.includes('/') && !/^(?:atlas|locales)\//.test(path)) },
  ] as const;
  return (
    <div className="studio-others">
      {groups.map(({ name, list }) =>
        list.length === 0 ? null : (
          <details key={name} open={name === 'pack'}>
            <summary className="studio-heading">
              {t(name)} <span className="studio-quiet">{list.length}</span>
            </summary>
            <ul className="studio-other-list">
              {list.map((path) => (
                <Other key={path} path={path} />
              ))}
            </ul>
          </details>
        ),
      )}
      {others.length === 0 ? null : (
        <details>
          <summary className="studio-heading">
            {t('pictures')} <span className="studio-quiet">{others.length}</span>
          </summary>
          <ul className="studio-other-list">
            {others.map((path) => (
              <li key={path} className="studio-quiet">
                {path}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Other({ path }: { readonly path: string }) {
  const isOpen = useProject((state) => state.open === path);
  const show = useProject((state) => state.show);
  return (
    <li>
      <button
        type="button"
        className="studio-other"
        translate="no"
        aria-current={isOpen ? 'true' : undefined}
        onClick={() => show(path)}
      >
        {path.replace(/^atlas\//, '')}
      </button>
    </li>
  );
}
