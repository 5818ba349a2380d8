/** The hosts that the application may call and load images from, beside its own address. */
export interface ContentHosts {
  /** Hosts of sign-in, as `https://…`: the user pool and its login pages. */
  readonly signIn: readonly string[];
  /** The hosts of the images in e-mails, which the application shows as they were sent. */
  readonly images: readonly string[];
}

/**
 * The Content-Security-Policy of the application: no script but its own files. Its components set styles on elements, for which
 * `style-src` has `'unsafe-inline'`, and nothing else has.
 */
export const contentPolicy = ({ signIn, images }: ContentHosts): string =>
  Object.entries({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', ...images],
    'font-src': ["'self'"],
    'manifest-src': ["'self'"],
    'connect-src': ["'self'", ...signIn],
    // Messages are shown in frames without scripts of their own.
    'frame-src': ["'self'"],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  })
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');
