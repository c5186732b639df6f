/** An id of a pack: lower-case letters, digits and hyphens. */
export const packId = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** A semantic version, without build particulars. */
export const packVersion = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;

/** A language as packs write it: `fr`, `pt-BR`. */
export const packLanguage = /^[a-z]{2}(-[A-Z]{2})?$/;
