/** The layers of the product, each a folder at the root: what is packed, and what rules of the architecture are held against. */
export const LAYERS = [
  'adapters',
  'application',
  'cli',
  'config-loader',
  'deployment',
  'domain',
  'formats',
  'functions',
  'infra',
  'runtime',
  'sandbox',
  'schemas',
  'workflows',
] as const;
