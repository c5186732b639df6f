import { useTranslation } from 'react-i18next';
import { competenciesOf } from '../../../core/studio/forms/pack.ts';
import { TextCell } from './cells.tsx';
import { NamedTable } from './named-table.tsx';
import type { Form } from './use-form.ts';

const competencyId = /^[a-z][a-z0-9-]{0,63}$/;

/** What the activities of a course train, a row each. */
export function CompetenciesTable({ form }: { readonly form: Form }) {
  const { t } = useTranslation('studio-forms');
  const value = { label: t('competencies.new'), description: '' };
  return (
    <NamedTable
      form={form}
      map="competencies"
      rows={competenciesOf(form.value)}
      pattern={competencyId}
      columns={['label', 'description']}
      add={{ label: t('competencies.add'), stem: 'competency', joint: '-', value }}
    >
      {({ path, label }) => (
        <>
          <td>
            <TextCell form={form} path={[...path, 'label']} label={label('label')} />
          </td>
          <td className="form-wide">
            <TextCell form={form} path={[...path, 'description']} label={label('description')} />
          </td>
        </>
      )}
    </NamedTable>
  );
}
