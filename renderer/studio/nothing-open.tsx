import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../ui/empty.tsx';
import { Loading } from '../ui/loading.tsx';
import { firstFile } from './project/first-file.ts';
import { useProject } from './project/project-context.ts';

/** Stands where a file would be shown: says that none is open, or while the course is being read that it is coming. */
export function NothingOpen({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation('studio');
  const isComing = useProject(
    (state) => state.trouble === null && (state.outline === null || firstFile(state) !== null),
  );
  return isComing ? <Loading /> : <Empty title={t('nothing')}>{children}</Empty>;
}
