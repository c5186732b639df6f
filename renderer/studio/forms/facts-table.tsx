import { useTranslation } from 'react-i18next';
import { freeName } from '../../../core/studio/forms/form.ts';
import { emptyFact, type FactKind, type FactRow, factKinds, factsOf } from '../../../core/studio/forms/scenario.ts';
import { Button } from '../../ui/button.tsx';
import { Scroller } from '../../ui/scroller.tsx';
import { Cell, NameCell, NumberCell, TextCell } from './cells.tsx';
import type { Form } from './use-form.ts';

const factName = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** What a scenario remembers besides its meters, a row each. */
export function FactsTable({ form }: { readonly form: Form }) {
  const { t } = useTranslation('studio-forms');
  const rows = factsOf(form.value);
  const taken = rows.map(({ name }) => name);
  return (
    <>
      {rows.length === 0 ? null : (
        <Scroller label={t('facts')} className="form-scroll">
          <table className="form-table">
            <thead>
              <tr>
                <th scope="col">{t('name')}</th>
                <th scope="col">{t('fact.kind')}</th>
                <th scope="col">{t('fact.start')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the field keeps the focus while its name changes
                <Fact key={at} form={form} row={row} taken={taken} />
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
      <Button className="form-add" onPress={() => form.set(['facts', freeName('fact', taken, '_')], false)}>
        {t('fact.add')}
      </Button>
    </>
  );
}

interface FactProps {
  readonly form: Form;
  readonly row: FactRow;
  readonly taken: readonly string[];
}

function Fact({ form, row, taken }: FactProps) {
  const { t } = useTranslation('studio-forms');
  const path = ['facts', row.name];
  const of = (column: string) => t('cell', { row: row.name, column: t(column) });
  const start = of('fact.start');
  return (
    <tr>
      <th scope="row">
        <NameCell form={form} path={path} label={of('name')} pattern={factName} taken={taken} />
      </th>
      <td>
        <Cell label={of('fact.kind')} error={null}>
          {(parts) => (
            <select
              {...parts}
              className="ui-input form-cell form-cell-choice"
              value={row.kind}
              onChange={({ target }) => form.set(path, emptyFact(target.value as FactKind))}
            >
              {factKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`fact.${kind}`)}
                </option>
              ))}
            </select>
          )}
        </Cell>
      </td>
      <td>
        {row.kind === 'boolean' ? (
          <Cell label={start} error={form.problem(path)}>
            {(parts) => (
              <select
                {...parts}
                className="ui-input form-cell form-cell-choice"
                value={row.written}
                onChange={({ target }) => form.set(path, target.value === 'true')}
              >
                <option value="false">{t('fact.false')}</option>
                <option value="true">{t('fact.true')}</option>
              </select>
            )}
          </Cell>
        ) : row.kind === 'number' ? (
          <NumberCell form={form} path={path} label={start} isWhole />
        ) : (
          <TextCell form={form} path={path} label={start} />
        )}
      </td>
      <td>
        <Button look="quiet" aria-label={t('remove.of', { name: row.name })} onPress={() => form.remove(path)}>
          {t('remove')}
        </Button>
      </td>
    </tr>
  );
}
