import type { TableView } from '../../core/api/table.ts';
import type { Input } from '../../core/api.ts';

/* Names for the parts of what the host tells of a table. */
export type Action = Input<'table.act'>['action'];
export type Terms = Readonly<Record<string, string>>;
export type Issue = TableView['issues'][number];
export type Option = Issue['options'][number];
export type Exchange = TableView['talk'][number];
export type Entry = TableView['questions'][number];

/** The label of an option, by the ids of issue and option; the ids themselves where they are not known. */
export const optionLabel = (issue: Pick<Issue, 'options'>, option: string): string =>
  issue.options.find((one) => one.id === option)?.label ?? option;
