import { useTranslation } from 'react-i18next';
import { emptyFact, type FactKind, type FactRow, factKinds, factsOf } from '../../../core/studio/forms/scenario.ts';
import { Cell, NumberCell, TextCell } from './cells.tsx';
import { type NamedRow, NamedTable } from './named-table.tsx';
import type { Form } from './use-form.ts';

const factName = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** What a scenario remembers besides its meters, a row each. */
export function FactsTable({ form }: { readonly form: Form }) {
  const { t } = useTranslation('studio-forms');
  return (
    <NamedTable
      form={form}
      map="facts"
      rows={factsOf(form.value)}
      pattern={factName}
      columns={['fact.kind', 'fact.start']}
      add={{ label: t('fact.add'), stem: 'fact', joint: '_', value: false }}
    >
      {(fact) => <FactCells form={form} {...fact} />}
    </NamedTable>
  );
}

function FactCells({ form, row, path, label }: NamedRow<FactRow> & { readonly form: Form }) {
  const { t } = useTranslation('studio-forms');
  const start = label('fact.start');
  return (
    <>
      <td>
        <Cell label={label('fact.kind')} error={null}>
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
    </>
  );
}
