import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { freeName } from '../../../core/studio/forms/form.ts';
import type { YamlPath } from '../../../core/studio/yaml-edit.ts';
import type { YamlValue } from '../../../core/studio/yaml-write.ts';
import { Button } from '../../ui/button.tsx';
import { Scroller } from '../../ui/scroller.tsx';
import { NameCell } from './cells.tsx';
import type { Form } from './use-form.ts';

/** A row as its cells need it. */
export interface NamedRow<Row> {
  readonly row: Row;
  readonly path: YamlPath;
  /** Names the cell in a column, for who hears it alone. */
  readonly label: (column: string) => string;
}

interface NamedTableProps<Row> {
  readonly form: Form;
  /** The map of the file that is shown; its words, and what the table is called, go by the same key. */
  readonly map: string;
  readonly rows: readonly Row[];
  /** What a name may be; it is the first column of every table. */
  readonly pattern: RegExp;
  /** The other columns, by the keys of their words. */
  readonly columns: readonly string[];
  readonly children: (row: NamedRow<Row>) => ReactNode;
  readonly add: {
    readonly label: string;
    readonly stem: string;
    readonly joint: '-' | '_';
    readonly value: YamlValue;
  };
}

/** A map of the file as a table: a row for each name, to be renamed, filled in, taken away, and added to. */
export function NamedTable<Row extends { readonly name: string }>(props: NamedTableProps<Row>) {
  const { form, map, rows, pattern, columns, children, add } = props;
  const { t } = useTranslation('studio-forms');
  const taken = rows.map(({ name }) => name);
  return (
    <>
      {rows.length === 0 ? null : (
        <Scroller label={t(map)} className="form-scroll">
          <table className="form-table">
            <thead>
              <tr>
                {['name', ...columns].map((column) => (
                  <th key={column} scope="col">
                    {t(column)}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => {
                const path = [map, row.name];
                const label = (column: string) => t('cell', { row: row.name, column: t(column) });
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the field keeps the focus while its name changes
                  <tr key={at}>
                    <th scope="row">
                      <NameCell form={form} path={path} label={label('name')} pattern={pattern} taken={taken} />
                    </th>
                    {children({ row, path, label })}
                    <td>
                      <Button
                        look="quiet"
                        aria-label={t('remove.of', { name: row.name })}
                        onPress={() => form.remove(path)}
                      >
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
      <Button className="form-add" onPress={() => form.set([map, freeName(add.stem, taken, add.joint)], add.value)}>
        {add.label}
      </Button>
    </>
  );
}
