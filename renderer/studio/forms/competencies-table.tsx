import { useTranslation } from 'react-i18next';
import { freeName } from '../../../core/studio/forms/form.ts';
import { competenciesOf } from '../../../core/studio/forms/pack.ts';
import { Button } from '../../ui/button.tsx';
import { Scroller } from '../../ui/scroller.tsx';
import { NameCell, TextCell } from './cells.tsx';
import type { Form } from './use-form.ts';

const competencyId = /^[a-z][a-z0-9-]{0,63}$/;

/** What the activities of a course train, a row each. */
export function CompetenciesTable({ form }: { readonly form: Form }) {
  const { t } = useTranslation('studio-forms');
  const rows = competenciesOf(form.value);
  const taken = rows.map(({ id }) => id);
  return (
    <>
      {rows.length === 0 ? null : (
        <Scroller label={t('competencies')} className="form-scroll">
          <table className="form-table">
            <thead>
              <tr>
                <th scope="col">{t('name')}</th>
                <th scope="col">{t('label')}</th>
                <th scope="col">{t('description')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id }, at) => {
                const path = ['competencies', id];
                const of = (column: string) => t('cell', { row: id, column: t(column) });
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the field keeps the focus while its name changes
                  <tr key={at}>
                    <th scope="row">
                      <NameCell form={form} path={path} label={of('name')} pattern={competencyId} taken={taken} />
                    </th>
                    <td>
                      <TextCell form={form} path={[...path, 'label']} label={of('label')} />
                    </td>
                    <td className="form-wide">
                      <TextCell form={form} path={[...path, 'description']} label={of('description')} />
                    </td>
                    <td>
                      <Button look="quiet" aria-label={t('remove.of', { name: id })} onPress={() => form.remove(path)}>
                        {t('remove')}
                      </Button>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </Scroller>
      )}
      <Button
        className="form-add"
        onPress={() =>
          form.set(['competencies', freeName('competency', taken, '-')], {
            label: t('competencies.new'),
            description: '',
          })
        }
      >
        {t('competencies.add')}
      </Button>
    </>
  );
}
