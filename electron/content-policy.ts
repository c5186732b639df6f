/** The Content-Security-Policy of every answer under `app://`: own scripts, styles, pictures and fonts, and no more. */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // React writes style attributes, which fall under this rule; a style can neither run nor load anything here.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** The policy of what belongs to a pack: a picture is a picture, even when it is opened by itself. */
export const mediaPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
