/** What SQLite can hold of ours: there are no dates and no booleans among its kinds of value. */
export type Bindable = string | number | null;

/** A statement and the values bound to it. Only `sql` makes one, so a value can never become part of the text. */
export interface Query {
  readonly text: string;
  readonly values: readonly Bindable[];
}

/** Writes SQL with values in their places: `` sql`SELECT * FROM learners WHERE id = ${id}` ``. */
export function sql(parts: TemplateStringsArray, ...values: readonly Bindable[]): Query {
  return { text: parts.join('?'), values };
}
