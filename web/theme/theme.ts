import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  Modal,
  Paper,
} from '@mantine/core';

/** Shades of the one brand colour: the eighth is the brand by day, the third by night. */
const brand: MantineColorsTuple = [
  '#effaf8',
  '#d9efec',
  '#a5e3da',
  '#2dd4bf',
  '#1fb5a3',
  '#179a8b',
  '#128578',
  '#0f766e',
  '#0b5a54',
  '#083f3b',
];

/** The look of the components: flat, calm, of the tokens. */
export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: { light: 7, dark: 3 },
  colors: { brand },
  // What is written on a filled component: the contrast of each token, by day and by night.
  variantColorResolver: (input) => {
    const resolved = defaultVariantColorsResolver(input);
    if (input.variant !== 'filled') return resolved;
    const isStop = input.color === 'var(--stop)';
    return isStop
      ? { ...resolved, background: 'var(--stop)', hover: 'var(--stop)', color: 'var(--card)' }
      : { ...resolved, color: 'var(--on-brand)' };
  },
  fontFamily: 'Inter, system-ui, sans-serif',
  fontFamilyMonospace: 'var(--mono)',
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  headings: { fontFamily: 'Inter, system-ui, sans-serif', fontWeight: '700' },
  defaultRadius: 8,
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: 'sm' },
      // By night the brand and the red are light colours, on which white is not read.
      vars: (_, { variant = 'filled' }) => ({
        root: variant === 'filled' ? { '--button-color': 'var(--on-brand)' } : {},
      }),
    }),
    Paper: Paper.extend({ defaultProps: { withBorder: true, radius: 12, p: 'md' } }),
    Modal: Modal.extend({ defaultProps: { shadow: 'none', centered: true, radius: 12 } }),
  },
});

/** The components take their surfaces, lines and texts from the tokens. */
export const variablesOf: CSSVariablesResolver = () => {
  const surfaces = {
    '--mantine-color-body': 'var(--card)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--soft)',
    '--mantine-color-placeholder': 'var(--soft)',
    '--mantine-color-default': 'var(--card)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-error': 'var(--stop)',
    '--mantine-primary-color-contrast': 'var(--on-brand)',
    '--mantine-color-anchor': 'var(--brand-ink)',
    '--mantine-shadow-xs': 'none',
    '--mantine-shadow-sm': 'none',
    '--mantine-shadow-md': 'none',
    '--mantine-shadow-lg': 'none',
    '--mantine-shadow-xl': 'none',
  };
  return { variables: {}, light: surfaces, dark: surfaces };
};
